import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import { type CalendarVersion, knownHolidays } from './calendar-version.ts';
import { type Division, type Holiday, KNOWN_TO } from './holidays.ts';

/** A calendar day as the clock sees it: a working day where there is no reason against it. */
export type ClockDay = { readonly date: LocalDate; readonly reasons: readonly string[] };

/** The days of somebody's calendar, by day number. Make one and use it for many dates: it keeps what it has worked out. */
export type Calendar = {
  readonly day: (number: number) => ClockDay;
  /** Last day for which the holidays are settled; a count that passes it is provisional. */
  readonly knownTo: LocalDate;
};

const nations: Record<Division, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** Why a day is not a working day: the weekend, or each holiday's name with the nations that keep it. */
function reasonsAgainst(day: number, holidays: readonly Holiday[]): readonly string[] {
  const weekday = (((day + 4) % 7) + 7) % 7;
  const weekend = weekday === 0 ? ['Sunday'] : weekday === 6 ? ['Saturday'] : [];
  const byName = Map.groupBy(holidays, (h) => h.name);
  const where = (list: readonly Holiday[]) => list.map((h) => nations[h.division]).join(', ');
  return [...weekend, ...[...byName].map(([name, list]) => `${name} (${where(list)})`)];
}

/** The calendar of the given divisions from the rule table, with what a version of the holidays knows beyond it. */
export function calendarOf(forDivisions: readonly Division[], version: CalendarVersion | null = null): Calendar {
  const days = new Map<number, ClockDay>();
  function loadYear(year: number): void {
    const holidays = Map.groupBy(
      forDivisions.flatMap((division) => knownHolidays(division, year, version)),
      (h) => dayNumber(h.date),
    );
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) {
      days.set(day, { date: fromDayNumber(day), reasons: reasonsAgainst(day, holidays.get(day) ?? []) });
    }
  }
  function day(number: number): ClockDay {
    const known = days.get(number);
    if (known) return known;
    loadYear(Number(fromDayNumber(number).slice(0, 4)));
    return day(number);
  }
  const tableTo = `${KNOWN_TO}-12-31`;
  return { day, knownTo: version !== null && version.knownTo > tableTo ? version.knownTo : tableTo };
}
