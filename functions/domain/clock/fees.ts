import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { count, type Stretch } from './count.ts';
import type { Fee } from './history.ts';
import { endOfMonthsBeginningWith } from './periods.ts';
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

/** The first notice that was not paid, or not in time, with its last day for paying. */
export function unpaidFee(
  fees: readonly Fee[],
  rules: RegimeRules,
  calendar: Calendar,
): { readonly fee: Fee; readonly deadline: LocalDate } | undefined {
  for (const fee of fees) {
    const deadline = feeDeadline(fee.noticeOn, rules, calendar);
    if (fee.paidOn === undefined || fee.paidOn > deadline) return { fee, deadline };
  }
  return undefined;
}
