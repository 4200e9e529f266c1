import { dataAddresses } from '../../data-addresses.ts';
import { archivePath, logCsvPath, takeAwayPaths } from './addresses.ts';
import type { Log } from './log.ts';

/** What stands published, by year and month, newest first, and where it is to be had; schema/scheme-schema.ts explains each word. */
export type SchemeIndex = {
  readonly $schema: typeof dataAddresses.indexSchema;
  readonly feed: string;
  readonly sitemap: string;
  readonly dump: string;
  readonly years: readonly {
    readonly year: string;
    readonly count: number;
    readonly page: string;
    readonly csv: string;
    readonly months: readonly { readonly month: string; readonly count: number; readonly feed: string }[];
  }[];
};

/** The bytes of `index.json`. */
export function indexJson({ months }: Log): string {
  const byYear = Map.groupBy(months, ({ month }) => month.slice(0, 4));
  const years = [...byYear].reverse().map(([year, own]) => ({
    year,
    count: own.reduce((sum, { entries }) => sum + entries.length, 0),
    page: `/disclosures/${year}/`,
    csv: logCsvPath(year),
    months: own.map(({ month, entries }) => ({ month, count: entries.length, feed: archivePath(month) })),
  }));
  const { feed, sitemap, dump } = takeAwayPaths;
  const index: SchemeIndex = { $schema: dataAddresses.indexSchema, feed, sitemap, dump, years };
  return `${JSON.stringify(index, null, 2)}\n`;
}
