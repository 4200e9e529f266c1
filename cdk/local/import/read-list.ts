import { extname, join, resolve, sep } from 'node:path';
import { decided, without } from '#domain/imported/outcome-in-log.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import { firstWords } from '#domain/publication/plain.ts';
import { rowsOf, separatorOf } from '#functions/respond/inspect/csv/inspect-table.ts';
import { linesOfCell, readWords, wordsOfCell } from './cell.ts';
import { type Column, type UnderstoodColumn, understand } from './columns.ts';
import { dayOf, type FirstFigure, firstFigureOf } from './day-of.ts';
import { otherOutcome } from './list-outcome.ts';
import type { LogEntry, Unread } from './log.ts';
import { withOwnWords } from './own-words.ts';
import { isPage, type Page, readPage, Unreadable, wordsOfFile } from './read-page.ts';

/** A list as its header was understood. */
export type List = { readonly name: string; readonly columns: readonly UnderstoodColumn[] };
export type ReadList = {
  readonly list?: List;
  readonly entries: readonly LogEntry[];
  readonly unread: readonly Unread[];
};

const TITLE = 100;
export const titled = (record: ImportedRecord, title: string): ImportedRecord =>
  title === '' ? record : { ...record, title: firstWords(title, TITLE), doubts: without(record, 'no-title') };
export const referred = (record: ImportedRecord, reference: string): ImportedRecord =>
  reference === '' ? record : { ...record, reference, doubts: without(record, 'no-reference') };

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

/** An address of a website or a path on it: where somebody lives is none, and must not be published. */
const isWeb = /^(?:https?:\/\/|www\.|\/)\S+$|^[^\s/]+(?:\/\S*|\.(?:x?html?|aspx?|php|pdf))$/i;

/** The day of a row. `first` undefined: the list writes its days in two ways, so that one that may be either is none. */
function dayIn(row: Row, first: FirstFigure | undefined) {
  const said = [row.published, row.answered, row.date].find((one) => one !== undefined && one.trim() !== '') ?? '';
  const [asHere, asElsewhere] = [dayOf(said), dayOf(said, 'month')];
  const isEither = asHere !== undefined && asElsewhere !== undefined && asHere !== asElsewhere;
  const on = first === undefined ? (isEither ? undefined : (asHere ?? asElsewhere)) : dayOf(said, first);
  const notes: string[] = [];
  if (said !== '' && on === undefined) notes.push(`the date “${said.trim()}” is not one that is understood`);
  if (first === 'month' && isEither)
    notes.push(`the date “${said.trim()}” is read with the month first, as others of its list must be`);
  return { on, notes };
}

/** A row as its list has it: what stands in its columns, what these are called, and how the list writes its days. */
type ListRow = {
  readonly from: string;
  readonly row: Row;
  readonly headers: Row;
  readonly first: FirstFigure | undefined;
};

/** A row of a list: with the page that its file is, the page that has its reference, or its own words. */
function entryOfRow({ folder, names, pageOf }: Around, { from, row, headers, first }: ListRow): LogEntry | Unread {
  const { reference = '', title = '', summary = '', request = '', outcome = '', exemptions = '', address = '' } = row;
  // A cell for the answer may only name the file that has it.
  const isFile = row.text !== undefined && names.has(row.text.trim());
  const text = isFile ? '' : (row.text ?? '');
  const named = [...filesIn(row.file ?? ''), ...(isFile ? [row.text?.trim() ?? ''] : [])];
  const stray = named.find((name) => inside(folder, name) === undefined);
  if (stray !== undefined) return { from, why: `The file ${stray} is not in the folder.` };
  const its = named.find(isPage);
  let page: Page | undefined;
  let pageName = its;
  try {
    if (its !== undefined) page = readPage(join(folder, its.replaceAll('\\', '/')), its);
  } catch (error) {
    return { from, why: `The file ${its} cannot be read. ${error instanceof Unreadable ? error.message : ''}`.trim() };
  }
  if (page === undefined) {
    const found = pageOf(reference);
    [page, pageName] = [found?.page, found?.name];
  }
  const called = wordsOfCell(title || summary);
  const asked = request || (title === '' ? '' : summary) || (called.length > TITLE ? called : '');
  const cited = exemptions.trim() === '' ? '' : `Exemptions: ${exemptions.trim()}`;
  const told = page === undefined ? readWords(asked, text, cited) : readRecord(page.lines, page.title);
  if (told === undefined && called === '') return { from, why: 'It has neither a title nor words.' };
  const read = decided(titled(referred(told ?? readRecord([]), reference.trim()), called), outcome.trim());
  const beside: readonly Column[] = page && !isFile ? ['request', 'text'] : page ? ['request'] : [];
  const own = (['title', 'summary', ...beside, ...(page ? (['exemptions'] as const) : [])] as const).map((as) => {
    return { heading: headers[as] ?? '', lines: linesOfCell(row[as] ?? '') };
  });
  const { record, added } = withOwnWords(read, own);
  const { on, notes } = dayIn(row, first);
  const stood = isWeb.test(address.trim()) ? address.trim() : undefined;
  if (address.trim() !== '' && stood === undefined)
    notes.push('what stands as its old address is none: it is not taken over');
  return {
    from,
    record,
    on: on ?? page?.on,
    address: stood ?? page?.address,
    files: named.filter((name) => name !== its),
    notes: [
      ...notes,
      ...otherOutcome(read, outcome.trim()),
      ...(page
        ? added.map((heading) => `what stands under “${heading}” is not on its page: it is added at the end`)
        : []),
    ],
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
    const torn = new Set<readonly string[]>();
    const rows = [...rowsOf(bare, separator, (row) => torn.add(row))];
    const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => {
      const known = understand(row).flatMap(({ as }) => as ?? []);
      return known.some((as) => needed.includes(as)) && (known.length > 1 || row.length === 1);
    });
    if (at < 0) continue;
    const columns = understand(rows[at] ?? []);
    const inColumns = (cells: readonly string[]): Row =>
      Object.fromEntries(columns.flatMap(({ as }, c) => (as === undefined ? [] : [[as, cells[c] ?? ''] as const])));
    const headers = inColumns(columns.map(({ header }) => header));
    const first = firstFigureOf(
      rows.slice(at + 1).flatMap((cells) => {
        const { published = '', answered = '', date = '', received = '' } = inColumns(cells);
        return [published, answered, date, received];
      }),
    );
    const all = rows.slice(at + 1).flatMap((cells, i) => {
      if (cells.every((cell) => cell.trim() === '')) return [];
      const from = `${name}:${at + i + 2}`;
      if (torn.has(cells)) {
        const lines = cells.join('').split(/\r\n|[\r\n]/).length;
        return [
          {
            from,
            why: `A quotation mark in it is not closed, or stands inside words and is not doubled: nobody can tell where its cells end, and which rows are in its ${lines} lines.`,
          },
        ];
      }
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
        return [
          { from, why: 'It has more cells than the list has columns: a mark between them is missing or too many.' },
        ];
      const entry = entryOfRow(around, { from, row: inColumns(cells), headers, first });
      if (cells.length >= columns.length || !('record' in entry)) return [entry];
      const short = `it has ${cells.length} cells where the list has ${columns.length} columns: the others are taken as empty`;
      return [{ ...entry, notes: [...entry.notes, short] }];
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
