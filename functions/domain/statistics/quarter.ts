import type { Calendar } from '../clock/calendar.ts';
import { count } from '../clock/count.ts';
import { addDays, dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';

/** A quarter of the calendar year in Europe/London: `2026Q3`. */
export type Quarter = string;

/**
 * Working days after the end of a quarter, at the end of which its figures are taken. A request that came on its last day is to be
 * answered within twenty (FOIA s.10(1)); ten more are for what was posted to be recorded, and for most extensions to be over.
 */
const SETTLING_DAYS = 30;

/** True for the name of a quarter. */
export function isQuarter(text: string): boolean {
  return /^20\d{2}Q[1-4]$/.test(text);
}

/** The quarter so many quarters after one. */
export function quarterAfter(quarter: Quarter, by = 1): Quarter {
  const number = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1 + by;
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/** The first and the last day of a quarter. */
export function daysOf(quarter: Quarter): { readonly from: LocalDate; readonly to: LocalDate } {
  const first = (q: Quarter) => `${q.slice(0, 4)}-${String(Number(q.slice(5)) * 3 - 2).padStart(2, '0')}-01`;
  return { from: first(quarter), to: addDays(first(quarterAfter(quarter)), -1) };
}

/** The day at whose end the figures of a quarter are taken: they are published from the day after. */
export function takenAt(quarter: Quarter, calendar: Calendar): LocalDate {
  return fromDayNumber(count(calendar, dayNumber(daysOf(quarter).to), SETTLING_DAYS).last);
}

/** The quarters from one to another, both included; none where the first is the later. */
export function quartersFrom(first: Quarter, last: Quarter): readonly Quarter[] {
  const all: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = quarterAfter(quarter)) all.push(quarter);
  return all;
}

/** The first quarter from `first` on whose figures cannot be published on a day yet. */
export function nextQuarter(first: Quarter, today: LocalDate, calendar: Calendar): Quarter {
  let quarter = first;
  while (today > takenAt(quarter, calendar)) quarter = quarterAfter(quarter);
  return quarter;
}

/** Names the mark of the quarter with which the portal began to count: it is what became of that piece of work. */
export const BEGAN = 'statistics~began';

/** Names the work of publishing a version of a quarter's figures, or (version 0) of saying when they will come. */
export function statisticsId(quarter: Quarter, version: number): string {
  return `statistics~${quarter}~${version}`;
}
