import { isNear } from '../office/colour.ts';
import type { Office } from '../office/office.ts';
import { isLocalPath, reachesOut } from '../office/paths.ts';
import type { Report } from '../report.ts';
import { type Book, namesSheet, type SheetEntry } from './book.ts';
import { SheetCsv } from './csv.ts';
import { shown } from './format.ts';
import { Merged } from './merged.ts';
import { type Area, columnName, ranges } from './reference.ts';
import { areasOf, type Cell, type Columns, type Row, readSheet } from './sheet.ts';
import { Rest } from './sheet-rest.ts';
import { isInvisible } from './styles.ts';

/** So many empty rows or columns before a cell that nobody scrolls to. */
const FAR_ROWS = 200;
const FAR_COLUMNS = 40;
/** Points. */
const TINY = 4;

/** Some examples of where a thing was found, and how often. */
class Tally {
  count = 0;
  readonly places: string[] = [];
  add(cell: Cell): void {
    this.count += 1;
    if (this.places.length < 5) this.places.push(`${columnName(cell.column)}${cell.row}`);
  }
}

/** What one sheet holds that it does not show. */
class SheetInspection {
  readonly #book: Book;
  readonly #sheet: SheetEntry;
  readonly #report: Report;
  readonly #hiddenSheets: readonly string[];
  readonly #filtered: readonly Area[];
  readonly #merged: Merged;
  readonly #columns: Columns[] = [];
  readonly #csv: SheetCsv;
  readonly #tallies = {
    'invisible-text': new Tally(),
    'tiny-text': new Tally(),
    'merged-values': new Tally(),
    'external-formula': new Tally(),
    'hidden-formula': new Tally(),
    'far-cells': new Tally(),
  };
  readonly #rows = { 'hidden-rows': [] as number[], 'filtered-rows': [] as number[] };
  readonly #hiddenColumns = new Set<number>();
  readonly #usedColumns = new Map<number, Cell>();
  #lastRow = 0;
  #isFar = false;

  constructor(
    book: Book,
    sheet: SheetEntry,
    hidden: readonly string[],
    areas: { merged: Area[]; filtered: Area[] },
    report: Report,
  ) {
    this.#book = book;
    this.#sheet = sheet;
    this.#hiddenSheets = hidden;
    this.#filtered = areas.filtered;
    this.#merged = new Merged(areas.merged);
    this.#report = report;
    this.#csv = new SheetCsv(report);
  }

  columns(columns: Columns): void {
    this.#columns.push(columns);
  }

  /** The last that is said of a column counts: what a sheet says of all comes first. */
  #isColumnHidden(column: number): boolean {
    return this.#columns.findLast(({ from, to }) => column >= from && column <= to)?.isHidden ?? false;
  }

  /** The text of a cell as it is shown. */
  #textOf(cell: Cell): string {
    const { strings, styles, since1904 } = this.#book;
    if (cell.type === 's') {
      strings.used[Number(cell.value)] = 1;
      return strings.texts[Number(cell.value)] ?? '';
    }
    if (cell.type === 'b') return cell.value === '1' ? 'TRUE' : 'FALSE';
    if (cell.type !== 'n' && cell.value.length < 100 && this.#book.inline.size < 10_000)
      this.#book.inline.add(cell.value.trim());
    const format = styles.cells[cell.style]?.format;
    return cell.type === 'n' && format ? shown(cell.value, format, since1904) : cell.value;
  }

  #isUnseen(cell: Cell): boolean {
    const style = this.#book.styles.cells[cell.style];
    if (!style) return false;
    const own = cell.type === 's' ? this.#book.strings.colours.get(Number(cell.value)) : undefined;
    return isInvisible(style) || (own?.some((colour) => isNear(colour, style.fill)) ?? false);
  }

  row(row: Row): void {
    this.#report.step();
    const texts: string[] = [];
    let hasValues = false;
    for (const cell of row.cells) {
      const text = this.#textOf(cell);
      if (text.trim() === '' && cell.formula === '') continue;
      this.#report.say(text);
      if (cell.formula) this.#formula(cell);
      if (text.trim() === '') continue;
      hasValues = true;
      const isUnseen = this.#cell(cell);
      if (!row.isHidden && !isUnseen && !this.#isColumnHidden(cell.column)) texts[cell.column - 1] = text;
    }
    if (!hasValues) return;
    if (row.isHidden) this.#hide(row.number);
    else {
      if (this.#isFar || (this.#lastRow > 0 && row.number - this.#lastRow > FAR_ROWS)) {
        this.#isFar = true;
        if (row.cells[0]) this.#tallies['far-cells'].add(row.cells[0]);
      }
      if (this.#sheet.state === 'visible') this.#csv.line(texts, (column) => this.#isColumnHidden(column));
    }
    this.#lastRow = row.number;
  }

  #hide(row: number): void {
    const isFiltered = this.#filtered.some(({ top, bottom }) => row > top && row <= Math.max(bottom, top + 1));
    this.#rows[isFiltered ? 'filtered-rows' : 'hidden-rows'].push(row);
  }

  #formula(cell: Cell): void {
    if (reachesOut(cell.formula) || isLocalPath(cell.formula)) this.#tallies['external-formula'].add(cell);
    if (namesSheet(cell.formula, this.#hiddenSheets)) this.#tallies['hidden-formula'].add(cell);
  }

  #cell(cell: Cell): boolean {
    this.#report.step();
    if (this.#isColumnHidden(cell.column)) this.#hiddenColumns.add(cell.column);
    else if (!this.#usedColumns.has(cell.column)) this.#usedColumns.set(cell.column, cell);
    const isCovered = this.#merged.covers(cell.column, cell.row);
    if (isCovered) this.#tallies['merged-values'].add(cell);
    const isUnseen = this.#isUnseen(cell);
    if (isUnseen) this.#tallies['invisible-text'].add(cell);
    if ((this.#book.styles.cells[cell.style]?.size ?? 11) < TINY) this.#tallies['tiny-text'].add(cell);
    return isUnseen || isCovered;
  }

  end(): void {
    const { name, part, state } = this.#sheet;
    for (const [rule, numbers] of Object.entries(this.#rows)) {
      const facts = { rows: ranges(numbers), count: numbers.length };
      if (numbers.length > 0) this.#report.add(rule as 'hidden-rows', name, part, facts);
    }
    const columns = [...this.#hiddenColumns];
    if (columns.length > 0) {
      this.#report.add('hidden-columns', name, part, { columns: ranges(columns, columnName), count: columns.length });
    }
    const used = [...this.#usedColumns.keys()].sort((a, b) => a - b);
    for (const [i, column] of used.entries()) {
      const before = used[i - 1] ?? 0;
      const cell = this.#usedColumns.get(column);
      if (i > 0 && column - before > FAR_COLUMNS && cell) this.#tallies['far-cells'].add(cell);
    }
    for (const [rule, { count, places }] of Object.entries(this.#tallies)) {
      if (count > 0) this.#report.add(rule as 'far-cells', name, part, { count, cells: places.join(', ') });
    }
    if (state === 'visible') this.#csv.end(name);
  }
}

/** Inspects one sheet in one pass; what it returns can tell more when all sheets are read. */
export async function inspectSheet(
  office: Office,
  book: Book,
  sheet: SheetEntry,
  hidden: readonly string[],
  report: Report,
): Promise<Rest> {
  const areas = await areasOf(office, sheet.part, report);
  for (const { type, target } of await office.links(sheet.part)) {
    if (type === 'table' && office.has(target))
      areas.filtered.push(...(await areasOf(office, target, report)).filtered);
  }
  const found = new SheetInspection(book, sheet, hidden, areas, report);
  const rest = new Rest(book, sheet, report);
  await readSheet(office, sheet.part, {
    columns: (columns) => found.columns(columns),
    row: (row) => found.row(row),
    element: (name, attributes) => rest.element(name, attributes),
    text: (name, text) => rest.text(name, text),
  });
  found.end();
  return rest;
}
