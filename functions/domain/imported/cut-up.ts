import { greetsApplicant, isDecision } from './decision.ts';
import { isGeneral } from './general.ts';
import { isDecisionHeading, isSearchHeading, knownHeading } from './headings.ts';
import { introducesRequest, referenceIn } from './letter.ts';
import { onOneLine, type SourceLine } from './source.ts';

/** The lines of a page by what they are: above the request, the line that introduces it, the request, and from there to the end. */
export type Cut = {
  readonly head: readonly SourceLine[];
  readonly intro: readonly SourceLine[];
  readonly request: readonly SourceLine[];
  readonly rest: readonly SourceLine[];
};

const question = /^\s*(?:q(?:uestion)?\.?\s?)?\(?(\d{1,2}[a-z]?)\)?\s*[.):–/•-]*\s+(.{9,})$/i;
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where a numbered question is said again: nobody asks it twice, so that the answer to it follows. */
function saidAgain(lines: readonly SourceLine[], from: number): number {
  const asked = new Set<string>();
  for (let i = from; i < lines.length; i += 1) {
    const [, label = '', words = ''] = question.exec(onOneLine(lines[i]?.text ?? '')) ?? [];
    if (label === '') continue;
    const key = `${label.toLowerCase()} ${fold(words)}`;
    if (asked.has(key)) return i;
    asked.add(key);
  }
  return -1;
}

/** Where a request ends that is quoted whole. */
function quoted(lines: readonly SourceLine[], ask: number): number {
  const mark = ask < 0 ? undefined : /^["“‘]/.exec(lines[ask + 1]?.text ?? '')?.[0];
  if (mark === undefined) return -1;
  const last = mark === '"' ? /"[.?]?$/ : /[”’][.?]?$/;
  const close = lines.findIndex(({ text }, i) => i > ask && last.test(text) && (i > ask + 1 || text.length > 1));
  return close < 0 || close + 1 >= lines.length ? -1 : close + 1;
}

const asksOne = /^q(?:uestion)?\.?\s?\d{1,2}[a-z]?\b/i;
const answersOne = /^(?:(?:our )?(?:answer|response|reply)|a)\.?\s?(?:\d{1,2}[a-z]?)?\s*[.):–-]+\s*(?:\S|$)/i;

/** Where questions and answers stand in turns from the first question on: two of them at least have an answer before the next. */
function inTurns(lines: readonly SourceLine[], from: number): number {
  const marked = lines.flatMap(({ text, cells }, i) => {
    if (i < from || cells) return [];
    return asksOne.test(text) ? [{ i, isAnswer: false }] : answersOne.test(text) ? [{ i, isAnswer: true }] : [];
  });
  const answered = marked.filter(({ isAnswer }, k) => !isAnswer && marked[k + 1]?.isAnswer);
  return answered.length > 1 ? (answered[0]?.i ?? -1) : -1;
}

const numberOf = (text: string) => Number(/^\(?(\d{1,2})[.):]\s/.exec(text)?.[1] ?? 0);

/** Where the numbers of questions begin again from one, and go on: answers do, below what may be called anything. */
function beginsAgain(lines: readonly SourceLine[], from: number): number {
  const numbered = lines.flatMap(({ text }, i) => (i >= from && numberOf(text) > 0 ? [{ i, n: numberOf(text) }] : []));
  const at = numbered.findIndex(({ n }, k) => n === 1 && (numbered[k - 1]?.n ?? 0) > 1 && numbered[k + 1]?.n === 2);
  const first = numbered[at]?.i ?? -1;
  const above = lines[first - 1]?.text ?? '';
  return first > 0 && above.length <= 40 && numberOf(above) === 0 && !/[.?!,]$/.test(above) ? first - 1 : first;
}

/**
 * Where the request ends: at the decision or the section that says what was answered, whichever comes first; without either where a question is said
 * again, or at any other section. Requests have notes and talk about complaints too.
 */
function endOf(lines: readonly SourceLine[], ask: number): number {
  const after = (is: (line: SourceLine) => boolean, more = 0) =>
    lines.findIndex((line, i) => i > ask + more && is(line));
  const strong = after((line) => {
    const kind = knownHeading(line);
    return (
      isDecisionHeading(line) ||
      isSearchHeading(line) ||
      isDecision(line.text) ||
      greetsApplicant(line.text) ||
      kind === 'reasons' ||
      kind === 'disclosure'
    );
  });
  const again = saidAgain(lines, ask + 1);
  const firm = [strong, again, inTurns(lines, ask + 1), quoted(lines, ask)].filter((at) => at >= 0);
  if (firm.length > 0) return Math.min(...firm);
  const weak = [after((line) => knownHeading(line) !== undefined, 1), beginsAgain(lines, ask + 1)].filter(
    (at) => at >= 0,
  );
  return weak.length > 0 ? Math.min(...weak) : lines.length;
}

const dayAlone =
  /^(?:[\p{L} ]{3,25}:\s*)?(?:\p{L}+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}+,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/u;

const isOfHead = (text: string) => dayAlone.test(text) || isGeneral(text) || /^(?:your|our) ref\b.{0,20}$/i.test(text);

export function cutUp(lines: readonly SourceLine[]): Cut {
  const ask = lines.findIndex(introducesRequest);
  const end = endOf(lines, ask);
  if (ask >= 0 && ask < end)
    return {
      head: lines.slice(0, ask),
      intro: lines.slice(ask, ask + 1),
      request: lines.slice(ask + 1, end),
      rest: lines.slice(end),
    };
  const at = lines.slice(0, 5).findIndex((line) => referenceIn([line]) !== '') + 1;
  let titled = at === 0 && lines[0]?.isHeading ? 1 : at;
  // The day of a letter is no part of what was asked, nor is a reference that is not given or a subject that every letter has.
  while (titled < end && isOfHead(lines[titled]?.text ?? '')) titled += 1;
  const start = Math.min(titled, end);
  return { head: lines.slice(0, start), intro: [], request: lines.slice(start, end), rest: lines.slice(end) };
}
