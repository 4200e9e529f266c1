import type { Table } from './response.ts';
import { hasRowHeaders, placeHead } from './table-head.ts';

/** What does not fit in a table: where (below the table) and a sentence. */
export function tableFaults(table: Table): readonly { at: string; detail: string }[] {
  const faults: { at: string; detail: string }[] = [];
  const head = placeHead(table.head);
  if ('badRow' in head) {
    faults.push({
      at: `head.${head.badRow}`,
      detail: 'The cells of this header row do not fill the same columns as the first row.',
    });
  }
  const withHeader = hasRowHeaders(table);
  // The header may speak for the column of row headers or leave its corner out; one way for the whole table.
  const first = table.rows[0]?.cells.length ?? 0;
  const columns = 'columns' in head ? head.columns : first;
  const expected = withHeader && first === columns ? columns : columns - (withHeader ? 1 : 0);
  for (const [r, row] of table.rows.entries()) {
    if (withHeader && row.header === undefined) {
      faults.push({ at: `rows.${r}.header`, detail: 'The other rows begin with a header, and so must this one.' });
    }
    if ('columns' in head && row.cells.length !== expected) {
      faults.push({
        at: `rows.${r}.cells`,
        detail: `This row has ${row.cells.length} cells where the header has room for ${expected}.`,
      });
    }
  }
  const { columns: marked = [], rows = [] } = table.notCounts ?? {};
  for (const [i, column] of marked.entries()) {
    const isThere = column < (table.rows[0]?.cells.length ?? 0);
    if (!isThere) faults.push({ at: `notCounts.columns.${i}`, detail: 'The table has no such column.' });
  }
  for (const [i, row] of rows.entries()) {
    if (row >= table.rows.length) faults.push({ at: `notCounts.rows.${i}`, detail: 'The table has no such row.' });
  }
  return faults;
}
