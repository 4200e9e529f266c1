import { dayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';

/** How far off a due date is. Both numbers of days may be 0, where only days that do not count lie between. */
export type DaysLeft =
  | { readonly kind: 'left' | 'overdue'; readonly workingDays: number }
  | { readonly kind: 'today'; readonly workingDays: 0 };

/** Working days after `from`, up to and with `to`. */
function between(calendar: Calendar, from: number, to: number): number {
  let found = 0;
  for (let day = from + 1; day <= to; day += 1) if (calendar.day(day).reasons.length === 0) found += 1;
  return found;
}

/**
 * How many working days are left for an answer, the last one included and today not: tomorrow's is “1 working day left”.
 * What is overdue is so by the working days that have begun since (FOIA s.10(1), (6): only those count).
 */
export function daysLeft(calendar: Calendar, today: LocalDate, dueOn: LocalDate): DaysLeft {
  if (today === dueOn) return { kind: 'today', workingDays: 0 };
  const [now, due] = [dayNumber(today), dayNumber(dueOn)];
  return now < due
    ? { kind: 'left', workingDays: between(calendar, now, due) }
    : { kind: 'overdue', workingDays: between(calendar, due, now) };
}
