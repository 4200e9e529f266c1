import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { count, type Stretch } from './count.ts';
import type { Fee } from './history.ts';
import { note } from './notes.ts';
import { endOfMonthsBeginningWith } from './periods.ts';
import type { ClockNote } from './question.ts';
import type { RegimeRules } from './regimes.ts';

/**
 * The last day for paying. FOIA s.9(2): three months beginning with the day of the notice (14 September: 13 December).
 * EIR reg 8(5): 60 working days after it.
 */
export function feeDeadline(noticeOn: LocalDate, rules: RegimeRules, calendar: Calendar): LocalDate {
  const within = rules.fee.payWithin;
  if ('months' in within) return endOfMonthsBeginningWith(noticeOn, within.months);
  return fromDayNumber(count(calendar, dayNumber(noticeOn), within.workingDays).last);
}

/** The days from each notice to its payment, both included, which do not count. FOIA s.10(2); EIR reg 8(6). */
export function paidStretches(fees: readonly Fee[]): readonly Stretch[] {
  return fees.flatMap(({ noticeOn, paidOn }) =>
    paidOn === undefined ? [] : [[dayNumber(noticeOn), dayNumber(paidOn)] as const],
  );
}

/** What the fees notices do beside the days that they disregard: the clock stands, or the request lapsed. */
export type FeeState = {
  readonly state: 'running' | 'stopped-fee' | 'lapsed';
  /** The notice at which the clock stands. */
  readonly stoppedOn?: LocalDate;
  readonly notes: readonly ClockNote[];
};

/**
 * FOIA s.9(2), EIR reg 8(5): nothing is owed until the fee is paid, nor ever if it is not paid in time. s.9(1): a notice is
 * given within the time for answering; one after `end`, the last day of that time, stops nothing and is noted as late.
 */
export function feeState(fees: readonly Fee[], end: LocalDate, rules: RegimeRules, calendar: Calendar): FeeState {
  const { section } = rules.fee;
  const notes = fees.filter((fee) => fee.noticeOn > end).map((fee) => note('fees-notice-late', section, fee.noticeOn));
  for (const { noticeOn, paidOn } of fees) {
    const deadline = feeDeadline(noticeOn, rules, calendar);
    if (noticeOn > end || (paidOn !== undefined && paidOn <= deadline)) continue;
    const state = paidOn === undefined ? 'stopped-fee' : 'lapsed';
    const why = note(state === 'lapsed' ? 'fee-lapsed' : 'fee-awaited', section, deadline);
    return { state, stoppedOn: noticeOn, notes: [...notes, why] };
  }
  return { state: 'running', notes };
}
