import { reachesOut } from '../office/paths.ts';
import type { Report } from '../report.ts';
import { SheetCsv } from '../workbook/csv.ts';
import { columnName, ranges } from '../workbook/reference.ts';
import type { Attributes } from '../xml.ts';
import { isUnseen, type Style, type Styles } from './styles.ts';

const FAR_ROWS = 200;
const FAR_COLUMNS = 40;
type Column = {
  readonly from: number;
  readonly to: number;
  readonly isHidden: boolean;
  readonly cellStyle: string | undefined;
};
type Counted = 'invisible-text' | 'tiny-text' | 'merged-values' | 'external-formula' | 'far-cells';

const none = () => ({
  'hidden-rows': new Set<number>(),
  'filtered-rows': new Set<number>(),
  'hidden-columns': new Set<number>(),
});

/** Reads the tables of a spreadsheet as they stream by, and finds what they do not show. */
export class SheetReader {
  readonly shownSheets: string[] = [];
  readonly #styles: Styles;
  readonly #report: Report;
  #depth = 0;
  #name = '';
  #isHidden = false;
  #columns: Column[] = [];
  #nextColumn = 1;
  #row = { number: 0, repeated: 1, isHidden: false, isFiltered: false, style: undefined as string | undefined };
  #nextRow = 1;
  #cellColumn = 1;
  #cell = { style: {} as Style, isCovered: false, repeated: 1, value: '', formula: '', text: '', isOpen: false };
  #annotation = 0;
  #note = '';
  #texts: string[] = [];
  #hidden: Record<'hidden-rows' | 'filtered-rows' | 'hidden-columns', Set<number>> = none();
  #counts = new Map<Counted, string[]>();
  #lastRow = 0;
  #used = new Set<number>();
  #csv: SheetCsv;

  constructor(styles: Styles, report: Report) {
    this.#styles = styles;
    this.#report = report;
    this.#csv = new SheetCsv(report);
  }

  /** @returns whether the element was of a table */
  open(name: string, a: Attributes): boolean {
    if (name === 'annotation') {
      this.#annotation += 1;
      this.#note = '';
      this.#report.add('comments', this.#name, 'content.xml');
      return true;
    }
    if (name === 'table') {
      this.#depth += 1;
      if (this.#depth === 1) this.#begin(a);
      return true;
    }
    if (this.#depth !== 1) return false;
    const repeated = (what: string) => Math.max(1, Number(a[`number-${what}-repeated`] ?? 1));
    if (name === 'table-column') {
      const width = this.#styles.of('table-column', a['style-name']).width ?? 60;
      const to = this.#nextColumn + repeated('columns') - 1;
      const isHidden = /^(collapse|filter)$/.test(a['visibility'] ?? '') || width < 2;
      this.#columns.push({ from: this.#nextColumn, to, isHidden, cellStyle: a['default-cell-style-name'] });
      this.#nextColumn = to + 1;
    } else if (name === 'table-row') {
      const height = this.#styles.of('table-row', a['style-name']).height ?? 12;
      const isFiltered = a['visibility'] === 'filter';
      const isHidden = isFiltered || a['visibility'] === 'collapse' || height < 2;
      this.#row = {
        number: this.#nextRow,
        repeated: repeated('rows'),
        isHidden,
        isFiltered,
        style: a['default-cell-style-name'],
      };
      this.#nextRow += this.#row.repeated;
      this.#cellColumn = 1;
      this.#texts = [];
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const column = this.#columns.find(({ from, to }) => this.#cellColumn >= from && this.#cellColumn <= to);
      const style = this.#styles.of('table-cell', a['style-name'] ?? this.#row.style ?? column?.cellStyle);
      const value =
        a['office:string-value'] ??
        a['office:value'] ??
        a['office:date-value'] ??
        a['office:time-value'] ??
        a['office:boolean-value'] ??
        '';
      this.#cell = {
        style,
        isCovered: name.startsWith('covered'),
        repeated: repeated('columns'),
        value,
        formula: a['formula'] ?? '',
        text: '',
        isOpen: true,
      };
    } else if (name === 'p' && this.#cell.text !== '' && this.#annotation === 0) this.#cell.text += '\n';
    else if (name === 's' && this.#cell.isOpen) this.text(' '.repeat(Math.min(100, Number(a['c'] ?? 1))));
    else if (name === 'span' && this.#cell.isOpen && this.#styles.of('text', a['style-name']).colour) {
      const { colour } = this.#styles.of('text', a['style-name']);
      if (colour) this.#cell.style = { ...this.#cell.style, colour };
    } else return false;
    return true;
  }

  text(text: string): void {
    if (this.#annotation > 0) this.#note += text;
    else if (this.#cell.isOpen) this.#cell.text += text;
  }

  close(name: string): void {
    if (name === 'annotation') {
      this.#annotation -= 1;
      this.#report.say(this.#note);
    } else if (name === 'table') {
      this.#depth -= 1;
      if (this.#depth === 0) this.#end();
    } else if (this.#depth !== 1) return;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row' && this.#texts.length > 0 && !this.#row.isHidden && !this.#isHidden) {
      for (let i = 0; i < Math.min(this.#row.repeated, 1000); i += 1)
        this.#csv.line(this.#texts, (column) => this.#isColumnHidden(column));
    }
  }

  #isColumnHidden = (column: number) =>
    this.#columns.find(({ from, to }) => column >= from && column <= to)?.isHidden ?? false;

  #count(rule: Counted, column: number): void {
    this.#counts.set(rule, [
      ...(this.#counts.get(rule) ?? []).slice(0, 500),
      `${columnName(column)}${this.#row.number}`,
    ]);
  }

  #endCell(): void {
    const cell = this.#cell;
    cell.isOpen = false;
    const column = this.#cellColumn;
    this.#cellColumn += cell.repeated;
    const text = cell.text.trim() || cell.value;
    this.#report.step();
    if (text.trim() === '') return;
    this.#report.say(text);
    if (reachesOut(cell.formula)) this.#count('external-formula', column);
    if (cell.isCovered) this.#count('merged-values', column);
    const unseen = isUnseen(cell.style);
    if (unseen) this.#count('invisible-text', column);
    if ((cell.style.size ?? 10) < 4) this.#count('tiny-text', column);
    if (this.#row.isHidden) this.#hidden[this.#row.isFiltered ? 'filtered-rows' : 'hidden-rows'].add(this.#row.number);
    else if (this.#lastRow > 0 && this.#row.number - this.#lastRow > FAR_ROWS) this.#count('far-cells', column);
    else this.#lastRow = this.#row.number;
    for (let at = column; at < Math.min(column + cell.repeated, column + 1000); at += 1) {
      if (this.#isColumnHidden(at)) this.#hidden['hidden-columns'].add(at);
      else this.#used.add(at);
      if (!unseen && !cell.isCovered) this.#texts[at - 1] = text;
    }
  }

  #begin(a: Attributes): void {
    this.#name = a['name'] ?? '';
    this.#isHidden = this.#styles.of('table', a['style-name']).display === false;
    if (this.#isHidden) this.#report.add('hidden-sheet', this.#name, this.#name, { state: 'hidden' });
    else this.shownSheets.push(this.#name);
    [this.#columns, this.#nextColumn, this.#nextRow, this.#lastRow] = [[], 1, 1, 0];
    [this.#hidden, this.#counts, this.#used, this.#csv] = [none(), new Map(), new Set(), new SheetCsv(this.#report)];
  }

  #end(): void {
    for (const [rule, numbers] of Object.entries(this.#hidden)) {
      if (numbers.size === 0) continue;
      const isColumns = rule === 'hidden-columns';
      const what = {
        [isColumns ? 'columns' : 'rows']: ranges([...numbers], isColumns ? columnName : String),
        count: numbers.size,
      };
      this.#report.add(rule as 'hidden-rows', this.#name, this.#name, what);
    }
    const used = [...this.#used].sort((a, b) => a - b);
    for (const [i, column] of used.entries())
      if (i > 0 && column - (used[i - 1] ?? 0) > FAR_COLUMNS) this.#count('far-cells', column);
    for (const [rule, cells] of this.#counts) {
      this.#report.add(rule, this.#name, this.#name, { count: cells.length, cells: cells.slice(0, 5).join(', ') });
    }
    if (!this.#isHidden) this.#csv.end(this.#name);
  }
}
