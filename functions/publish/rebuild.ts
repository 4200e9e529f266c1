import { replay } from '#domain/case/case.ts';
import { isUp } from '#domain/case/given.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { londonDate } from '#domain/dates.ts';
import { BEGAN } from '#domain/statistics/quarter.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Outbox } from '#store/ports.ts';
import type { CaseReader } from '#store/read-cases.ts';
import type { Editions } from '#store/statistics-ports.ts';
import { type DumpDeps, dumpYear } from './dump.ts';
import { type ListDeps, writeYear } from './lists.ts';

/*
 * Everything public made anew from the ledgers, by the work that made it first: first each answer by itself (`answersToRebuild`), then what
 * they share (`sharedToRebuild`). Whatever else is published or taken down meanwhile does its own work; what is right stays to the byte.
 */

/** The piece of work that makes a published answer anew, or takes away again what was taken down; null for any other case. */
async function answerToRebuild(cases: CaseReader, reference: string, at: string): Promise<OutboxItem | null> {
  const stored = await cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase?.publishedAt || !(isUp(theCase) || theCase.state === 'unpublished')) return null;
  return { id: `${reference}~0~rebuild-${at}`, kind: 'publication', reference, event: 0, notBefore: at };
}

/** The work for each of these cases that has anything in public; `at` is now, and tells this rebuilding from others. */
export async function* answersToRebuild(
  cases: CaseReader,
  references: AsyncIterable<string> | Iterable<string>,
  at: string,
): AsyncGenerator<OutboxItem> {
  for await (const reference of references) {
    const item = await answerToRebuild(cases, reference, at);
    if (item) yield item;
  }
}

export type SharedDeps = {
  readonly journal: Pick<Journal, 'heads'>;
  readonly editions: Pick<Editions, 'all'>;
  readonly outbox: Pick<Outbox, 'outcome'>;
};

/** The work that makes what answers share, once each of them is made: lists, feeds and dump of each year; and the figures of each quarter, as they are kept. */
export async function sharedToRebuild(deps: SharedDeps, at: string): Promise<readonly OutboxItem[]> {
  const years = Object.keys(await deps.journal.heads()).sort();
  const editions = (await deps.editions.all()).filter(({ document }) => document !== null);
  const versions = new Map(editions.map(({ quarter, version }) => [quarter, version]));
  const began = await deps.outbox.outcome(BEGAN);
  // Where no figures are published, the page that says when they will be.
  if (versions.size === 0 && began !== null) versions.set(began, 0);
  const item = (kind: 'lists' | 'statistics', reference: string, event: number): OutboxItem => ({
    ...{ id: `${kind}~${reference}~rebuild-${at}`, kind, reference, event, notBefore: at },
  });
  return [
    ...years.map((year) => item('lists', year, 0)),
    ...[...versions].map(([quarter, version]) => item('statistics', quarter, version)),
  ];
}

export type YearDeps = DumpDeps &
  ListDeps & {
    readonly invalidate: (paths: readonly string[], unique: string) => Promise<void>;
  };

/** Makes what the answers of a year share, with its part of the dump, and has the front forget what it kept. */
export async function rebuildYear(deps: YearDeps, { id, reference: year }: OutboxItem): Promise<string> {
  await writeYear(deps, { year, today: londonDate(deps.now()) });
  await dumpYear(deps, year);
  await deps.invalidate(['/disclosures/*', '/scheme/*'], sha256(id));
  return 'published';
}
