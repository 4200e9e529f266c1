import type { OutboxItem } from '#domain/case/outbox.ts';
import { addDays, type LocalDate, londonDate } from '#domain/dates.ts';
import {
  type Edition,
  type Frozen,
  joinedCsv,
  type Published,
  sharedKeys,
  statisticsKeys,
} from '#domain/statistics/edition.ts';
import { nextQuarter, type Quarter, quarterAfter, takenAt } from '#domain/statistics/quarter.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { type CountDeps, countQuarter } from '#store/count-quarter.ts';
import type { Files } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';
import { type Editions, type StoredEdition, statisticsKey } from '#store/statistics-ports.ts';
import { settled } from './settled.ts';

/** Which quarter comes next, and from which day its figures are published. */
export type NextQuarter = { readonly quarter: Quarter; readonly on: LocalDate };

/** The pages and files of the figures. */
export type StatisticsPages = {
  /** One edition: `before` is the version that it corrects, `all` are those of its quarter. */
  readonly edition: (edition: Published, before: Published | null, all: readonly Edition[]) => string;
  /** The newest edition of each quarter, newest quarter first. */
  readonly overview: (newest: readonly Published[], next: NextQuarter) => string;
  readonly csv: (edition: Edition, statistics: Statistics) => string;
  readonly json: (edition: Edition, statistics: Statistics) => string;
};

export type StatisticsDeps = CountDeps & {
  readonly editions: Editions;
  readonly records: Pick<Files, 'get' | 'put'>;
  readonly pages: Pick<Files, 'put'>;
  readonly digest: (text: string) => string;
  readonly now: () => string;
  readonly statistics: StatisticsPages;
  readonly invalidate: (paths: readonly string[], unique: string) => Promise<void>;
};

/** Counts an edition and keeps it for good; one that is kept already is left as it is. */
async function freeze(deps: StatisticsDeps, quarter: Quarter, version: number): Promise<void> {
  const stored = (await deps.editions.all()).find((one) => one.quarter === quarter && one.version === version);
  if (stored?.document) return;
  if (version > 1 && !stored) throw new Error('A correction was asked for, with its reason');
  const publishedOn = londonDate(deps.now());
  const edition = { quarter, version, reason: stored?.reason ?? null, publishedOn };
  const statistics = await countQuarter(deps, quarter);
  const frozen: Frozen = {
    statistics,
    csv: deps.statistics.csv(edition, statistics),
    json: deps.statistics.json(edition, statistics),
  };
  const text = JSON.stringify(frozen);
  const key = statisticsKey(quarter, deps.digest(text));
  await deps.records.put(key, text, 'application/json');
  await deps.editions.freeze(quarter, version, key, publishedOn);
}

async function open({ records }: StatisticsDeps, stored: StoredEdition): Promise<readonly Published[]> {
  const { document, publishedOn, by: _, ...edition } = stored;
  if (document === null || publishedOn === null) return [];
  return [{ ...edition, publishedOn, ...((await mustRead(records, document)) as Frozen) }];
}

/** Puts every version of a quarter at the address that stays its own, and the newest at the quarter's. */
async function writeQuarter({ pages, statistics }: StatisticsDeps, versions: readonly Published[]): Promise<void> {
  for (const [i, edition] of versions.entries()) {
    const page = statistics.edition(edition, versions[i - 1] ?? null, versions);
    const places = [edition.version, ...(i === versions.length - 1 ? [undefined] : [])];
    for (const keys of places.map((version) => statisticsKeys(edition.quarter, version))) {
      await pages.put(keys.csv, edition.csv, 'text/csv; charset=utf-8');
      await pages.put(keys.json, edition.json, 'application/json');
      await pages.put(keys.page, page, 'text/html; charset=utf-8');
    }
  }
}

/** What all quarters share. */
async function writeOverview(deps: StatisticsDeps, asked: Quarter): Promise<void> {
  const calendar = (await deps.rules()).calendar(deps.authority.regimes[0] ?? 'FOIA');
  const counted = async () => (await deps.editions.all()).filter(({ document }) => document !== null);
  await settled(counted, async (editions) => {
    const isNewest = ({ quarter }: StoredEdition, n: number) => editions[n + 1]?.quarter !== quarter;
    const newest = (await Promise.all(editions.filter(isNewest).map((one) => open(deps, one)))).flat();
    const last = newest.at(-1);
    // Not one that is over: its figures are on the way, or are published by command alone.
    const quarter = nextQuarter(last ? quarterAfter(last.quarter) : asked, londonDate(deps.now()), calendar);
    const next = { quarter, on: addDays(takenAt(quarter, calendar), 1) };
    await deps.pages.put(sharedKeys.csv, joinedCsv(newest.map(({ csv }) => csv)), 'text/csv; charset=utf-8');
    await deps.pages.put(
      sharedKeys.page,
      deps.statistics.overview(newest.toReversed(), next),
      'text/html; charset=utf-8',
    );
  });
}

/**
 * Publishes the figures of a quarter, or (version 0) says when the first will come. Safe to do twice: what is kept of an edition is never counted
 * again, so that its files have the same bytes for ever. Order: document → edition → pages.
 */
export async function publishStatistics(deps: StatisticsDeps, item: OutboxItem): Promise<string> {
  const { reference: quarter, event: version } = item;
  if (version > 0) {
    await freeze(deps, quarter, version);
    const stored = (await deps.editions.all()).filter((one) => one.quarter === quarter);
    await writeQuarter(deps, (await Promise.all(stored.map((one) => open(deps, one)))).flat());
  }
  await writeOverview(deps, quarter);
  // The front may keep a page for another minute; a correction is not left to that.
  if (version > 1) await deps.invalidate(['/disclosures/statistics/*'], item.id);
  return version > 0 ? 'published' : 'announced';
}
