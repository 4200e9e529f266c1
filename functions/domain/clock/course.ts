import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { before, type Counted, count, joined, nextWorkingDay, type Stretch } from './count.ts';
import { feeDeadline, paidStretches, unpaidFee } from './fees.ts';
import type { History } from './history.ts';
import { countAnswer, ownLimit } from './limits.ts';
import type { NoteCode } from './notes.ts';
import type { ClockNote, FullAnswer, FullQuestion } from './question.ts';
import { regimes } from './regimes.ts';

/** What was found about a question, before it is put into the shape of an answer. */
export type Course = {
  readonly state: FullAnswer['state'];
  readonly zero: number;
  readonly counted: Counted;
  readonly limitWorkingDays: number;
  readonly notes: readonly ClockNote[];
  readonly due: Pick<FullAnswer, 'refusalNoticeDue' | 'extensionNoticeDue' | 'feePaymentDeadline'>;
};

/** A note; leaves out the day that is not given. */
export function note(code: NoteCode, section: string, date?: LocalDate): ClockNote {
  return date === undefined ? { code, section } : { code, section, date };
}

/**
 * Day zero of a receipt: the calendar day, even a Sunday (FOIA s.10(1) and (6)), or by the authority's rule the next
 * working day (s.45 Code 2018 para 4.2 as some read it). FOISA s.74(2): a letter is received on the third day.
 */
export function dayZero(
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  restartedOn: LocalDate | undefined,
) {
  const rules = regimes[question.regime];
  const notes: ClockNote[] = [];
  let zero = dayNumber(restartedOn ?? history.receivedOn);
  if (restartedOn === undefined && history.isPosted && rules.post) {
    zero += rules.post.day;
    notes.push(note('posted-third-day', rules.post.section, fromDayNumber(zero)));
  }
  if (calendar.day(zero).reasons.length === 0) return { zero, notes };
  if (question.receiptRule !== 'deemed-next-working-day') {
    notes.push(note('received-on-non-working-day', rules.limitSection, fromDayNumber(zero)));
    return { zero, notes };
  }
  zero = nextWorkingDay(calendar, zero);
  notes.push(note('deemed-received', 'section 45 Code of Practice 2018 paragraph 4.2', fromDayNumber(zero)));
  return { zero, notes };
}

/** The course of a request: from its last start to the end of the time for answering, or to where the clock stands. */
export function courseOfRequest(question: FullQuestion, history: History, calendar: Calendar): Course {
  const rules = regimes[question.regime];
  const { zero, notes } = dayZero(question, history, calendar, history.restartedOn);
  const stretches = paidStretches(history.fees);
  const { asked, restartedOn } = history;
  // s.10(6)(b) and its like: received anew on the day on which the answer arrives. It restarts, and pauses nothing.
  if (restartedOn !== undefined) notes.push(note('clarification-restart', rules.clarification.section, restartedOn));
  if (asked && asked.on > endOfTime(question, history, calendar, asked.since, stretches)) {
    notes.push(note('clarification-late', rules.clarification.section, asked.on));
  }
  if (history.isAnswerAwaited && asked) {
    notes.push(note('clarification-awaited', rules.clarification.section, asked.on));
    const counted = { workingDays: [], skipped: [], disregarded: [], last: zero };
    return { state: 'stopped-clarification', zero, counted, limitWorkingDays: ownLimit(question), notes, due: {} };
  }
  const own = countAnswer(calendar, zero, question, stretches);
  const { counted, due, notes: extended } = extend(own, question, history, calendar, stretches);
  notes.push(...limitNotes(question, own), ...extended);
  const last = history.fees.at(-1);
  const course = { state: 'running', zero, counted, limitWorkingDays: counted.workingDays.length, notes, due } as const;
  if (!last) return course;
  const dues = { ...due, feePaymentDeadline: feeDeadline(last.noticeOn, rules, calendar) };
  if (counted.disregarded.length > 0) notes.push(note('fee-disregarded', rules.fee.disregardSection));
  const unpaid = unpaidFee(history.fees, rules, calendar);
  const end = fromDayNumber(counted.last);
  // s.9(1): a notice is given within the time for answering; one that comes later stops nothing.
  for (const fee of history.fees)
    if (fee.noticeOn > end) notes.push(note('fees-notice-late', rules.fee.section, fee.noticeOn));
  if (!unpaid || unpaid.fee.noticeOn > end) return { ...course, due: dues };
  const state = unpaid.fee.paidOn === undefined ? 'stopped-fee' : 'lapsed';
  notes.push(note(state === 'lapsed' ? 'fee-lapsed' : 'fee-awaited', rules.fee.section, unpaid.deadline));
  // The day by which notice is due is known only where it came before the fees notice.
  const known = unpaid.fee.noticeOn > fromDayNumber(own.last) ? dues : { feePaymentDeadline: dues.feePaymentDeadline };
  return { ...course, state, counted: before(counted, unpaid.fee.noticeOn), due: known };
}

function endOfTime(
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  since: LocalDate | undefined,
  stretches: readonly Stretch[],
): LocalDate {
  const { zero } = dayZero(question, history, calendar, since);
  return fromDayNumber(countAnswer(calendar, zero, question, stretches).last);
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

/** Counts on where time was extended. FOIA s.10(3): to the stated day, or to the regulator's 40. EIR reg 7(1): to 40. */
function extend(
  own: Counted,
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  stretches: readonly Stretch[],
): Pick<Course, 'counted' | 'notes' | 'due'> {
  const { extension } = regimes[question.regime];
  const notes: ClockNote[] = [];
  if (!extension) return { counted: own, notes, due: {} };
  const { section } = extension;
  for (const { on } of history.spentExtensions) notes.push(note('extension-spent', section, on));
  const first = history.extensions[0];
  const latest = history.extensions.at(-1);
  if (!latest && question.kind !== 'pit-decision-target') return { counted: own, notes, due: {} };
  const ownEnd = fromDayNumber(own.last);
  const most = joined(own, count(calendar, own.last, extension.furtherWorkingDays, stretches));
  const until = latest?.until;
  notes.push(note('extension', section, latest?.on));
  if (first && first.on > ownEnd) notes.push(note('extension-late', extension.noticeSection, first.on));
  if (until && until > fromDayNumber(most.last)) {
    notes.push(note('extension-beyond-limit', section, fromDayNumber(most.last)));
  }
  const due = { [extension.noticeDue]: ownEnd };
  if (extension.once && until) notes.push(note('extension-promised', section, until));
  if (extension.once || !until) return { counted: most, notes, due };
  return { counted: joined(own, count(calendar, own.last, 0, stretches, dayNumber(until))), notes, due };
}
