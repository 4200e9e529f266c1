import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import type { LocalDate } from '#domain/dates.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import { linesOfText, type SourceLine } from '#domain/imported/source.ts';
import { decodeText, rowsOf, separatorOf } from '#functions/respond/inspect/csv/inspect-table.ts';
import { dayOf } from './day-of.ts';
import { linesOfHtml } from './html-lines.ts';

/** One entry of a log, as it was found in a folder. */
export type LogEntry = {
  /** The file that it came from, and the line where that is a list. */
  readonly from: string;
  readonly record: ImportedRecord;
  /** The day that it was answered or published, where the log says. */
  readonly on: LocalDate | undefined;
  /** Where it stood before. */
  readonly address: string | undefined;
  /** Files beside it, that its answer is in. */
  readonly files: readonly string[];
};
/** A file, or a line, of which nothing could be made, and why in a sentence. */
export type Unread = { readonly from: string; readonly why: string };
export type Log = { readonly entries: readonly LogEntry[]; readonly unread: readonly Unread[] };

const pages = ['.html', '.htm', '.txt', '.md'];

/** What a column is, by what logs call it. */
const columns: readonly (readonly [string, RegExp])[] = [
  ['reference', /^(?:(?:foi|request|case|our)?\s*(?:ref(?:erence)?|id|number|no\.?)(?:\s*(?:no\.?|number))?)$/i],
  ['title', /^(?:title|subject|topic|summary|name)$/i],
  ['address', /^(?:(?:old\s*)?(?:url|address|link|web\s*page|page))$/i],
  ['date', /^(?:.*\bdate\b.*|published|answered|disclosed|responded|month)$/i],
  ['file', /^(?:file|files|attachment|attachments|document|documents)(?:\s*names?)?$/i],
  ['request', /^(?:request|question|questions|request (?:text|details)|what was asked)$/i],
  ['text', /^(?:text|body|response|answer|content|response text|details)$/i],
];
const columnOf = (header: string) => columns.find(([, pattern]) => pattern.test(header.trim()))?.[0];

/** A path below the folder; undefined for one that leads out of it. */
function inside(folder: string, name: string): string | undefined {
  const path = resolve(folder, name);
  return path.startsWith(resolve(folder) + sep) ? path : undefined;
}

const titled = (record: ImportedRecord, title: string): ImportedRecord =>
  title === ''
    ? record
    : {
        ...record,
        title: [...title].slice(0, 100).join(''),
        doubts: record.doubts.filter(({ doubt }) => doubt !== 'no-title'),
      };
const referred = (record: ImportedRecord, reference: string): ImportedRecord =>
  reference === ''
    ? record
    : { ...record, reference, doubts: record.doubts.filter(({ doubt }) => doubt !== 'no-reference') };

type Page = {
  readonly lines: readonly SourceLine[];
  readonly title: string;
  readonly address?: string | undefined;
  readonly published?: string | undefined;
};

function pageAt(path: string): Page {
  const { text } = decodeText(readFileSync(path));
  if (/^\.html?$/.test(extname(path).toLowerCase()) || /^\s*<(?:!doctype|html)\b/i.test(text)) return linesOfHtml(text);
  return { lines: linesOfText(text), title: '' };
}

/** A page by itself: its name may tell the reference that it lacks. */
function entryOfPage(folder: string, name: string): LogEntry | Unread {
  const page = pageAt(join(folder, name));
  if (page.lines.length === 0) return { from: name, why: 'It says nothing.' };
  const record = readRecord(page.lines);
  const named = /\d{2}[.-](?:FOI|EIR)[.-]\d{2}[.-]\d{6}/i.exec(basename(name))?.[0] ?? '';
  const isNamed = record.reference === '' && named !== '';
  const on = dayOf(page.published ?? '');
  return { from: name, record: isNamed ? referred(record, named) : record, on, address: page.address, files: [] };
}

type Row = Readonly<Record<string, string>>;

/** A line of a list: with the page that its file is, or with its own words. */
function entryOfRow(folder: string, from: string, row: Row): LogEntry | Unread {
  const { reference = '', title = '', date = '', request = '', text = '', file = '', address = '' } = row;
  const named = file
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const paths = named.map((name) => ({ name, path: inside(folder, name) }));
  const stray = paths.find(({ path }) => path === undefined);
  if (stray) return { from, why: `The file ${stray.name} is not in the folder.` };
  const page = named.find((name) => pages.includes(extname(name).toLowerCase()));
  let lines: readonly SourceLine[];
  try {
    const written = [request === '' ? '' : `You asked:\n${request}`, text].filter((one) => one !== '').join('\n');
    lines = page === undefined ? linesOfText(written) : pageAt(join(folder, page)).lines;
  } catch {
    return { from, why: `The file ${page} cannot be read.` };
  }
  if (lines.length === 0 && title === '') return { from, why: 'It has neither a title nor words.' };
  const record = titled(referred(readRecord(lines), reference.trim()), title.trim());
  const files = named.filter((name) => name !== page);
  return { from, record, on: dayOf(date), address: address === '' ? undefined : address.trim(), files };
}

function entriesOfList(folder: string, name: string): readonly (LogEntry | Unread)[] {
  const { text } = decodeText(readFileSync(join(folder, name)));
  const bare = text.replace(/^\uFEFF/, '');
  const [header = [], ...rows] = rowsOf(bare, separatorOf(bare));
  const what = header.map(columnOf);
  if (!what.includes('title') && !what.includes('text') && !what.includes('request')) {
    return [{ from: name, why: 'It has no column “title”, “request” or “text”: its first row must name its columns.' }];
  }
  return rows.flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = Object.fromEntries(
      what.flatMap((key, c) => (key === undefined ? [] : [[key, cells[c] ?? ''] as const])),
    );
    return [entryOfRow(folder, `${name}:${i + 2}`, row)];
  });
}

const isEntry = (one: LogEntry | Unread): one is LogEntry => 'record' in one;

/**
 * Reads an existing disclosure log from a folder: lists as CSV, and saved pages and texts that no list names. Everything in it is
 * told: what could be read, with its doubts, and what could not.
 */
export function readLog(folder: string): Log {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const lists = names.filter((name) => extname(name).toLowerCase() === '.csv');
  const listed = lists.flatMap((name) => entriesOfList(folder, name));
  const taken = new Set(
    lists.flatMap((name) => {
      const { text } = decodeText(readFileSync(join(folder, name)));
      return names.filter((one) => pages.includes(extname(one).toLowerCase()) && text.includes(basename(one)));
    }),
  );
  const alone = names.filter((name) => pages.includes(extname(name).toLowerCase()) && !taken.has(name));
  const all = [...listed, ...alone.map((name) => entryOfPage(folder, name))];
  return { entries: all.filter(isEntry), unread: all.filter((one) => !isEntry(one)) as Unread[] };
}
