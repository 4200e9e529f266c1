import type { Table } from './response.ts';
import { hasRowHeaders, placeHead } from './table-head.ts';

/** What does not fit in a table: where (below the table) and a sentence. `grounds` are the ids that a cell may name. */
export function tableFaults(table: Table, grounds: readonly string[]): readonly { at: string; detail: string }[] {
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
    for (const [c, cell] of row.cells.entries()) {
      if (
        typeof cell === 'object' &&
        'suppressed' in cell &&
        cell.ground !== undefined &&
        !grounds.includes(cell.ground)
      ) {
        faults.push({ at: `rows.${r}.cells.${c}.ground`, detail: `There is no ground ${cell.ground}.` });
      }
    }
  }
  return faults;
}
