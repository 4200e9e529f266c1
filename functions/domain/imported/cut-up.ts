import { greetsApplicant, isDecision } from './decision.ts';
import { isDecisionHeading, knownHeading } from './headings.ts';
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
      isDecision(line.text) ||
      greetsApplicant(line.text) ||
      kind === 'reasons' ||
      kind === 'disclosure'
    );
  });
  const again = saidAgain(lines, ask + 1);
  const firm = [strong, again].filter((at) => at >= 0);
  if (firm.length > 0) return Math.min(...firm);
  const weak = after((line) => knownHeading(line) !== undefined, 1);
  return weak >= 0 ? weak : lines.length;
}

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
  const titled = at === 0 && lines[0]?.isHeading ? 1 : at;
  const start = Math.min(titled, end);
  return { head: lines.slice(0, start), intro: [], request: lines.slice(start, end), rest: lines.slice(end) };
}
