import { extname, join, resolve, sep } from 'node:path';
import type { LocalDate } from '#domain/dates.ts';
import { outcomeOf } from '#domain/imported/decision.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import type { Doubt, ImportedRecord } from '#domain/imported/record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { rowsOf, separatorOf } from '#functions/respond/inspect/csv/inspect-table.ts';
import { type Column, type UnderstoodColumn, understand } from './columns.ts';
import { dayOf } from './day-of.ts';
import type { LogEntry, Unread } from './log.ts';
import { isPage, type Page, readPage, Unreadable, wordsOfFile } from './read-page.ts';

/** A list as its header was understood. */
export type List = { readonly name: string; readonly columns: readonly UnderstoodColumn[] };
export type ReadList = {
  readonly list?: List;
  readonly entries: readonly LogEntry[];
  readonly unread: readonly Unread[];
};

const without = (record: ImportedRecord, doubt: Doubt) => record.doubts.filter((one) => one.doubt !== doubt);
export const titled = (record: ImportedRecord, title: string): ImportedRecord =>
  title === '' ? record : { ...record, title: [...title].slice(0, 100).join(''), doubts: without(record, 'no-title') };
export const referred = (record: ImportedRecord, reference: string): ImportedRecord =>
  reference === '' ? record : { ...record, reference, doubts: without(record, 'no-reference') };

/** The outcome of a log in its own word, where the answer has no sentence that decides. */
function decided(record: ImportedRecord, said: string): ImportedRecord {
  const isTold = record.decision.sentence !== '' && record.decision.outcome !== 'unknown';
  if (said === '' || isTold) return record;
  const outcome = outcomeInLog(said);
  const sentence = record.decision.sentence || said;
  const doubts = [...without(record, 'no-decision')].filter(({ doubt }) => doubt !== 'outcome-unknown');
  const isUnknown = outcome === 'unknown' ? [{ doubt: 'outcome-unknown', detail: '' } as const] : [];
  return { ...record, decision: { sentence, outcome }, doubts: [...doubts, ...isUnknown] };
}

/** Logs have a word or two for what was decided. */
const inLog: readonly (readonly [RegExp, ImportedRecord['decision']['outcome']])[] = [
  [/^(?:part|some)|\bpart(?:ly|ial|ially)?\b/i, 'partly-granted'],
  [/^(?:not held|no information|information not held|nil)/i, 'not-held'],
  [
    /^(?:refused|exempt|withheld|not disclosed|declined|rejected|not (?:provided|released|granted)|non-disclosure)/i,
    'refused-in-full',
  ],
  [
    /^(?:granted|disclosed|released|provided|full|all|complied|successful|information (?:provided|disclosed|released)|yes\b)/i,
    'granted-in-full',
  ],
];
const outcomeInLog = (said: string) => {
  const told = outcomeOf(said);
  return told !== 'unknown' && told !== 'granted-in-full' && told !== 'refused-in-full'
    ? told
    : (inLog.find(([pattern]) => pattern.test(said.trim()))?.[1] ?? told);
};

/** A path below the folder; undefined for one that leads out of it. */
export function inside(folder: string, name: string): string | undefined {
  const path = resolve(folder, name.replaceAll('\\', '/'));
  return path.startsWith(resolve(folder) + sep) ? path : undefined;
}

type Row = Readonly<Partial<Record<Column, string>>>;
/** What else a row needs: the folder, the names in it, and saved pages by their references. */
export type Around = {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
  readonly pageOf: (reference: string) => { readonly name: string; readonly page: Page } | undefined;
};

const filesIn = (cell: string) =>
  cell
    .split(/[;\n|]/)
    .map((name) => name.trim().replaceAll('\\', '/'))
    .filter((name, i, all) => name !== '' && all.indexOf(name) === i);

function dayIn(row: Row): { readonly on: LocalDate | undefined; readonly notes: readonly string[] } {
  const said = [row.published, row.answered, row.date].find((one) => one !== undefined && one.trim() !== '') ?? '';
  const on = dayOf(said);
  return {
    on,
    notes: said !== '' && on === undefined ? [`the date “${said.trim()}” is not one that is understood`] : [],
  };
}

/** A row of a list: with the page that its file is, the page that has its reference, or its own words. */
function entryOfRow({ folder, names, pageOf }: Around, from: string, row: Row): LogEntry | Unread {
  const { reference = '', title = '', summary = '', request = '', outcome = '', exemptions = '', address = '' } = row;
  // A cell for the answer may only name the file that has it.
  const isFile = row.text !== undefined && names.has(row.text.trim());
  const text = isFile ? '' : (row.text ?? '');
  const named = [...filesIn(row.file ?? ''), ...(isFile ? [row.text?.trim() ?? ''] : [])];
  const stray = named.find((name) => inside(folder, name) === undefined);
  if (stray !== undefined) return { from, why: `The file ${stray} is not in the folder.` };
  const asked = request || (title === '' ? '' : summary);
  const own = named.find(isPage);
  let page: Page | undefined;
  let pageName = own;
  try {
    if (own !== undefined) page = readPage(join(folder, own.replaceAll('\\', '/')), own);
  } catch (error) {
    return { from, why: `The file ${own} cannot be read. ${error instanceof Unreadable ? error.message : ''}`.trim() };
  }
  if (page === undefined && text.trim() === '' && request.trim() === '') {
    const found = pageOf(reference);
    [page, pageName] = [found?.page, found?.name];
  }
  const cited = exemptions.trim() === '' ? '' : `Exemptions: ${exemptions.trim()}`;
  const words = [asked === '' ? '' : `You asked:\n${asked}`, cited === '' ? text : `We said:\n${text}\n${cited}`];
  if (cited === '' && text !== '' && asked !== '') words[1] = `We said:\n${text}`;
  const lines = page?.lines ?? linesOfText(words.filter((one) => one.trim() !== '').join('\n'));
  const called = title || summary;
  if (lines.length === 0 && called === '') return { from, why: 'It has neither a title nor words.' };
  const record = decided(
    titled(referred(readRecord(lines, page?.title), reference.trim()), called.trim()),
    outcome.trim(),
  );
  const { on, notes } = dayIn(row);
  return {
    from,
    record,
    on: on ?? page?.on,
    address: address.trim() === '' ? page?.address : address.trim(),
    files: named.filter((name) => name !== own),
    notes,
    ...(page && pageName ? { page: { name: pageName, links: page.links } } : {}),
  };
}

const HEADER_WITHIN = 10;
const needed: readonly (Column | undefined)[] = ['title', 'summary', 'text', 'request'];

/** Reads a list: its columns by what they are called, in any order, below what may stand above its header. */
export function readList(around: Around, name: string): ReadList {
  let text: string;
  try {
    text = wordsOfFile(join(around.folder, name));
  } catch (error) {
    if (error instanceof Unreadable) return { entries: [], unread: [{ from: name, why: error.message }] };
    throw error;
  }
  const [, declared] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const bare = declared === undefined ? text : text.replace(/^[^\n]*\n/, '');
  const tables = [declared ?? (extname(name).toLowerCase() === '.tsv' ? '\t' : separatorOf(bare)), ',', ';', '\t'];
  for (const separator of new Set(tables)) {
    const rows = [...rowsOf(bare, separator)];
    const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => {
      const known = understand(row).flatMap(({ as }) => as ?? []);
      return known.some((as) => needed.includes(as)) && (known.length > 1 || row.length === 1);
    });
    if (at < 0) continue;
    const columns = understand(rows[at] ?? []);
    const all = rows.slice(at + 1).flatMap((cells, i) => {
      if (cells.every((cell) => cell.trim() === '')) return [];
      const known = columns.flatMap(({ as }, c) => (as === undefined ? [] : [[as, cells[c] ?? ''] as const]));
      const from = `${name}:${at + i + 2}`;
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
        return [
          { from, why: 'It has more cells than the list has columns: a mark between them is missing or too many.' },
        ];
      return [entryOfRow(around, from, Object.fromEntries(known))];
    });
    return {
      list: { name, columns },
      entries: all.filter((one): one is LogEntry => 'record' in one),
      unread: all.filter((one): one is Unread => !('record' in one)),
    };
  }
  const why = 'It has no column “title”, “request” or “text”: its first row must name its columns.';
  return { entries: [], unread: [{ from: name, why }] };
}
