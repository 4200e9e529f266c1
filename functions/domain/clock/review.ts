import type { LocalDate } from '../dates.ts';
import { dueDate } from './due-date.ts';
import type { Regime } from './regimes.ts';

/** s.45 Code 2018 and ICO for FOIA; EIR reg 11(2); FOISA s.20(5); EISR reg 16(2). */
const REVIEW_WORKING_DAYS = 40;

/**
 * The last day on which a review may be asked for. FOIA and EIR count from the response. FOISA s.20(5) and EISR
 * reg 16(2) count from the end of the time for answering where the response came earlier, so that an early answer does
 * not shorten it: `dueOn` is that day.
 */
export function reviewRequestBy(decidedOn: LocalDate, regime: Regime, dueOn?: LocalDate): LocalDate {
  const isScottish = regime === 'FOISA' || regime === 'EISR';
  const from = isScottish && dueOn !== undefined && dueOn > decidedOn ? dueOn : decidedOn;
  return dueDate({ regime, receivedAt: `${from}T12:00:00Z`, limitWorkingDays: REVIEW_WORKING_DAYS }).dueOn;
}
