import type { SuggestedPart } from '../request/parts-of.ts';
import { blocksOf } from './blocks.ts';
import { citationsIn } from './citations.ts';
import { isHeading, knownHeading, partsNamed } from './headings.ts';
import type { ImportedPiece, SectionKind } from './record.ts';
import type { SourceLine } from './source.ts';

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** `Q4 - How many`, `Question 2b:`. */
const asQuestion = /^q(?:uestion)?s?\.?\s?(\d{1,2})\s?\(?([a-z])?\)?\s*(?:[-–—:.)]\s*|$)(.*)$/i;
const asNumber = /^\(?(\d{1,2})\s?\(?([a-z])?[.):]\)?\s+(.+)$/i;

type Begins = { readonly label: string; readonly question: string };

/** The question that a line repeats, whose answer follows. */
function begins({ text, cells, isItem }: SourceLine, asked: readonly SuggestedPart[]): Begins | undefined {
  if (cells || isItem) return undefined;
  const [, number, letter = '', rest = ''] = asQuestion.exec(text) ?? [];
  const own = (label: string) => asked.find((part) => part.label.toLowerCase() === label.toLowerCase());
  if (number !== undefined) {
    const label = `${number}${letter.toLowerCase()}`;
    return { label, question: rest === '' ? (own(label)?.question ?? '') : rest };
  }
  const [, n, l = '', words = ''] = asNumber.exec(text) ?? [];
  const part = n === undefined ? undefined : own(`${n}${l.toLowerCase()}`);
  const isSame =
    part !== undefined && fold(part.question).startsWith(fold(words).slice(0, 60)) && fold(words).length > 8;
  return isSame ? { label: part.label, question: words } : undefined;
}

type Open = {
  readonly begun: Begins | { readonly kind: SectionKind; readonly heading: string };
  readonly lines: SourceLine[];
};

function closed({ begun, lines }: Open): ImportedPiece {
  const blocks = blocksOf(lines);
  if ('kind' in begun) return { ...begun, parts: partsNamed(begun.heading), blocks };
  const text = lines.map((line) => line.text).join('\n');
  const isWithheld = /\b(?:withheld|exempt|refused|by virtue of)\b/i.test(text);
  return { kind: 'answer', ...begun, withheldBy: isWithheld ? citationsIn(text) : [], blocks };
}

/**
 * What stands below the decision, in its order: sections by their headings, and answers by the questions that they repeat.
 * Inside the reasons a repeated question begins no answer where answers have a section of their own further down.
 */
export function piecesOf(lines: readonly SourceLine[], asked: readonly SuggestedPart[]): readonly ImportedPiece[] {
  const disclosure = lines.findLastIndex((line) => knownHeading(line) === 'disclosure');
  const open: Open[] = [{ begun: { kind: 'opening', heading: '' }, lines: [] }];
  for (const [i, line] of lines.entries()) {
    const now = open.at(-1);
    const inAnswer = now !== undefined && !('kind' in now.begun);
    const kind = knownHeading(line);
    const inReasons = open.some(({ begun }) => 'kind' in begun && begun.kind === 'reasons') && i < disclosure;
    const question = inReasons ? undefined : begins(line, asked);
    if (kind) open.push({ begun: { kind, heading: line.text }, lines: [] });
    else if (question) open.push({ begun: question, lines: [] });
    else if ((!inAnswer || line.isHeading) && isHeading(line, lines[i - 1], lines[i + 1])) {
      const section = now && 'kind' in now.begun && now.begun.kind === 'reasons' ? 'reasons' : 'other';
      open.push({ begun: { kind: section, heading: line.text }, lines: [] });
    } else now?.lines.push(line);
  }
  const isSaid = ({ begun, lines: own }: Open, i: number): boolean => {
    if (own.length > 0) return true;
    if ('kind' in begun) return begun.heading !== '';
    // “Q3” stands again above Q3b: it was said already.
    return !open.slice(0, i).some((one) => !('kind' in one.begun) && one.begun.label === begun.label);
  };
  return open.filter(isSaid).map(closed);
}
