import { afterCitation, decided, disclosure, type Lines, reasonFor } from './cut.ts';

/** One form of words that differ only in their spaces. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Every number written with digits, dates and references as one: `4772`, `23` of `23rd`, `01/1/2019-31/05/2022`. */
export function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:[.,/:-]\d+)*/g));
}

/**
 * Lines whose place is taken by words of the portal's own: the reference (the case has another here), the usual first
 * words, the decision, which is derived, and headings of sections.
 */
const replaced: readonly RegExp[] = [
  /^Freedom of information request reference no/,
  /^I note you seek access/,
  decided,
  reasonFor,
  disclosure,
  /^NOTES$/,
  /^Caveat:$/,
  /^INFORMATION CAVEAT/,
  /^DUTY TO ADVISE AND ASSIST$/,
];

/** What of a text must be on the page word for word: line by line, without labels, bullets, rules of tables and citations. */
export function wordsOf(lines: Lines): readonly string[] {
  return lines
    .filter((line) => !replaced.some((pattern) => pattern.test(line)))
    .map((line) => line.replace(/^Q\d+[a-z]?(?: -|\.) /, '').replace(/^[•-] ?/, ''))
    .map((line) => fold(afterCitation(line).replaceAll('|', ' ')));
}

/** A few words that only one of several texts has, the longest: enough to find it by. */
export function ownWords(text: string, others: readonly string[]): readonly string[] {
  const wordsIn = (words: string) => new Set(words.toLowerCase().match(/\p{L}{6,}/gu));
  const elsewhere = others.map(wordsIn);
  const own = [...wordsIn(text)].filter((word) => !elsewhere.some((words) => words.has(word)));
  return own.sort((a, b) => b.length - a.length || a.localeCompare(b)).slice(0, 3);
}

/** Which of the words sought a text does not have; spaces and capitals aside. */
export function missingFrom(text: string, sought: Iterable<string>): readonly string[] {
  return [...sought].filter((words) => !text.toLowerCase().includes(fold(words).toLowerCase()));
}

/** Every text within a value of JSON, each on a line of its own. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsIn).join('\n');
}

/** The references that a page of results or a list links to, in order. */
export function linkedIn(page: string): readonly string[] {
  const links = page.matchAll(/href="\/disclosures\/(\d\d\.[A-Z]+\.\d\d\.\d{6})\/"/g);
  return [...new Set([...links].map(([, reference = '']) => reference))];
}
