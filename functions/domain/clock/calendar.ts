import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import { bankHolidays, type Division, type Holiday, KNOWN_TO } from './holidays.ts';

/** The holidays that matter to somebody: looked up by day number. Build one and use it for many dates. */
export type Calendar = {
  /** Holidays on a day number, in the given divisions' order; empty for none. */
  readonly on: (day: number) => readonly Holiday[];
  /** Last day for which the holidays are settled; a count that passes it is provisional. */
  readonly knownTo: LocalDate;
};

/** The calendar of the given divisions from the rule table. Years are worked out on first use and kept. */
export function calendarOf(forDivisions: readonly Division[]): Calendar {
  const days = new Map<number, Holiday[]>();
  const years = new Set<number>();
  const none: readonly Holiday[] = [];
  function load(year: number): void {
    years.add(year);
    for (const division of forDivisions) {
      for (const holiday of bankHolidays(division, year)) {
        const day = dayNumber(holiday.date);
        const there = days.get(day);
        if (there) there.push(holiday);
        else days.set(day, [holiday]);
      }
    }
  }
  // A year's substitute days never leave the year's first days of January, so each year is loaded on its own.
  let from = 1;
  let to = 0;
  return {
    on: (day) => {
      if (day < from || day > to) {
        const year = Number(fromDayNumber(day).slice(0, 4));
        if (!years.has(year)) load(year);
        from = dayNumber(`${year}-01-01`);
        to = dayNumber(`${year}-12-31`);
      }
      return days.get(day) ?? none;
    },
    knownTo: `${KNOWN_TO}-12-31`,
  };
}
