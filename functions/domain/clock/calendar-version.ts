import type { LocalDate } from '../dates.ts';
import { bankHolidays, type Division, type Holiday } from './holidays.ts';

/** A day that is not a holiday after all. */
export type RemovedHoliday = { readonly date: LocalDate; readonly division: Division };

/**
 * What an import of the holiday feed has taught beyond the rule table: the differences only, mostly none. Every version
 * is kept and holds all differences by itself, so that one is enough to read.
 */
export type CalendarVersion = {
  /** From 1, without gaps. */
  readonly version: number;
  readonly importedAt: string;
  /** Last day for which the holidays are settled. */
  readonly knownTo: LocalDate;
  readonly added: readonly Holiday[];
  readonly removed: readonly RemovedHoliday[];
};

/**
 * The bank holidays of a division in a year as a version knows them, in date order. The table's name stands where both
 * know a day: a later release of the portal may have learnt it too.
 */
export function knownHolidays(division: Division, year: number, version: CalendarVersion | null): readonly Holiday[] {
  const ruled = bankHolidays(division, year);
  if (version === null) return ruled;
  const isRemoved = ({ date }: Holiday) => version.removed.some((r) => r.division === division && r.date === date);
  const kept = ruled.filter((holiday) => !isRemoved(holiday));
  const more = version.added.filter(
    (a) => a.division === division && a.date.startsWith(`${year}-`) && !kept.some(({ date }) => date === a.date),
  );
  return more.length === 0 ? kept : [...kept, ...more].sort((a, b) => (a.date < b.date ? -1 : 1));
}
