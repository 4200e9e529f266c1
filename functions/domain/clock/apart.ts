import { dayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { count } from './count.ts';

/** Fees Regulations 2004 (SI 2004/3244) reg 5(2)(b): requests received within any period of so many consecutive working days. */
export const AGGREGATION_PERIOD = 60;

/** How two days of receipt stand to each other: the working days after the earlier, up to and with the later. */
export type Apart = { readonly workingDays: number; readonly inOnePeriod: boolean };

/**
 * How many working days lie between two days of receipt, and whether both are in one period of sixty consecutive working
 * days: the first day of it is one of the sixty.
 */
export function workingDaysApart(calendar: Calendar, one: LocalDate, other: LocalDate): Apart {
  const [first, last] = [one, other].map(dayNumber).sort((a, b) => a - b) as [number, number];
  const workingDays = count(calendar, first, 0, [], last).workingDays.length;
  const itself = calendar.day(first).reasons.length === 0 ? 1 : 0;
  return { workingDays, inOnePeriod: workingDays + itself <= AGGREGATION_PERIOD };
}
