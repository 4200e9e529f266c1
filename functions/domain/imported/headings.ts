import type { SectionKind } from './record.ts';
import type { SourceLine } from './source.ts';

type Known = readonly [RegExp, SectionKind];

/** What authorities put above the sections of an answer. A line is a heading only where it says no more than one does. */
const known: readonly Known[] = [
  [/^reasons? (?:for|behind) (?:the |this |our )?(?:decision|refusal|exemptions?|withholding)\b.{0,40}$/i, 'reasons'],
  [
    /^(?:legal annex|rationale|public interest test|evidence of harm|balanc(?:e|ing) test|exemptions? (?:applied|engaged))$/i,
    'reasons',
  ],
  [
    /^(?:disclosure|information disclosed|(?:our |the )?(?:response|answers?)|(?:our )?response to your request)$/i,
    'disclosure',
  ],
  [
    /^(?:(?:explanatory |important |data |information )?(?:notes?|caveats?|disclaimers?)|data quality)\b(?: ?[–-] ?.{1,60})?$/i,
    'notes',
  ],
  [/^(?:(?:section 16 ?[–-]? ?)?(?:duty|obligation) to (?:provide )?)?advi[cs]e (?:and|&) assist(?:ance)?$/i, 'advice'],
  [/^(?:section 16|advice under section 16)$/i, 'advice'],
  [
    /^(?:complaint rights|your rights?(?: of (?:complaint|appeal))?|right (?:to|of) (?:complain|complaint|review|appeal)|how to complain|complaints?|(?:internal )?review(?: procedure)?)$/i,
    'complaint',
  ],
];

const bare = (text: string) => text.replace(/\s*[:.]?\s*$/, '');

/** What a known heading begins; undefined for any other line. */
export function knownHeading({ text, cells, isItem }: SourceLine): SectionKind | undefined {
  if (cells || isItem || text.length > 100) return undefined;
  return known.find(([pattern]) => pattern.test(bare(text)))?.[1];
}

const small = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Every word of it that counts begins with a capital, as in a heading and in no sentence. */
function isInCapitals(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const counted = words.filter((word, i) => i === 0 || !small.has(word.toLowerCase()));
  return words.length > 1 && counted.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/**
 * True for a heading that nobody listed: what the page sets as one, or a short line in capitals above a longer one. A line
 * that follows “the link below:” is the link.
 */
export function isHeading(line: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): boolean {
  const { text, cells, isItem } = line;
  if (cells || isItem || after === undefined) return false;
  if (line.isHeading) return true;
  if (text.length > 80 || /[.?!,;]$|https?:|^\d|\|/.test(text)) return false;
  const followsLink = /\blinks?\b.{0,80}$|:\s*$|\bbelow\.?$/i.test(before?.text ?? '');
  return !followsLink && isInCapitals(text) && (after.text.length > 100 || after.cells !== undefined);
}

/** The questions that a heading names: `INFORMATION CAVEAT – Relating to question 4`. */
export function partsNamed(heading: string): readonly string[] {
  const [, list = ''] =
    /\b(?:q|questions?|parts?)\.?\s*((?:\d{1,2}[a-z]?(?:\s*(?:,|&|and|-|–|to)\s*)?)+)/i.exec(heading) ?? [];
  return list.match(/\d{1,2}[a-z]?/gi) ?? [];
}
