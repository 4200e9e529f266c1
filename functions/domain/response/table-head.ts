import type { Table } from './response.ts';

/**
 * Number of columns that grouped headers make, or the row of the header that does not fit: as in HTML, a cell takes the
 * first free column and covers `columns` × `rows` of them; every row must end where the first does.
 */
export function headColumns(head: Table['head']): { readonly columns: number } | { readonly badRow: number } {
  const width = (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
  let covered: number[] = [];
  for (const [r, row] of head.entries()) {
    const next = covered.map((rows) => Math.max(0, rows - 1));
    let column = 0;
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1;
      for (let i = 0; i < cell.columns; i += 1, column += 1) {
        if ((covered[column] ?? 0) > 0) return { badRow: r };
        next[column] = cell.rows - 1;
      }
      // A cell that reaches below the header would cover figures.
      if (r + cell.rows > head.length) return { badRow: r };
    }
    while ((covered[column] ?? 0) > 0) column += 1;
    if (column !== width) return { badRow: r };
    covered = Array.from(next, (rows) => rows ?? 0);
  }
  return { columns: width };
}

/** True where the rows begin with a header of their own. */
export function hasRowHeaders(table: Pick<Table, 'rows'>): boolean {
  return table.rows.some((row) => row.header !== undefined);
}

/** True where the header says nothing above the column of row headers, so that a corner must be left free. */
export function needsCorner(table: Pick<Table, 'head' | 'rows'>): boolean {
  const head = headColumns(table.head);
  return hasRowHeaders(table) && 'columns' in head && table.rows[0]?.cells.length === head.columns;
}
