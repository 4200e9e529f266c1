import type { Authority } from '#domain/authority.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import { calendarsFor } from '#domain/clock/calendars.ts';
import { currentCalendar } from './current-calendar.ts';
import type { Calendars } from './ports.ts';

/** The authority's clock with the holidays as they now are: ask for it at each use, since a calendar may change. */
export function clockRules(
  calendars: Pick<Calendars, 'current'>,
  { nonWorkingDayReceipt }: Pick<Authority, 'nonWorkingDayReceipt'>,
  now: () => string,
): () => Promise<ClockRules> {
  return async () => rulesOf(await currentCalendar(calendars, now()), nonWorkingDayReceipt);
}

/** The clock with one version of the holidays. */
export function rulesOf(version: CalendarVersion | null, receiptRule: ClockRules['receiptRule']): ClockRules {
  return { receiptRule, calendar: calendarsFor(version), version: version?.version ?? 0 };
}
