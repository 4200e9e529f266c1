import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type ListEntry, listKeys, type MonthList, type YearList, type YearsList } from '#domain/publication/lists.ts';
import { type PromiseRegister, promiseRegister, promisesKey } from '#domain/publication/promises.ts';
import type { TakenObject } from '#domain/publication/take-away/files.ts';
import { type WithdrawnYear, withdrawnKey, withdrawnLog } from '#domain/publication/withdrawn.ts';
import type { Journal, JournalEntry } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';
import { type GroundPages, groundLists, groundsEver } from './ground-lists.ts';
import { type Places, placesEver, putScheme, type SchemePages } from './scheme.ts';
import { settled } from './settled.ts';

/** Pages that several publications share: they are made from the journal alone. */
export type ListPages = {
  readonly index: (list: YearsList, latest: readonly ListEntry[]) => string;
  readonly year: (list: YearList) => string;
  readonly month: (list: MonthList) => string;
  readonly withdrawn: (log: readonly WithdrawnYear[]) => string;
  readonly promises: (register: PromiseRegister) => string;
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

/**
 * What a change of what is public touches: the day under which it stands, which disclosure it is, and the day on which it is made.
 * `register`: the register of promises as well.
 */
export type Touched = {
  readonly day: LocalDate;
  readonly reference: string;
  readonly today: LocalDate;
  readonly register?: boolean;
};

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

/** The journals of all years, newest first, as they are at these heads or later; and what stands by them. */
export async function readJournals(journal: Journal, heads: Readonly<Record<string, number>>) {
  const years = Object.keys(heads).sort().reverse();
  const lines = await Promise.all(years.map((year) => journal.since(year, 0)));
  return { years, lines, standings: lines.map(standing) };
}

/** What of a year is written: months, grounds and places, told from the lines of the year. */
type Part = Pick<Touched, 'today' | 'register'> & {
  readonly year: string;
  readonly months: (lines: readonly JournalEntry[]) => readonly string[];
  readonly grounds: (lines: readonly JournalEntry[]) => readonly string[];
  /** Of the frame of the scheme. */
  readonly places: (lines: readonly JournalEntry[]) => Places;
};

async function writePart(deps: ListDeps, part: Part): Promise<void> {
  const { journal, pages, render: make, scheme } = deps;
  const { year, today, register } = part;
  const sources = async () => ({ heads: await journal.heads(), unasked: await scheme.all() });
  await settled(sources, async ({ heads, unasked }) => {
    const { years, lines, standings } = await readJournals(journal, heads);
    const own = lines[years.indexOf(year)] ?? [];
    const log = withdrawnLog(lines.flat(), today);
    const all = standings.flat();
    const byMonth = Map.groupBy(standings[years.indexOf(year)] ?? [], (e) => e.publishedOn.slice(0, 7));
    const counts = [...byMonth].map(([month, list]) => ({ month, count: list.length }));
    const perYear = years.flatMap((y, n) => (standings[n]?.length ? [{ year: y, count: standings[n].length }] : []));
    const put = (key: string, html: string) => pages.put(key, html, 'text/html; charset=utf-8');
    const months = part.months(own);
    // A list of nothing is no page: nothing leads to it, and what was only put in part leaves none behind.
    for (const month of months) {
      const [key, entries] = [listKeys(`${month}-01`).month, byMonth.get(month)];
      await (entries ? put(key, make.month({ month, entries })) : pages.remove(key));
    }
    const keys = listKeys(`${year}-01-01`);
    await (counts.length > 0 ? put(keys.year, make.year({ year, months: counts })) : pages.remove(keys.year));
    for (const [key, html] of groundLists(make, all, part.grounds(own), year)) {
      await (html === null ? pages.remove(key) : put(key, html));
    }
    if (log.length > 0) await put(withdrawnKey, make.withdrawn(log));
    const withdrawn = log.length > 0 ? { withdrawn: true as const } : {};
    await put(keys.years, make.index({ years: perYear, ...withdrawn }, all.slice(0, LATEST)));
    await putScheme(deps, unasked, all, today, part.places(own));
    if (register) await put(promisesKey, make.promises(promiseRegister(all, today)));
    const taken = months.flatMap((month) => make.takeAway(lines.flat(), `${month}-01`, today));
    // What months share is the same for each.
    await Promise.all(
      [...new Map(taken.map((one) => [one.key, one])).values()].map(({ key, body, contentType }) =>
        body === null ? pages.remove(key) : pages.put(key, body, contentType),
      ),
    );
  });
}

/**
 * Writes what several publications share and one of `reference` on `day` touches: the pages of its month, its year, the start of the
 * lists, and those of the grounds that it rests on or did before; the log of withdrawals as it is `today`, where there were any; the
 * frame of the publication scheme with the classes that it is in or was; and what can be taken away of all of them. A constant number of objects, from one reading of the journal.
 */
export async function writeLists(deps: ListDeps, { day, reference, ...more }: Touched): Promise<void> {
  const months = () => [day.slice(0, 7)];
  const grounds = (lines: readonly JournalEntry[]) => groundsEver(lines, reference);
  const places = (lines: readonly JournalEntry[]) => placesEver(deps.authority, lines, reference);
  await writePart(deps, { ...more, year: day.slice(0, 4), months, grounds, places });
}

/**
 * Writes the start of the lists, the feed and the indexes of a portal that has none yet: every page leads to them, and whoever follows the feed
 * may begin before there is an answer.
 */
export async function beginLists(deps: ListDeps, today: LocalDate): Promise<void> {
  if ((await deps.pages.size(listKeys(today).years)) === null)
    await writeLists(deps, { day: today, reference: '', today });
}

/** Writes all that the answers of a year share, whatever of it there is: every month and ground, and what all years share. */
export async function writeYear(
  deps: ListDeps,
  { year, today }: { readonly year: string; readonly today: LocalDate },
): Promise<void> {
  const months = (lines: readonly JournalEntry[]) => [
    ...new Set(lines.map(({ publishedOn }) => publishedOn.slice(0, 7))),
  ];
  await writePart(deps, {
    year,
    today,
    register: true,
    months,
    grounds: (lines) => groundsEver(lines),
    places: () => 'all',
  });
}
