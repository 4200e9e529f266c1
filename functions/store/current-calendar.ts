import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import type { Calendars } from './ports.ts';

/** Holidays change a few times in a decade; a process may be this late to hear of it. The daily recount finds what it missed. */
export const FRESH_MS = 60_000;

type Kept = { readonly version: CalendarVersion | null; readonly readAt: number };
const kept = new WeakMap<object, Kept>();

/** The newest version of the holidays, read at most once a minute by each process. `now` is an instant (ISO 8601). */
export async function currentCalendar(
  calendars: Pick<Calendars, 'current'>,
  now: string,
): Promise<CalendarVersion | null> {
  const at = Date.parse(now);
  const known = kept.get(calendars);
  if (known && at >= known.readAt && at - known.readAt < FRESH_MS) return known.version;
  const version = await calendars.current();
  kept.set(calendars, { version, readAt: at });
  return version;
}
