import type { LocalDate } from '../dates.ts';
import type { Calendar, ClockDay } from './calendar.ts';

/** A stretch of days by number, first and last included. */
export type Stretch = readonly [first: number, last: number];

/** What a count passed: every day after its start is in exactly one of the three lists, up to and with `last`. */
export type Counted = {
  readonly workingDays: readonly LocalDate[];
  readonly skipped: readonly ClockDay[];
  readonly disregarded: readonly LocalDate[];
  /** Number of the day on which the count ended. */
  readonly last: number;
};

function within(day: number, stretches: readonly Stretch[]): boolean {
  for (const [first, last] of stretches) if (day >= first && day <= last) return true;
  return false;
}

/**
 * The one counting loop: goes on from the day after `from` until `limit` working days have counted and, where given,
 * the day `until` is reached. A working day in a disregarded stretch does not count; a holiday in one is only a holiday.
 */
export function count(
  calendar: Calendar,
  from: number,
  limit: number,
  disregard: readonly Stretch[] = [],
  until: number = from,
): Counted {
  const workingDays: LocalDate[] = [];
  const skipped: ClockDay[] = [];
  const disregarded: LocalDate[] = [];
  let day = from;
  let last = from;
  while (workingDays.length < limit || last < until) {
    day += 1;
    const next = calendar.day(day);
    if (next.reasons.length > 0) skipped.push(next);
    else if (within(day, disregard)) disregarded.push(next.date);
    else {
      workingDays.push(next.date);
      last = day;
    }
  }
  return { workingDays, skipped, disregarded, last: day };
}

/** A count and its continuation from the day on which it ended. */
export function joined(first: Counted, second: Counted): Counted {
  return {
    workingDays: [...first.workingDays, ...second.workingDays],
    skipped: [...first.skipped, ...second.skipped],
    disregarded: [...first.disregarded, ...second.disregarded],
    last: second.last,
  };
}

/** What a count had passed before a day. */
export function before(counted: Counted, date: LocalDate): Counted {
  return {
    workingDays: counted.workingDays.filter((day) => day < date),
    skipped: counted.skipped.filter((day) => day.date < date),
    disregarded: counted.disregarded.filter((day) => day < date),
    last: counted.last,
  };
}

/** The first day from this one on that is a working day. */
export function nextWorkingDay(calendar: Calendar, from: number): number {
  let day = from;
  while (calendar.day(day).reasons.length > 0) day += 1;
  return day;
}
