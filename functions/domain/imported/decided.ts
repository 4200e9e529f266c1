import { type CitedSection, citedSection } from './citations.ts';
import { decidesSomething, type ImportedOutcome, isDecision, outcomeOf, outcomeOfAll } from './decision.ts';
import { isDecisionHeading, isSearchHeading, knownHeading } from './headings.ts';
import { referenceOf } from './letter.ts';
import type { SourceLine } from './source.ts';

export type Decided = {
  readonly sentence: string;
  readonly outcome: ImportedOutcome;
  readonly grounds: readonly CitedSection[];
  /** Lines that only say that the decision follows. */
  readonly labels: readonly SourceLine[];
  readonly body: readonly SourceLine[];
};

/** That everything was given, in so many words. */
const whole = /\bin (?:full|its entirety)\b|\b(?:granted|successful)\b|\ball (?:of )?the (?:requested )?information\b/i;
/** That something was not, and by which law. */
const withholds =
  /\b(?:withheld|withholding|redacted|exempted|refused|(?:is|are|were|was) (?:therefore |also |being )?(?:exempt|excepted))\b[^.?!]{0,100}\b(?:sections?|regulations?|s\. ?\d|s\d\d|reg\. ?\d|exemptions?|exceptions?)|\b(?:under|by virtue of|pursuant to) (?:section|s\.?|regulation) ?\d[^.?!]{0,60}\b(?:withheld|exempt|excepted|refused)\b/i;
const withheld: readonly ImportedOutcome[] = ['refused-in-full', 'not-held', 'neither-confirmed-nor-denied'];
/** Days, provisions and laws are figures that answer nothing. */
const noAnswer =
  /\b(?:section|s|regulation|reg|act|regulations|article)s?\.? ?\(?\d[\d().a-z]*|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d{4})?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:20|40|twenty) working days\b/gi;
const mark = /^(?:q(?:uestion)?\.?\s?)?\(?\d{1,2}[a-z]?\)?[.):–-]*\s/i;
/** True for a line that tells a figure, before anything is withheld; questions have figures too. */
const gives = (line: SourceLine): boolean => {
  const { text, cells, isHeading } = line;
  if (cells !== undefined) return true;
  if (isHeading || /\?$/.test(text) || knownHeading(line) !== undefined || referenceOf(text) !== '') return false;
  return /\d/.test(text.replace(mark, '').replace(noAnswer, ''));
};

/** The lines in which something is decided: to the next section, where there is one; a heading above them does not end them. */
function zoneOf(rest: readonly SourceLine[]): number {
  const first = rest.findIndex((line) => !isDecisionHeading(line) && knownHeading(line) !== 'disclosure');
  // Below some headings further grounds are listed.
  const lists = (i: number) => rest.slice(i + 1, i + 3).some(({ text, cells }) => !cells && citedSection(text));
  // Where it was looked for is told before what was decided.
  const ends = (line: SourceLine) => knownHeading(line) !== undefined && !isSearchHeading(line);
  const end = rest.findIndex((line, i) => i >= Math.max(first, 1) && ends(line) && !lists(i));
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
  const sure = zone.slice(0, NEAR * 2).findIndex(({ text, cells }) => !cells && isDecision(text));
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
    const line = rest[below] as SourceLine;
    const ground = knownHeading(line) === undefined ? citedSection(line.text) : undefined;
    if (!ground) break;
    listed.push(ground);
  }
  const others = groundsOf(zone.slice(below));
  // “Section 31 – Law enforcement” above the reasons is the ground that was listed with its limbs.
  const bare = (one: CitedSection) => one.written.toLowerCase().replace(/\s+/g, '');
  const isListed = (one: CitedSection) => listed.some((own) => bare(own).startsWith(`${bare(one)}(`));
  const grounds = [...listed, ...others.filter((one) => !isListed(one))].filter(
    (one, i, all) => all.findIndex(({ written }) => written === one.written) === i,
  );
  const told = zone.filter(({ text, cells }) => !cells && isDecision(text)).map(({ text }) => text);
  const said = told.length > 0 ? outcomeOfAll(told) : outcomeOf(sentence);
  // “With reference to questions 1 to 3 …” where something is disclosed further down: that was decided of a part.
  const hasMore = rest.slice(zone.length).some((line) => knownHeading(line) === 'disclosure');
  // Said of one question after others were answered, it stays in its place as well.
  const isAmong = zone.slice(0, at).some(gives);
  const isMixed =
    (said === 'granted-in-full' && !whole.test(sentence) && rest.some(({ text }) => withholds.test(text))) ||
    (sure < 0 && withheld.includes(said) && isAmong);
  const isPart = told.length <= 1 && partly.test(sentence) && hasMore && !['granted-in-full', 'unknown'].includes(said);
  const body = [
    ...rest.slice(0, at).filter((line) => !labels.includes(line)),
    ...(sure < 0 && isAmong ? rest.slice(at, at + 1) : []),
    ...rest.slice(below),
  ];
  return { sentence, outcome: isPart || isMixed ? 'partly-granted' : said, grounds, labels, body };
}

const groundsOf = (lines: readonly SourceLine[]) =>
  // “Section 16 Advice and Assistance” is a heading, and no ground.
  lines.flatMap((line) => (line.cells || knownHeading(line) ? [] : (citedSection(line.text) ?? [])));
