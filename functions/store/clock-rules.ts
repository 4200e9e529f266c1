import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { calendarsFor } from '#domain/clock/calendars.ts';
import { currentCalendar } from './current-calendar.ts';
import type { Calendars } from './ports.ts';

/** The authority's clock with the holidays as they now are: ask for it at each use, since a calendar may change. */
export function clockRules(
  calendars: Pick<Calendars, 'current'>,
  { nonWorkingDayReceipt }: Pick<Authority, 'nonWorkingDayReceipt'>,
  now: () => string,
): () => Promise<ClockRules> {
  return async () => ({
    receiptRule: nonWorkingDayReceipt,
    calendar: calendarsFor(await currentCalendar(calendars, now())),
  });
}
