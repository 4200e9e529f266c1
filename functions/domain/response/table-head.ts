import type { Table } from './response.ts';

type HeadCell = Table['head'][number][number];
type Placed = { readonly cell: HeadCell; readonly column: number };

/**
 * Where each header cell comes to stand, as in HTML: it takes the first free column and covers `columns` × `rows` places.
 * Answers the row of the header that does not fit: every row must end where the first does, and none may reach into the
 * figures.
 */
export function placeHead(
  head: Table['head'],
): { readonly columns: number; readonly placed: readonly (readonly Placed[])[] } | { readonly badRow: number } {
  const width = (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
  // How many more rows each column is covered from above.
  const covered: number[] = Array.from({ length: width }, () => 0);
  const placed: Placed[][] = [];
  for (const [r, row] of head.entries()) {
    const free = covered.flatMap((rows, column) => (rows === 0 ? [column] : []));
    if (row.reduce((sum, cell) => sum + cell.columns, 0) !== free.length) return { badRow: r };
    const there: Placed[] = [];
    let next = 0;
    for (const cell of row) {
      const columns = free.slice(next, next + cell.columns);
      const first = columns[0] ?? 0;
      const isSplit = columns.some((column, i) => column !== first + i);
      if (isSplit || r + cell.rows > head.length) return { badRow: r };
      there.push({ cell, column: first });
      for (const column of columns) covered[column] = cell.rows;
      next += cell.columns;
    }
    for (const [column, rows] of covered.entries()) covered[column] = Math.max(0, rows - 1);
    placed.push(there);
  }
  return { columns: width, placed };
}

/** The words above each column from top to bottom, without repetition: `Reported stolen – Electric`. */
export function columnNames(head: Table['head']): readonly string[] {
  const grid = placeHead(head);
  if ('badRow' in grid) return [];
  return Array.from({ length: grid.columns }, (_, column) => {
    const above = grid.placed.flat().filter((p) => p.column <= column && column < p.column + p.cell.columns);
    const texts = above.map((p) => p.cell.text).filter((text) => text !== '');
    return texts.filter((text, i) => texts.indexOf(text) === i).join(' – ');
  });
}

/** True where the rows begin with a header of their own. */
export function hasRowHeaders(table: Pick<Table, 'rows'>): boolean {
  return table.rows.some((row) => row.header !== undefined);
}

/** True where the header says nothing above the column of row headers, so that a corner must be left free. */
export function needsCorner(table: Pick<Table, 'head' | 'rows'>): boolean {
  const head = placeHead(table.head);
  return hasRowHeaders(table) && 'columns' in head && table.rows[0]?.cells.length === head.columns;
}
