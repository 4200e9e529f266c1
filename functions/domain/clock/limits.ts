import { dayNumber } from '../dates.ts';
import type { FieldProblem } from '../problem.ts';
import type { Calendar, ClockDay } from './calendar.ts';
import { before, type Counted, count, type Stretch } from './count.ts';
import { type ClockFault, clockFault } from './faults.ts';
import { isReview } from './history.ts';
import { clockDay } from './periods.ts';
import type { FullQuestion } from './question.ts';
import { type RegimeRules, regimes } from './regimes.ts';

/** The most working days that any regime allows. FOIA s.10(5); FOISA s.10(4). */
export const MOST_WORKING_DAYS = 60;

/** A school that has no session on a working day. */
const NO_SESSION = 'No session at the school';

/** The time for answering without extensions, or for a review. A limit that repeats what the kind has anyway changes nothing. */
export function ownLimit({ regime, kind, events, limitWorkingDays: given }: FullQuestion): number {
  const rules = regimes[regime];
  const { extension } = rules;
  if (isReview(kind)) return given ?? reviewRule(rules, kind)?.workingDays ?? rules.limitWorkingDays;
  const isExtended = kind === 'pit-decision-target' || events.some(({ type }) => type === extension?.event);
  const isRepeated =
    (isExtended && extension && given === rules.limitWorkingDays + extension.furtherWorkingDays) ||
    (kind === 'review-request-window' && given === rules.reviewWindow.workingDays);
  return given === undefined || isRepeated ? rules.limitWorkingDays : given;
}

/** The rule of a review of this kind, where the regime has such reviews. */
export function reviewRule(
  rules: RegimeRules,
  kind: FullQuestion['kind'],
): RegimeRules['reviews'][keyof RegimeRules['reviews']] {
  const { reviews } = rules;
  return kind in reviews ? reviews[kind as keyof typeof reviews] : undefined;
}

/** What is wrong with the kind, the limit and the school days of a question, whatever has happened to the request. */
export function limitFaults(question: FullQuestion): readonly FieldProblem[] {
  const { regime, kind, limitWorkingDays: given, schoolClosed } = question;
  const rules = regimes[regime];
  const faults: FieldProblem[] = [];
  const fault = (field: string, reason: ClockFault) => faults.push(clockFault(field, reason));
  const review = reviewRule(rules, kind);
  const isKnownKind = isReview(kind)
    ? review !== undefined
    : kind !== 'pit-decision-target' || rules.extension?.event === 'pit-extension';
  if (!isKnownKind) fault('kind', 'no-such-kind');
  if (given !== undefined) {
    const own = ownLimit(question);
    const isUsual = review ? [review.workingDays, review.exceptional].includes(given) : own === rules.limitWorkingDays;
    const isAllowed = isUsual || (!review && rules.otherLimits !== null && given <= rules.otherLimits.most);
    if (!Number.isInteger(given) || given < 1 || !isAllowed) fault('limitWorkingDays', 'no-such-limit');
  }
  if (schoolClosed && (!rules.school || isReview(kind))) fault('schoolClosed', 'no-school-days');
  for (const [index, [from, to]] of (schoolClosed ?? []).entries()) {
    const isThere =
      from.length === 10 && to.length === 10 && clockDay(from) !== undefined && clockDay(to) !== undefined;
    if (!isThere || from > to) fault(`schoolClosed.${index}`, 'not-a-closure');
  }
  return faults;
}

/**
 * The count to the end of the time for answering. SI 2004/3364 reg 3 for a school: the twentieth working day that is also a school day,
 * or the sixtieth working day, whichever comes first.
 */
export function countAnswer(
  calendar: Calendar,
  from: number,
  question: FullQuestion,
  disregard: readonly Stretch[],
): Counted {
  const { school } = regimes[question.regime];
  const { schoolClosed } = question;
  if (!school || !schoolClosed) return count(calendar, from, ownLimit(question), disregard);
  const longest = count(calendar, from, school.workingDays, disregard);
  const isClosed = (date: string) => schoolClosed.some(([first, last]) => date >= first && date <= last);
  const last = longest.workingDays.filter((date) => !isClosed(date))[school.schoolDays - 1];
  if (last === undefined || last === longest.workingDays.at(-1)) return longest;
  const passed = before(longest, last);
  const closed: ClockDay[] = passed.workingDays.filter(isClosed).map((date) => ({ date, reasons: [NO_SESSION] }));
  return {
    workingDays: [...passed.workingDays.filter((date) => !isClosed(date)), last],
    skipped: [...passed.skipped, ...closed].sort((a, b) => (a.date < b.date ? -1 : 1)),
    disregarded: passed.disregarded,
    last: dayNumber(last),
  };
}
