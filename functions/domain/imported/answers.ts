import type { SuggestedPart } from '../request/parts-of.ts';
import { blocksOf } from './blocks.ts';
import { citationsIn } from './citations.ts';
import { isHeading, knownHeading, partsNamed } from './headings.ts';
import { requestNumber } from './questions.ts';
import type { ImportedPiece, SectionKind } from './record.ts';
import type { SourceLine } from './source.ts';

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** `Q4 - How many`, `Question 2b:`, `Response to question 3`, `A1.`. */
const asQuestion =
  /^(?:(?:answer|response|reply)(?: to)? )?(?:q(?:uestion)?s?|part|answer|a)\.?\s?(?:no\.?\s?)?(\d{1,2})\s?\(?([a-z])?\)?\s*(?:[-–—:.)/•]\s*|$)(.*)$/i;
const several =
  /^(?:(?:answer|response|reply)(?: to)? )?(?:q(?:uestion)?s?|parts?)\.?\s?(\d{1,2}(?:\s?(?:,|&|and|to|-|–)\s?q?\d{1,2})+)\s*(?:[-–—:.)]\s*|$)(.*)$/i;
const asNumber = /^\(?(\d{1,2})\s?\(?([a-z])?\s?[.):/•–-]\)?\s+(.+)$/i;
/** `1.` and nothing behind it: an answer follows where the request has that number. */
const bareNumber = /^\(?(\d{1,2})\s?\(?([a-z])?[.):]\)?$/i;

type Begins = { readonly label: string; readonly question: string };
const wordy = /^[\p{Lu}"“‘'(\d]|^[a-z]/u;

/** The question, or the several, that a line repeats, whose answer follows. `within`: the number of the request that is being answered. */
function begins(
  { text, cells, isItem }: SourceLine,
  asked: readonly SuggestedPart[],
  within: string,
): Begins | undefined {
  if (cells || isItem) return undefined;
  const own = (label: string) =>
    asked.find((part) => part.label.replace(/^q/i, '').toLowerCase() === label.toLowerCase());
  const labelled = (number: string, letter = '') => `${within}${number}${letter.toLowerCase()}`;
  const [, list, after = ''] = several.exec(text) ?? [];
  if (list !== undefined && wordy.test(after || 'A')) {
    const named = partsNamed(`questions ${list}`);
    const isRun = named.length > 1 && named.every((n, i) => Number(n) === Number(named[0]) + i);
    if (isRun) return { label: `${within}${named[0]}-${named.at(-1)}`, question: after };
  }
  const [, number, letter = '', rest = ''] = asQuestion.exec(text) ?? [];
  const isNamed = number !== undefined && (/^q|question/i.test(text) || own(labelled(number, letter)) !== undefined);
  if (number !== undefined && isNamed) {
    const label = labelled(number, letter);
    return { label: own(label)?.label ?? label, question: rest === '' ? (own(label)?.question ?? '') : rest };
  }
  const [, alone, small] = bareNumber.exec(text) ?? [];
  const bare = alone === undefined ? undefined : own(labelled(alone, small));
  if (bare) return { label: bare.label, question: bare.question };
  const [, n, l = '', words = ''] = asNumber.exec(text) ?? [];
  const part = n === undefined ? undefined : own(labelled(n, l));
  const isSame =
    part !== undefined && fold(part.question).startsWith(fold(words).slice(0, 60)) && fold(words).length > 8;
  return isSame ? { label: part.label, question: words } : undefined;
}

const itsNumber =
  /^(?:\(?(\d{1,2}\s?\(?[a-z]?|[a-z])\)?\s?[.):/–-]\)?|[qa](?:uestion|nswer)?\.?\s?(\d{1,2}[a-z]?)\s?[.):/–-]?)\s+(\S.*)$/i;

/**
 * Answers that have the numbers of their questions and say them in no words: below the last heading of an answer, each number once, in the order of the
 * request and none missing. By the places of their lines.
 */
function byNumbers(
  lines: readonly SourceLine[],
  asked: readonly SuggestedPart[],
  from: number,
): ReadonlyMap<number, Numbered> {
  const bare = (label: string) => label.toLowerCase().replace(/^q|[^a-z\d]/g, '');
  const found = new Map<number, Numbered>();
  for (const [i, { text, cells, isItem }] of lines.entries()) {
    const [, alone = '', marked = '', rest = ''] = i < from || cells || isItem ? [] : (itsNumber.exec(text) ?? []);
    const number = alone || marked;
    const part = number === '' ? undefined : asked.find(({ label }) => bare(label) === bare(number));
    if (part) found.set(i, { label: part.label, question: part.question, rest });
  }
  const isWhole = (parts: readonly SuggestedPart[]) =>
    parts.length > 1 && parts.map(({ label }) => label).join() === [...found.values()].map(({ label }) => label).join();
  const above = new Set(asked.map(({ under }) => under));
  return isWhole(asked) || isWhole(asked.filter(({ label }) => !above.has(label))) ? found : new Map();
}

/** Questions that nobody asked above, each with its answer below it: numbers from one on without a gap, half of them with the mark of a question. */
function inTurns(lines: readonly SourceLine[], from: number): ReadonlyMap<number, Numbered> {
  const found = new Map<number, Numbered>();
  for (const [i, { text, cells, isItem }] of lines.entries()) {
    const [, number = '', question = ''] =
      i < from || cells || isItem ? [] : (/^\(?(\d{1,2})[.):]\s+(\S.*)$/.exec(text) ?? []);
    if (Number(number) === found.size + 1 && i < lines.length - 1) found.set(i, { label: number, question, rest: '' });
    else if (number !== '') return new Map();
  }
  const [places, questions] = [[...found.keys()], [...found.values()]];
  const isAnswered = places.every((at, k) => (places[k + 1] ?? lines.length) > at + 1);
  const asks = questions.filter(({ question }) => /\?$/.test(question)).length;
  return questions.length > 1 && isAnswered && asks * 2 >= questions.length ? found : new Map();
}
type Numbered = Begins & { readonly rest: string };

type Open = {
  readonly begun: Begins | { readonly kind: SectionKind; readonly heading: string };
  readonly lines: SourceLine[];
};

function closed({ begun, lines }: Open): ImportedPiece {
  const blocks = blocksOf(lines);
  if ('kind' in begun) return { ...begun, parts: partsNamed(begun.heading), blocks };
  const { label, question } = begun;
  const text = lines.map((line) => line.text).join('\n');
  const isWithheld = /\b(?:withheld|exempt|refused|by virtue of)\b/i.test(text);
  return { kind: 'answer', label, question, withheldBy: isWithheld ? citationsIn(text) : [], blocks };
}

/**
 * What stands below the decision, in its order: sections by their headings, and answers by the questions that they repeat.
 * Inside the reasons a repeated question begins no answer where answers have a section of their own further down. Of the lines above the
 * request, `above` in number, none is a heading.
 */
export function piecesOf(
  lines: readonly SourceLine[],
  asked: readonly SuggestedPart[],
  above = 0,
): readonly ImportedPiece[] {
  const disclosure = lines.findLastIndex((line) => knownHeading(line) === 'disclosure');
  const hasSeveral = asked.some(({ label }) => label.includes('.'));
  const from = Math.max(above, disclosure + 1);
  const numbered = asked.length === 0 ? inTurns(lines, from) : byNumbers(lines, asked, from);
  const open: Open[] = [{ begun: { kind: 'opening', heading: '' }, lines: [] }];
  let [hasReasons, within] = [false, ''];
  for (const [i, line] of lines.entries()) {
    const now = open.at(-1);
    const inAnswer = now !== undefined && !('kind' in now.begun);
    const kind = i < above ? undefined : knownHeading(line);
    const number = hasSeveral ? requestNumber(line.text) : undefined;
    if (number !== undefined) within = `${number}.`;
    const question = i < above || (hasReasons && i < disclosure) ? undefined : begins(line, asked, within);
    const byNumber = numbered.get(i);
    if (kind) open.push({ begun: { kind, heading: line.text }, lines: [] });
    else if (byNumber && !question)
      open.push({ begun: byNumber, lines: byNumber.rest === '' ? [] : [{ text: byNumber.rest }] });
    else if (number !== undefined) open.push({ begun: { kind: 'other', heading: line.text }, lines: [] });
    else if (question) open.push({ begun: question, lines: [] });
    else if (i >= above && (!inAnswer || line.isHeading) && isHeading(line, lines[i - 1], lines[i + 1])) {
      const section = now && 'kind' in now.begun && now.begun.kind === 'reasons' ? 'reasons' : 'other';
      open.push({ begun: { kind: section, heading: line.text }, lines: [] });
    } else now?.lines.push(line);
    if (kind === 'reasons') hasReasons = true;
  }
  const asAnswered = new Set<string>();
  const isSaid = ({ begun, lines: own }: Open): boolean => {
    if ('kind' in begun) return own.length > 0 || begun.heading !== '';
    // “Q3” stands again above Q3b: it was said already, in the same words.
    const key = `${begun.label} ${begun.question}`;
    const isAgain = asAnswered.has(key);
    asAnswered.add(key);
    return own.length > 0 || !isAgain;
  };
  return open.filter(isSaid).map(closed);
}
