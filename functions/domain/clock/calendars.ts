import { type Calendar, calendarOf } from './calendar.ts';
import type { CalendarVersion } from './calendar-version.ts';
import { calendarFor } from './due-date.ts';
import { type Regime, regimes } from './regimes.ts';

/** The calendar whose holidays a regime counts, as one version of the holidays has it. */
export type CalendarOfRegime = (regime: Regime) => Calendar;

const KEPT = 4;
const memo = new Map<string, CalendarOfRegime>();

/**
 * The calendars of a version, or of the rule table alone for null. Ask again with the same version and the same calendars
 * are given, with all that they have worked out.
 */
export function calendarsFor(version: CalendarVersion | null): CalendarOfRegime {
  if (version === null) return calendarFor;
  // By content, and not by number alone: two deployments, or two tests, may number different holidays alike.
  const key = JSON.stringify(version);
  const known = memo.get(key);
  if (known) return known;
  const made: Partial<Record<Regime, Calendar>> = {};
  const calendars: CalendarOfRegime = (regime) => {
    made[regime] ??= calendarOf(regimes[regime].holidaysOf, version);
    return made[regime];
  };
  const [oldest] = memo.keys();
  if (memo.size >= KEPT && oldest !== undefined) memo.delete(oldest);
  memo.set(key, calendars);
  return calendars;
}
