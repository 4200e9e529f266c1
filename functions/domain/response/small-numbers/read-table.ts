import type { Table } from '../response.ts';
import { columnNames } from '../table-head.ts';
import { announcedKind, looksLikeYears } from './column-kinds.ts';
import { type Figure, readCell } from './figures.ts';

/** A table read as numbers: what each row and column is called, and what each cell says. */
export type Grid = {
  readonly id: string;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly figures: readonly (readonly Figure[])[];
  /** False where an officer said that the cell counts no people. */
  readonly isOfPeople: (row: number, column: number) => boolean;
};

/** A cell of a table of the response, by the table's id and its row and column counted from 0 (row headers not counted). */
export type Place = { readonly table: string; readonly row: number; readonly column: number };

/** The same place has the same key. */
export const placeKey = ({ table, row, column }: Place): string => `${table}/${row}/${column}`;

const isNumber = (figure: Figure) => figure.kind === 'count' || figure.kind === 'below';

/** Names of the columns of cells; the header's column of row headers is left out. */
function namesOfColumns(table: Table, width: number): readonly string[] {
  const names = columnNames(table.head);
  return Array.from({ length: width }, (_, c) => names[c + names.length - width] ?? '');
}

/** Reads a table: the kind of each cell by its form, by the header of its column, and by that of its row. */
export function readTable(table: Table): Grid {
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  const columns = namesOfColumns(table, width);
  const forms = table.rows.map((row) => Array.from({ length: width }, (_, c) => readCell(row.cells[c] ?? '')));
  const ofColumn = columns.map((name, c) => {
    const texts = table.rows.map(({ cells }) => (typeof cells[c] === 'string' ? cells[c] : ''));
    const own = forms.map((row): Figure => row[c] ?? { kind: 'nil' });
    return announcedKind(name) ?? (looksLikeYears(own, texts) ? 'year' : undefined);
  });
  const rowNames = table.rows.map(({ header, cells }, r) => {
    if (header !== undefined && header !== '') return header;
    // Without a header, the first cell that is no count names its row.
    const at = forms[r]?.findIndex((f, c) => f.kind === 'text' || f.kind === 'year' || ofColumn[c] === 'year') ?? -1;
    const cell = cells[at];
    return typeof cell === 'string' ? cell : '';
  });
  const figures = forms.map((row, r) =>
    row.map((figure, c): Figure => {
      const kind = ofColumn[c] ?? (isNumber(figure) ? announcedKind(rowNames[r] ?? '') : undefined);
      return kind !== undefined && isNumber(figure) ? { kind } : figure;
    }),
  );
  const apart = { columns: new Set(table.notCounts?.columns), rows: new Set(table.notCounts?.rows) };
  const isOfPeople = (row: number, column: number) => !apart.rows.has(row) && !apart.columns.has(column);
  return { id: table.id, rowNames, columnNames: columns, figures, isOfPeople };
}
