import type { Calendar } from './calendar.ts';
import { before, type Counted, type Stretch } from './count.ts';
import { dayZero } from './day-zero.ts';
import { extend } from './extension.ts';
import { feeDeadline, feeState, paidStretches } from './fees.ts';
import type { History } from './history.ts';
import { countAnswer, ownLimit } from './limits.ts';
import { note } from './notes.ts';
import type { ClockNote, FullAnswer, FullQuestion } from './question.ts';
import { regimes } from './regimes.ts';

/** What was found about a question, before it is put into the shape of an answer. */
export type Course = {
  readonly state: FullAnswer['state'];
  /** Number of day zero. */
  readonly zero: number;
  readonly counted: Counted;
  readonly limitWorkingDays: number;
  readonly notes: readonly ClockNote[];
  readonly due: Pick<FullAnswer, 'refusalNoticeDue' | 'extensionNoticeDue' | 'feePaymentDeadline'>;
};

/** Three verbs, never one pause. FOIA s.10(6)(b), EIR reg 9(4), FOISA s.10(1)(b): received anew on the day of the answer. */
function clarificationNotes(
  question: FullQuestion,
  { asked, restartedOn, isAnswerAwaited }: History,
  endOfTimeAsked: string,
): readonly ClockNote[] {
  const { mode, section } = regimes[question.regime].clarification;
  const notes: ClockNote[] = [];
  if (restartedOn !== undefined) notes.push(note(`clarification-${mode}`, section, restartedOn));
  if (asked && asked.on > endOfTimeAsked) notes.push(note('clarification-late', section, asked.on));
  if (asked && isAnswerAwaited) notes.push(note('clarification-awaited', section, asked.on));
  return notes;
}

function limitNotes(question: FullQuestion, own: Counted): readonly ClockNote[] {
  const { limitWorkingDays, otherLimits, school } = regimes[question.regime];
  if (school && question.schoolClosed) {
    const isShort = own.workingDays.length < school.workingDays;
    return [note(isShort ? 'school-days' : 'school-working-days', school.section)];
  }
  if (!otherLimits || ownLimit(question) === limitWorkingDays) return [];
  return [note('other-limit', otherLimits.section)];
}

/** The last day of the time that was running when the last question of clarification was asked; '' where none was. */
function endOfTimeAsked(
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  stretches: readonly Stretch[],
): string {
  if (!history.asked) return '';
  const { zero } = dayZero(question, history, calendar, history.asked.since);
  return calendar.day(countAnswer(calendar, zero, question, stretches).last).date;
}

/** The course of a request: from its last start to the end of the time for answering, or to where the clock stands. */
export function courseOfRequest(question: FullQuestion, history: History, calendar: Calendar): Course {
  const rules = regimes[question.regime];
  const { zero, notes } = dayZero(question, history, calendar, history.restartedOn);
  const stretches = paidStretches(history.fees);
  notes.push(...clarificationNotes(question, history, endOfTimeAsked(question, history, calendar, stretches)));
  const lastFee = history.fees.at(-1);
  const feeDue = lastFee && { feePaymentDeadline: feeDeadline(lastFee.noticeOn, rules, calendar) };
  if (history.isAnswerAwaited) {
    const counted = { workingDays: [], skipped: [], disregarded: [], last: zero };
    const limitWorkingDays = ownLimit(question);
    return { state: 'stopped-clarification', zero, counted, limitWorkingDays, notes, due: { ...feeDue } };
  }
  const own = countAnswer(calendar, zero, question, stretches);
  const { counted, due, notes: extended } = extend(own, question, history, calendar, stretches);
  notes.push(...limitNotes(question, own), ...extended);
  const limitWorkingDays = counted.workingDays.length;
  if (!feeDue) return { state: 'running', zero, counted, limitWorkingDays, notes, due };
  if (counted.disregarded.length > 0) notes.push(note('fee-disregarded', rules.fee.disregardSection));
  const fee = feeState(history.fees, calendar.day(counted.last).date, rules, calendar);
  notes.push(...fee.notes);
  const { state, stoppedOn } = fee;
  if (stoppedOn === undefined) return { state, zero, counted, limitWorkingDays, notes, due: { ...due, ...feeDue } };
  // The day by which notice is due is known only where it came before the clock stopped.
  const isNoticeDueKnown = stoppedOn > calendar.day(own.last).date;
  const dues = isNoticeDueKnown ? { ...due, ...feeDue } : feeDue;
  return { state, zero, counted: before(counted, stoppedOn), limitWorkingDays, notes, due: dues };
}
