import type { Cell, Table } from '#domain/response/response.ts';
import { needsCorner, placeHead } from '#domain/response/table-head.ts';
import type { HeadCell } from '#web/components/table/table.tsx';
import type { Words } from '#web/words/index.ts';

const figure = /^[-−+]?[£$€]?\d[\d,]*(\.\d+)?\s?%?$/;

/** What a cell shows in a word: its value, or a mark that the key below the table explains. */
export function cellText(cell: Cell, words: Words['respond']): string {
  if (typeof cell === 'string') return cell;
  return 'suppressed' in cell ? words.suppressedMark : words.notHeldMark;
}

/** For each column of cells whether it holds figures: they are set to the right, missing ones among them. */
export function numericColumns(table: Pick<Table, 'rows'>): readonly boolean[] {
  const width = table.rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, c) => {
    const values = table.rows.map((row) => row.cells[c]).filter((cell) => typeof cell === 'string' && cell !== '');
    return values.length > 0 && values.every((value) => typeof value === 'string' && figure.test(value));
  });
}

/** The header as the page shows it: with a free corner where it needs one, figures' headings set as the figures are. */
export function headView(table: Pick<Table, 'head' | 'rows'>): readonly (readonly HeadCell[])[] {
  const corner = needsCorner(table);
  const numeric = numericColumns(table);
  const grid = placeHead(table.head);
  if ('badRow' in grid) return table.head;
  // Columns of the header before the first column of cells.
  const offset = grid.columns - numeric.length;
  const rows = grid.placed.map((row) =>
    row.map(({ cell, column }) => ({ ...cell, numeric: cell.columns === 1 && numeric[column - offset] === true })),
  );
  const [first = [], ...others] = rows;
  return corner ? [[{ text: '', columns: 1, rows: rows.length }, ...first], ...others] : rows;
}

/** What the marks in a table mean, one sentence for each mark and ground. `citation` tells how a ground is cited. */
export function tableKey(
  table: Pick<Table, 'rows'>,
  citation: (ground: string) => string | undefined,
  words: Words['respond'],
): readonly string[] {
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => typeof cell !== 'string');
  const sentences = cells.map((cell) => {
    if ('notHeld' in cell) return words.notHeldKey(words.notHeldMark);
    const cited = cell.ground === undefined ? undefined : citation(cell.ground);
    return cited === undefined
      ? words.suppressedKey(words.suppressedMark)
      : words.suppressedKeyUnder(words.suppressedMark, cited);
  });
  return [...new Set(sentences)];
}
