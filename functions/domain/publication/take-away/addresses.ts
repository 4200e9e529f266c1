/** Where what is published can be taken away as a whole: paths on the portal, below the bucket of publications. */
export const takeAwayPaths = {
  /** The newest, as Atom; months before are archives of it. */
  feed: '/disclosures/feed.xml',
  /** An index of the sitemaps of months. */
  sitemap: '/disclosures/sitemap.xml',
  /** The years, with where each is as CSV. */
  index: '/disclosures/index.json',
  /** The parts of the whole scheme, with their digests. */
  dump: '/disclosures/dump/manifest.json',
} as const;

const folderOf = (month: string) => `/disclosures/${month.replace('-', '/')}/`;

/** The archive of a month (`2026-11`) of the feed. */
export const archivePath = (month: string): string => `${folderOf(month)}feed.xml`;
/** A sitemap of a month; a second one only where the month has more entries than a sitemap may hold. */
export const sitemapPath = (month: string, part = 1): string =>
  `${folderOf(month)}sitemap${part === 1 ? '' : `-${part}`}.xml`;
/** The answers of a year, a line each. */
export const logCsvPath = (year: string): string => `/disclosures/${year}/disclosures.csv`;
/** Everything that was published in a year: a `disclosure.json` a line, compressed; and what is said of that file. */
export const dumpPath = (year: string): string => `/disclosures/dump/${year}.jsonl.gz`;
export const dumpPartPath = (year: string): string => `/disclosures/dump/${year}.json`;
/** A table of an answer that stands at `path`. */
export const tablePath = (path: string, id: string): string => `${path}tables/${id}.csv`;

/** The key in the bucket of publications of what is at a path. */
export const keyAt = (path: string): string => path.slice(1);
