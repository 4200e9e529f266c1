import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { LocalDate } from '#domain/dates.ts';
import { oldPathOf } from '#domain/imported/old-path.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import type { LogEntry, Unread } from './log.ts';
import { type List, type ReadList, readList, referred } from './read-list.ts';
import { isPage, type Page, readPage, referenceInName, titleFromName, Unreadable } from './read-page.ts';

export type Log = {
  readonly entries: readonly LogEntry[];
  readonly unread: readonly Unread[];
  readonly lists: readonly List[];
  /** Every file in the folder. */
  readonly names: ReadonlySet<string>;
};

type Found = { readonly name: string; readonly page: Page; readonly entry: LogEntry };

/** A page by itself: its name may tell the reference that it lacks. */
function pageAt(folder: string, name: string): Found | Unread {
  try {
    const page = readPage(join(folder, name), name);
    if (page.lines.every(({ isFrame }) => isFrame)) return { from: name, why: 'It says nothing.' };
    const record = readRecord(page.lines, page.title);
    const named = record.reference === '' ? referred(record, referenceInName(name)) : record;
    // It has to be called something; that it has no title of its own is told all the same.
    const title = named.title === '' ? titleFromName(name, named.reference) : named.title;
    const { on, address, links } = page;
    return {
      name,
      page,
      entry: { from: name, record: { ...named, title }, on, address, files: [], notes: [], page: { name, links } },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { from: name, why: error.message };
    if (error instanceof RangeError || error instanceof Error) return { from: name, why: error.message };
    throw error;
  }
}

/** References that differ in their marks and case alone are the same. */
const folded = (reference: string) => reference.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '.');

/** A number that a log gives anew every year, as it has no year in it: `17`, `FOI 017`. */
const isSerial = (reference: string) => /^(?:[a-z]+[\s./-]*)?\d{1,4}$/i.test(reference);
const keyOf = ({ record: { reference }, on }: LogEntry) =>
  isSerial(reference) && on !== undefined ? `${folded(reference)} ${on.slice(0, 4)}` : folded(reference);

/** What another entry has the reference of is no answer of its own: which of the two is right, only people can tell. */
function apart(entries: readonly LogEntry[]): { readonly entries: LogEntry[]; readonly twice: Unread[] } {
  const first = new Map<string, LogEntry>();
  const twice: Unread[] = [];
  const kept = entries.filter((entry) => {
    const { reference } = entry.record;
    const before = first.get(keyOf(entry));
    if (reference !== '' && before) {
      const why = `Its reference ${reference} is that of ${before.from}: nothing is taken over twice, and nothing over another.`;
      twice.push({ from: entry.from, why });
      return false;
    }
    if (reference !== '') first.set(keyOf(entry), entry);
    return true;
  });
  return { entries: kept, twice };
}

/** One old path leads to one answer. What the front cannot tell apart, by a query or by no path at all, leads to none. */
function withPaths(entries: readonly LogEntry[]): readonly LogEntry[] {
  const first = new Map<string, string>();
  return entries.map((entry) => {
    const { address, from, notes } = entry;
    if (address === undefined) return entry;
    const path = oldPathOf(address);
    const before = path === undefined ? undefined : first.get(path);
    if (path !== undefined && before === undefined) {
      first.set(path, from);
      return entry;
    }
    const why =
      before === undefined
        ? `its old address ${address} does not lead here by its path alone: it is in the files of redirects`
        : `its old address ${address} is that of ${before}, to which it leads`;
    return { ...entry, notes: [...notes, why] };
  });
}

const listEndings = ['.csv', '.tsv'];
const isList = (name: string) => listEndings.includes(extname(name).toLowerCase());
/** What systems leave in folders, and what shows a page. */
const isLeft = (name: string) =>
  /(?:^|\/)\.|(?:^|\/)(?:thumbs\.db|desktop\.ini)$|\.(?:css|js|mjs|map|woff2?|ttf|ico|svg)$/i.test(name);
/** The page beside which a browser saved something to show it: `bins` for `bins_files/logo.png`; undefined for anything else. */
const savedWith = (name: string) => /^(.*?[^/])_files\//i.exec(name)?.[1];

/** The names without what is no part of a log. A folder whose name ends as that of a browser is one only beside its page. */
function ofTheLog(names: readonly string[]): readonly string[] {
  const pages = new Set(names.filter(isPage).map((name) => name.replace(/\.[^./]+$/, '')));
  return names.filter((name) => {
    const page = savedWith(name);
    return !isLeft(name) && !(page !== undefined && pages.has(page));
  });
}

/** The name of the file to which a link leads. */
function lastOf(href: string): string {
  const path = href.split(/[?#]/)[0] ?? '';
  try {
    return basename(decodeURIComponent(path));
  } catch {
    return basename(path);
  }
}

/** Why a file by itself is no answer. */
function whyNot(name: string): string {
  const ending = extname(name).toLowerCase();
  if (['.mht', '.mhtml', '.webarchive'].includes(ending))
    return 'It is a web archive: save the page as HTML or as text.';
  return 'No list and no page names it: it is neither a page nor a list itself.';
}

/** Every file in a folder. Throws a sentence where there is no folder, or nothing in it. */
function filesIn(folder: string): readonly string[] {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) throw new Error(`There is no folder ${folder}.`);
  if (!there.isDirectory()) throw new Error(`${folder} is a file: name the folder that it is in.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort();
}

/** Nothing was published on a day that is still to come: that is a slip of the pen. */
function untilToday(entry: LogEntry, today: LocalDate | undefined): LogEntry {
  const { on, notes } = entry;
  if (today === undefined || on === undefined || on <= today) return entry;
  return { ...entry, on: undefined, notes: [...notes, `its day ${on} is still to come: it is not taken`] };
}

/** Signs that stand for bytes which are no letter in the encoding of their file. */
function readable(entry: LogEntry): LogEntry {
  const broken = JSON.stringify(entry.record).match(/\uFFFD/g)?.length ?? 0;
  const why = `${broken} of its signs cannot be read (\uFFFD): its file is in more than one encoding`;
  return broken === 0 ? entry : { ...entry, notes: [...entry.notes, why] };
}

/** `each` is called for every file that was looked at; what is dated after `today` is called a slip. */
export type ReadLog = { readonly each?: () => void; readonly today?: LocalDate };

/**
 * Reads an existing disclosure log from a folder: lists as CSV, and saved pages and texts that no list names. Everything in it is
 * told: what could be read, with its doubts, and what could not. Throws a sentence for a folder that has nothing.
 */
export function readLog(folder: string, { each = () => {}, today }: ReadLog = {}): Log {
  const names = ofTheLog(filesIn(folder));
  if (names.length === 0)
    throw new Error(`There is nothing in ${folder}: no list (.csv, .tsv), and no page (.html, .txt, .md).`);
  const pages = names.filter(isPage).map((name) => {
    each();
    return pageAt(folder, name);
  });
  const found = pages.filter((one): one is Found => 'page' in one);
  const byReference = new Map(
    found.flatMap(({ name, page, entry }) =>
      entry.record.reference === '' ? [] : [[folded(entry.record.reference), { name, page }] as const],
    ),
  );
  const pageOf = (reference: string) => (reference === '' ? undefined : byReference.get(folded(reference)));
  const linked = new Set(found.flatMap(({ page }) => page.links.map(({ href }) => lastOf(href))));
  const all: readonly (ReadList & { readonly from: string })[] = names.filter(isList).map((name) => {
    each();
    return { from: name, ...readList({ folder, names: new Set(names), pageOf }, name) };
  });
  // A table that goes with an answer is no list of answers.
  const attached = new Set(all.flatMap(({ entries }) => entries.flatMap(({ files }) => files)));
  const read = all.filter(({ from }) => !attached.has(from) && !linked.has(basename(from)));
  const listed = read.flatMap(({ entries }) => entries);
  const pagesListed = new Set(listed.flatMap(({ page }) => (page ? [page.name] : [])));
  const alone = pages.flatMap((one) => ('page' in one && !pagesListed.has(one.name) ? [one.entry] : []));
  const { entries, twice } = apart([...listed, ...alone]);
  const failed = pages.filter((one): one is Unread => 'why' in one);
  const named = new Set(entries.flatMap(({ files }) => files));
  const other = names.filter((name) => !isPage(name) && !isList(name) && !named.has(name));
  const lost = other.filter((name) => !linked.has(basename(name))).map((from) => ({ from, why: whyNot(from) }));
  return {
    entries: withPaths(entries).map((entry) => readable(untilToday(entry, today))),
    unread: [...read.flatMap(({ unread }) => unread), ...failed, ...twice, ...lost],
    names: new Set(names),
    lists: read.flatMap(({ list }) => list ?? []),
  };
}
