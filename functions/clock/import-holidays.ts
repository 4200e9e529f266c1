import { type FeedFault, readFeed } from '#domain/clock/feed.ts';
import { learn } from '#domain/clock/learn.ts';
import { londonDate } from '#domain/dates.ts';
import type { Result } from '#domain/result.ts';
import type { FetchFault } from '#plumbing/fetch-text.ts';
import type { Calendars } from '#store/ports.ts';

export type ImportDeps = {
  readonly calendars: Calendars;
  /** The text of the feed; null where the setting says that there is none. */
  readonly fetchFeed: (() => Promise<Result<string, FetchFault>>) | null;
  readonly now: () => string;
};

/** What came of an import. `version` is the newest version of the holidays afterwards; 0 for the rule table alone. */
export type Imported =
  | { readonly outcome: 'off' | 'unchanged' | 'imported'; readonly version: number }
  | ({ readonly outcome: 'refused'; readonly version: number } & (FeedFault | FetchFault));

/**
 * Asks the holiday feed and keeps what it teaches as a new version. What cannot be had or believed changes nothing. Safe
 * to run twice, also at once: the version is written on the one that it was learnt on, or not at all.
 */
export async function importHolidays({ calendars, fetchFeed, now }: ImportDeps): Promise<Imported> {
  const current = await calendars.current();
  const version = current?.version ?? 0;
  if (!fetchFeed) return { outcome: 'off', version };
  const text = await fetchFeed();
  if (!text.ok) return { outcome: 'refused', version, ...text.error };
  const importedAt = now();
  const today = londonDate(importedAt);
  const feed = readFeed(text.value, today);
  const lesson = feed.ok ? learn(feed.value, current, today) : feed;
  if (!lesson.ok) return { outcome: 'refused', version, ...lesson.error };
  if (lesson.value === null) return { outcome: 'unchanged', version };
  const isAdded = await calendars.add({ ...lesson.value, importedAt }, version);
  // Another import was quicker: it has learnt the same, or the next one will see what is missing.
  return isAdded ? { outcome: 'imported', version: version + 1 } : { outcome: 'unchanged', version };
}
