import type { LocalDate } from '../../dates.ts';
import { archivePath, keyAt, logCsvPath, sitemapPath, takeAwayPaths } from './addresses.ts';
import { archiveFeed, type FeedWords, newestFeed } from './atom.ts';
import { indexJson } from './index-json.ts';
import { foldLog, type LogLine, type LogMonth } from './log.ts';
import { type LogCsvWords, logCsv } from './log-csv.ts';
import { monthSitemaps, sitemapIndex } from './sitemap.ts';

export type TakeAwayWords = FeedWords & LogCsvWords;
/** An object in the bucket of publications; null where none may be there. */
export type TakenObject = { readonly key: string; readonly body: string | null; readonly contentType: string };

const types = {
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const;
const at = (path: string, type: keyof typeof types, body: string | null): TakenObject => ({
  ...{ key: keyAt(path), body, contentType: types[type] },
});

function monthFiles(words: TakeAwayWords, month: LogMonth, previous: string | undefined): readonly TakenObject[] {
  const maps = monthSitemaps(words.origin, month);
  return [
    at(archivePath(month.month), 'atom', archiveFeed(words, month, previous)),
    // After the last, nothing: one that a withdrawal has made superfluous goes.
    ...[...maps, null].map((map, i) => at(sitemapPath(month.month, i + 1), 'xml', map)),
  ];
}

/** Nothing is left of a month in which nothing ever was published, whatever was put of it before that was known. */
function noMonth(month: string): readonly TakenObject[] {
  return [at(archivePath(month), 'atom', null), at(sitemapPath(month, 1), 'xml', null)];
}

/**
 * The files that a publication on a day touches, from the journal alone: a constant number, whatever the size of the scheme. The
 * month after is among them, as its archive names the one before, which may have just come to be.
 */
export function takeAwayFiles(
  words: TakeAwayWords,
  lines: readonly LogLine[],
  day: LocalDate,
  today: LocalDate,
): readonly TakenObject[] {
  const log = foldLog(lines, today);
  const { months } = log;
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
  const own = months.find((one) => one.month === month);
  const before = months.findLast((one) => one.month < month)?.month;
  const next = months.find((one) => one.month > month);
  const hasYear = months.some((one) => one.month.startsWith(year));
  return [
    ...(own ? monthFiles(words, own, before) : noMonth(month)),
    ...(next ? [at(archivePath(next.month), 'atom', archiveFeed(words, next, own?.month ?? before))] : []),
    at(logCsvPath(year), 'csv', hasYear ? logCsv(words.origin, year, log, words) : null),
    at(takeAwayPaths.feed, 'atom', newestFeed(words, log)),
    at(takeAwayPaths.sitemap, 'xml', sitemapIndex(words.origin, log)),
    at(takeAwayPaths.index, 'json', indexJson(log)),
  ];
}
