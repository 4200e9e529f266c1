import { bankHolidays, type Division, divisions } from '#domain/clock/holidays.ts';

export type FeedEvent = { title: string; date: string; notes: string; bunting: boolean };
export type FeedJson = Record<Division, { division: string; events: FeedEvent[] }>;

/** A feed in the shape of GOV.UK's, with what the rule table says of these years. */
export function aFeed(from = 2024, to = 2028): FeedJson {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const of = (division: Division) => ({
    division,
    events: years
      .flatMap((year) => bankHolidays(division, year))
      .map(({ name, date }) => ({
        title: name.replace(' (substitute day)', ''),
        date,
        notes: name.includes('substitute') ? 'Substitute day' : '',
        bunting: true,
      })),
  });
  return Object.fromEntries(divisions.map((division) => [division, of(division)])) as FeedJson;
}

/** Takes a date out of divisions (all unless named). */
export function without(feed: FeedJson, date: string, where: readonly Division[] = divisions): FeedJson {
  for (const division of where) feed[division].events = feed[division].events.filter((event) => event.date !== date);
  return feed;
}

/** Puts a holiday into divisions (all unless named). */
export function withHoliday(
  feed: FeedJson,
  date: string,
  title = 'A bank holiday for something',
  where: readonly Division[] = divisions,
): FeedJson {
  for (const division of where) feed[division].events.push({ title, date, notes: '', bunting: false });
  return feed;
}
