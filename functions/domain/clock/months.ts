import { addDays, dayNumber, type LocalDate, weekday } from '../dates.ts';
import type { FullAnswer } from './question.ts';

/** What a day is to a count. `outside`: before the receipt, after the end, or while the clock was not running. */
export type DayState = 'outside' | 'received' | 'started' | 'counted' | 'skipped' | 'weekend' | 'disregarded' | 'due';

export type MonthDay = {
  readonly date: LocalDate;
  readonly state: DayState;
  /** Place in the count; 0 on the day from which it is counted, null where the day does not count. */
  readonly number: number | null;
  /** Why a day does not count, as the clock gives it. */
  readonly reasons: readonly string[];
};

/** A month as weeks from Monday to Sunday; null where a week reaches beyond the month. */
export type Month = {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
};

/** As far as this before the start of the count, months are shown from the receipt on; a longer wait is left out. */
const SHOWN_BEFORE_DAYS = 62;

/** True for a day that does not count for no other reason than that it is a Saturday or Sunday. */
export function isPlainWeekend(reasons: readonly string[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => reason === 'Saturday' || reason === 'Sunday');
}

type Counted = Pick<FullAnswer, 'clockStartedOn' | 'workingDays' | 'skipped' | 'disregarded' | 'dueOn'>;

/** The state of each day that the answer says something about; the last word wins. */
function dayTable(answer: Counted, receivedOn: LocalDate): ReadonlyMap<LocalDate, MonthDay> {
  const days = new Map<LocalDate, MonthDay>();
  const put = (date: LocalDate, state: DayState, number: number | null, reasons: readonly string[] = []) =>
    days.set(date, { date, state, number, reasons });
  for (const { date, reasons } of answer.skipped) {
    put(date, isPlainWeekend(reasons) ? 'weekend' : 'skipped', null, reasons);
  }
  for (const date of answer.disregarded) put(date, 'disregarded', null);
  for (const [i, date] of answer.workingDays.entries()) put(date, date === answer.dueOn ? 'due' : 'counted', i + 1);
  if (receivedOn !== answer.clockStartedOn) put(receivedOn, 'received', null);
  put(answer.clockStartedOn, receivedOn === answer.clockStartedOn ? 'received' : 'started', 0);
  return days;
}

function monthOf(year: number, month: number, days: ReadonlyMap<LocalDate, MonthDay>): Month {
  const first: LocalDate = `${year}-${String(month).padStart(2, '0')}-01`;
  const cells: (MonthDay | null)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => null);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    cells.push(days.get(date) ?? { date, state: 'outside', number: null, reasons: [] });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { year, month, weeks };
}

/** The months of a count, from the receipt (or the start, where that came much later) to the last day that counts. */
export function monthsOf(answer: Counted, receivedOn: LocalDate): readonly Month[] {
  const { clockStartedOn } = answer;
  const isFar = Math.abs(dayNumber(clockStartedOn) - dayNumber(receivedOn)) > SHOWN_BEFORE_DAYS;
  const from = isFar || receivedOn > clockStartedOn ? clockStartedOn : receivedOn;
  const ends = [from, clockStartedOn, answer.workingDays.at(-1), answer.disregarded.at(-1), answer.dueOn];
  const to = ends.reduce<LocalDate>((last, end) => (end && end > last ? end : last), from);
  const days = dayTable(answer, receivedOn);
  const months: Month[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; ) {
    months.push(monthOf(year, month, days));
    if (year === Number(to.slice(0, 4)) && month === Number(to.slice(5, 7))) return months;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
