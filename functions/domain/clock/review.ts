import { addDays, dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { count } from './count.ts';
import { calendarFor } from './due-date.ts';
import { endOfMonthsAfter } from './periods.ts';
import { type Regime, regimes } from './regimes.ts';

/**
 * The last day on which a review may be asked for: s.45 Code 2018 and ICO for FOIA; EIR reg 11(2); FOISA s.20(5); EISR
 * reg 16(2). FOIA and EIR count from the response. FOISA and EISR count from the end of the time for answering where the
 * response came earlier, so that an early answer does not shorten it: `dueOn` is that day.
 */
export function reviewRequestBy(
  decidedOn: LocalDate,
  regime: Regime,
  dueOn?: LocalDate,
  calendar: Calendar = calendarFor(regime),
): LocalDate {
  const { workingDays, from } = regimes[regime].reviewWindow;
  const start = from === 'expiry' && dueOn !== undefined && dueOn > decidedOn ? dueOn : decidedOn;
  return fromDayNumber(count(calendar, dayNumber(start), workingDays).last);
}

/**
 * The last day on which the regulator may be asked for a decision, after the outcome of the review arrived: six weeks
 * under FOIA s.50 (as the ICO asks) and EIR reg 18; six months under FOISA s.47(4) and EISR reg 17.
 */
export function regulatorComplaintBy(reviewOutcomeOn: LocalDate, regime: Regime): LocalDate {
  const window = regimes[regime].regulatorWindow;
  return 'days' in window ? addDays(reviewOutcomeOn, window.days) : endOfMonthsAfter(reviewOutcomeOn, window.months);
}
