import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';

/** The working day that lies so many working days before a day; for none, the day itself or the last one before it. */
export function workingDayBefore(date: LocalDate, count: number, calendar: Calendar): LocalDate {
  let day = dayNumber(date);
  const toWorkingDay = () => {
    while (calendar.day(day).reasons.length > 0) day -= 1;
  };
  toWorkingDay();
  for (let left = count; left > 0; left -= 1) {
    day -= 1;
    toWorkingDay();
  }
  return fromDayNumber(day);
}

/** How many working days lie after a day, counted no further than `enough`. */
export function workingDaysAfter(
  date: LocalDate,
  today: LocalDate,
  calendar: Calendar,
  enough = Number.POSITIVE_INFINITY,
): number {
  let count = 0;
  for (let day = dayNumber(date) + 1; day <= dayNumber(today) && count < enough; day += 1) {
    if (calendar.day(day).reasons.length === 0) count += 1;
  }
  return count;
}
