import { type CitedSection, citedSection } from './citations.ts';
import { decidesSomething, type ImportedOutcome, isDecision, outcomeOf, outcomeOfAll } from './decision.ts';
import { isDecisionHeading, knownHeading } from './headings.ts';
import type { SourceLine } from './source.ts';

export type Decided = {
  readonly sentence: string;
  readonly outcome: ImportedOutcome;
  readonly grounds: readonly CitedSection[];
  /** Lines that only say that the decision follows. */
  readonly labels: readonly SourceLine[];
  readonly body: readonly SourceLine[];
};

/** The lines in which something is decided: to the next section, where there is one; a heading above them does not end them. */
function zoneOf(rest: readonly SourceLine[]): number {
  const first = rest.findIndex((line) => !isDecisionHeading(line) && knownHeading(line) !== 'disclosure');
  // Below some headings further grounds are listed.
  const lists = (i: number) => rest.slice(i + 1, i + 3).some(({ text, cells }) => !cells && citedSection(text));
  const end = rest.findIndex((line, i) => i >= Math.max(first, 1) && knownHeading(line) !== undefined && !lists(i));
  return end < 0 ? rest.length : end;
}
const partly = /\b(?:questions?|parts?|points?|q)\s?\d/i;
const NEAR = 12;

/**
 * What was decided, below a request: the sentence, the outcome that it and others beside it tell, and the grounds that are listed. Grounds that follow
 * the sentence are taken out of the body; those that are listed further down stay where they are as well.
 */
export function decidedIn(rest: readonly SourceLine[]): Decided {
  const zone = rest.slice(0, zoneOf(rest));
  const near = zone.slice(0, NEAR);
  const sure = near.findIndex(({ text, cells }) => !cells && isDecision(text));
  const at = sure >= 0 ? sure : near.findIndex(({ text, cells }) => !cells && decidesSomething(text));
  const labels = zone.slice(0, Math.max(at, 1)).filter(isDecisionHeading);
  if (at < 0) {
    const body = rest.filter((line) => !labels.includes(line));
    return { sentence: '', outcome: 'unknown', grounds: groundsOf(zone), labels, body };
  }
  const sentence = rest[at]?.text ?? '';
  let below = at + 1;
  const listed: CitedSection[] = [];
  for (; below < rest.length; below += 1) {
    const ground = citedSection(rest[below]?.text ?? '');
    if (!ground) break;
    listed.push(ground);
  }
  const others = groundsOf(zone.slice(below));
  const grounds = [...listed, ...others].filter(
    (one, i, all) => all.findIndex(({ written }) => written === one.written) === i,
  );
  const told = zone.filter(({ text, cells }) => !cells && isDecision(text)).map(({ text }) => text);
  const said = told.length > 0 ? outcomeOfAll(told) : outcomeOf(sentence);
  // “With reference to questions 1 to 3 …” where something is disclosed further down: that was decided of a part.
  const hasMore = rest.slice(zone.length).some((line) => knownHeading(line) === 'disclosure');
  const isPart = told.length <= 1 && partly.test(sentence) && hasMore && !['granted-in-full', 'unknown'].includes(said);
  const body = [...rest.slice(0, at).filter((line) => !labels.includes(line)), ...rest.slice(below)];
  return { sentence, outcome: isPart ? 'partly-granted' : said, grounds, labels, body };
}

const groundsOf = (lines: readonly SourceLine[]) =>
  lines.flatMap(({ text, cells }) => (cells ? [] : (citedSection(text) ?? [])));
