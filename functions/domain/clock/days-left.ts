import type { LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { workingDaysAfter } from './working-days.ts';

/** How far off a due date is. Both numbers of days may be 0, where only days that do not count lie between. */
export type DaysLeft =
  | { readonly kind: 'left' | 'overdue'; readonly workingDays: number }
  | { readonly kind: 'today'; readonly workingDays: 0 };

/**
 * How many working days are left for an answer, the last one included and today not: tomorrow's is “1 working day left”.
 * What is overdue is so by the working days that have begun since (FOIA s.10(1), (6): only those count).
 */
export function daysLeft(calendar: Calendar, today: LocalDate, dueOn: LocalDate): DaysLeft {
  if (today === dueOn) return { kind: 'today', workingDays: 0 };
  return today < dueOn
    ? { kind: 'left', workingDays: workingDaysAfter(today, dueOn, calendar) }
    : { kind: 'overdue', workingDays: workingDaysAfter(dueOn, today, calendar) };
}
