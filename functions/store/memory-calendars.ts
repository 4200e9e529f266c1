import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import type { Calendars } from './ports.ts';

/** The versions of the holidays in memory. */
export function memoryCalendars(): Calendars {
  const copy = <T>(value: T): T => structuredClone(value);
  const versions: CalendarVersion[] = [];
  return {
    current: async () => copy(versions.at(-1) ?? null),
    add: async (version, expected) => {
      if (versions.length > expected) return false;
      versions.push(copy({ ...version, version: expected + 1 }));
      return true;
    },
  };
}
