import { numberWords, wholeNumber } from './figures.ts';

/** A number in prose that counts people, or things that happened to people. */
export type ProseCount = {
  readonly value: number;
  /** Where it stands in the text, and the words around it that made it one: `three officers`. */
  readonly start: number;
  readonly end: number;
  readonly what: string;
};

/** Who is counted, and what happened to them: one such event is one person as a rule. */
const PEOPLE = [
  'officers?|staff|employees?|members?|personnel|constables?|sergeants?|inspectors?|superintendents?|detectives?|specials?',
  'victims?|complainants?|survivors?|suspects?|offenders?|defendants?|perpetrators?|witness(?:es)?|detainees?|prisoners?|inmates?',
  'persons?|people|individuals?|men|man|wom[ae]n|males?|females?|boys?|girls?|child(?:ren)?|adults?|pensioners?|famil(?:y|ies)',
  'patients?|pupils?|students?|teachers?|nurses?|doctors?|residents?|tenants?|councillors?|directors?|managers?|workers?',
  'applicants?|claimants?|candidates?|customers?|volunteers?|contractors?|drivers?|passengers?|visitors?|governors?|households?',
  'deaths?|fatalit(?:y|ies)|suicides?|injur(?:y|ies)|casualt(?:y|ies)|dismissals?|resignations?|suspensions?|redundanc(?:y|ies)',
  'arrests?|charges?|cautions?|convictions?|prosecutions?|complaints?|allegations?|cases?|investigations?|referrals?|grievances?',
  'incidents?|assaults?|offences?|reports?|warnings?|hearings?|sanctions?|exclusions?|evictions?|diagnos[ie]s|tribunals?|payouts?',
].join('|');
/** What is said of people without naming them: "two were dismissed". */
const VERBS = 'was|were|had|has|have|resigned|retired|left|died|received|remain(?:s|ed)?';
/** Words that may stand between the number and what is counted. */
const BETWEEN = "(?:[\\p{L}’'-]+ ){0,3}?";
/** `4 investigation teams` are not four investigations. */
const NOT_THINGS =
  '(?!\\s+(?:teams?|units?|departments?|centres?|rooms?|forms?|systems?|records?|vehicles?|cars?|vans?)\\b)';
const NUMBER = `(\\d{1,3}(?:,\\d{3})*|${numberWords}|a single)`;

const counted = new RegExp(
  `(?<![\\p{L}\\d.,/£$€:#(-])${NUMBER}(?![\\d%]|[.,:/]\\d|\\w|-|\\)|st\\b|nd\\b|rd\\b|th\\b)` +
    `(?:\\s+(?:of (?:the|these|those|our|all|them)(?: |\\b))?${BETWEEN}(?:${PEOPLE})\\b${NOT_THINGS}|\\s+(?:of (?:them|these|those|whom|which)\\s+)?(?:${VERBS})\\b)`,
  'giu',
);
/** Before a number: what makes it the name of something, a date, or a bound that was given instead of a count. */
const NAMED =
  /(?:\b(?:sections?|s\.?|ss\.?|articles?|art\.?|regulations?|reg\.?|paragraphs?|para\.?|schedules?|parts?|questions?|q|tables?|figures?|annex|appendix|chapters?|clauses?|conditions?|principles?|page|p\.|item|point|phase|stage|tier|level|grade|band|class|category|group|version|volume|unit|zone|ward|room|no\.?|number|ref\.?|fewer than|less than|under|below|more than|at least|over|up to|above|every|each|any|no)\s*(?:\d+\w?(?:, | and | or | to |[-–]))*|[£$€]\s?)$/i;
const NOT_COUNTING =
  /^(?:(?:\d+|\w+)\s+(?:working |calendar |school |further )?(?:days?|weeks?|months?|years?|hours?|minutes?|per ?cent|percent|pence|pounds?|miles?|metres?|million|thousand|hundred|billion|january|february|march|april|may|june|july|august|september|october|november|december)\b|one (?:or (?:more|two)|another|case may|of (?:the|our|its|their) (?:reasons?|most|main|key|aims?|ways?|best)|(?:\w+ )?(?:may|can|could|would|should)\b))/i;

/** `granted to one person`: to anyone. */
const isAnyone = (before: string, what: string) => /\bto $/i.test(before) && /^one (person|individual)$/i.test(what);

/** Counts of people in prose, in words or digits; not dates, money, sections, labels, lengths of time, or years. */
export function countsInProse(text: string): readonly ProseCount[] {
  const alone = /^\s*(\d{1,3}(?:,\d{3})*|[a-z]+)\s*\.?\s*$/i.exec(text);
  const only = alone ? wholeNumber(alone[1] ?? '') : undefined;
  // An answer that is nothing but a number answers "how many".
  if (only !== undefined) return [{ value: only, start: 0, end: text.length, what: text.trim() }];
  return [...text.matchAll(counted)].flatMap((match) => {
    const [what, number = ''] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const value = /^a single$/i.test(number) ? 1 : wholeNumber(number);
    if (
      value === undefined ||
      NAMED.test(before) ||
      NOT_COUNTING.test(text.slice(match.index)) ||
      isAnyone(before, what)
    )
      return [];
    // "two. Officers": the number ends its sentence.
    if (/[.;!?]\s/.test(what)) return [];
    return [{ value, start: match.index, end: match.index + what.length, what: what.replace(/\s+/g, ' ') }];
  });
}
