import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type ListEntry, listKeys, type MonthList, type YearList, type YearsList } from '#domain/publication/lists.ts';
import type { TakenObject } from '#domain/publication/take-away/files.ts';
import { type WithdrawnYear, withdrawnKey, withdrawnLog } from '#domain/publication/withdrawn.ts';
import type { Journal, JournalEntry } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';
import { type GroundPages, groundLists, groundsEver } from './ground-lists.ts';
import { putScheme, type SchemePages } from './scheme.ts';
import { settled } from './settled.ts';

/** Pages that several publications share: they are made from the journal alone. */
export type ListPages = {
  readonly index: (list: YearsList, latest: readonly ListEntry[]) => string;
  readonly year: (list: YearList) => string;
  readonly month: (list: MonthList) => string;
  readonly withdrawn: (log: readonly WithdrawnYear[]) => string;
  /** Feed, sitemap and log: what a publication on a day touches of them, from the lines of every year. */
  readonly takeAway: (lines: readonly JournalEntry[], day: LocalDate, today: LocalDate) => readonly TakenObject[];
} & GroundPages &
  SchemePages;

/** What these pages are made with, and what from. */
export type ListDeps = {
  readonly journal: Journal;
  readonly pages: Files;
  readonly scheme: Pick<SchemeEntries, 'all'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly render: ListPages;
};

/** What a change of what is public touches: the day under which it stands, which disclosure it is, and the day on which it is made. */
export type Touched = { readonly day: LocalDate; readonly reference: string; readonly today: LocalDate };

const LATEST = 20;

/** What stands published after a year's journal: the last word on each reference, newest first. */
export function standing(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const last = new Map<string, JournalEntry>();
  for (const entry of journal) {
    if (entry.action === 'put') last.set(entry.reference, entry);
    else last.delete(entry.reference);
  }
  const newestFirst = (a: JournalEntry, b: JournalEntry) =>
    a.publishedOn === b.publishedOn ? (a.reference < b.reference ? 1 : -1) : a.publishedOn < b.publishedOn ? 1 : -1;
  return [...last.values()].sort(newestFirst);
}

/**
 * Writes what several publications share and one of `reference` on `day` touches: the pages of its month, its year, the start of the
 * lists, and those of the grounds that it rests on or did before; the log of withdrawals as it is `today`, where there were any; the
 * frame of the publication scheme; and what can be taken away of all of them.
 */
export async function writeLists(deps: ListDeps, { day, reference, today }: Touched): Promise<void> {
  const { journal, pages, render: make, scheme } = deps;
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const sources = async () => ({ heads: await journal.heads(), unasked: await scheme.all() });
  await settled(sources, async ({ heads, unasked }) => {
    const years = Object.keys(heads).sort().reverse();
    const lines = await Promise.all(years.map((y) => journal.since(y, 0)));
    const standings = lines.map(standing);
    const log = withdrawnLog(lines.flat(), today);
    const entries = standings[years.indexOf(year)] ?? [];
    const months = Map.groupBy(entries, (e) => e.publishedOn.slice(0, 7));
    const counts = [...months].map(([m, list]) => ({ month: m, count: list.length }));
    const perYear = years.flatMap((y, n) => (standings[n]?.length ? [{ year: y, count: standings[n].length }] : []));
    const keys = listKeys(day);
    const put = (key: string, html: string) => pages.put(key, html, 'text/html; charset=utf-8');
    const inMonth = months.get(month);
    // A list of nothing is no page: nothing leads to it, and what was only put in part leaves none behind.
    await (inMonth ? put(keys.month, make.month({ month, entries: inMonth })) : pages.remove(keys.month));
    await (counts.length > 0 ? put(keys.year, make.year({ year, months: counts })) : pages.remove(keys.year));
    const touched = groundsEver(lines[years.indexOf(year)] ?? [], reference);
    for (const [key, html] of groundLists(make, standings.flat(), touched, year)) {
      await (html === null ? pages.remove(key) : put(key, html));
    }
    if (log.length > 0) await put(withdrawnKey, make.withdrawn(log));
    const withdrawn = log.length > 0 ? { withdrawn: true as const } : {};
    await put(keys.years, make.index({ years: perYear, ...withdrawn }, standings.flat().slice(0, LATEST)));
    await putScheme(deps, unasked, standings.flat(), today);
    const taken = make.takeAway(lines.flat(), day, today);
    await Promise.all(
      taken.map(({ key, body, contentType }) =>
        body === null ? pages.remove(key) : pages.put(key, body, contentType),
      ),
    );
  });
}
