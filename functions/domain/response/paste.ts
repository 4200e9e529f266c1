import type { Table } from './response.ts';
import { cellsIn, type TypedCell, textOfCells } from './tabbed.ts';
import { hasRowHeaders, needsCorner, placeHead } from './table-head.ts';

type Head = Table['head'];
type HeadCell = Head[number][number];
type Cell = Table['rows'][number]['cells'][number];

/** A table as an officer edits it: text with tabs, how many of its rows are headings, and whether rows begin with one. */
export type TypedTable = { readonly text: string; readonly headRows: number; readonly rowHeaders: boolean };
/** The head and rows of a table. */
export type Grid = Pick<Table, 'head' | 'rows'>;

/** Joined with the cell to the left, or above: what copying from a spreadsheet leaves empty, said outright. */
const LEFT = '«';
const ABOVE = '^';
const withheld = /^\[withheld(?:[ :]+([a-z0-9-]{1,40}))?\]$/i;
const notHeld = /^\[not held\]$/i;

/** A cell as it is typed: its value, `[withheld g1]` or `[not held]`. */
function readCell({ text }: TypedCell): Cell {
  const [mark, ground] = withheld.exec(text) ?? [];
  if (mark !== undefined)
    return { suppressed: true, ...(ground === undefined ? {} : { ground: ground.toLowerCase() }) };
  return notHeld.test(text) ? { notHeld: true } : text;
}

function writeCell(cell: Cell): TypedCell {
  if (typeof cell === 'string') return { text: cell, quoted: false };
  if ('notHeld' in cell) return { text: '[not held]', quoted: false };
  return { text: cell.ground === undefined ? '[withheld]' : `[withheld ${cell.ground}]`, quoted: false };
}

type Draft = { text: string; columns: number; rows: number };

/**
 * The heading cells. Cells that were joined in the spreadsheet arrive as a word and empty cells: to its right in a row
 * above the last, below it in the rows that follow. An empty cell in quotes (`""`) is empty and joined to nothing.
 */
function readHead(rows: readonly (readonly TypedCell[])[]): Head {
  const owners: Draft[][] = [];
  const head = rows.map((row, r) => {
    const own: Draft[] = [];
    const above = owners[r - 1];
    const line: Draft[] = [];
    const isLast = r === rows.length - 1;
    for (const [c, { text, quoted }] of row.entries()) {
      const left = line[c - 1];
      const up = above?.[c];
      const isEmpty = text === '' && !quoted;
      // Above the last row a word stands over what follows; not beyond the group that it is in itself.
      const group = up === undefined || up === above?.[c - 1];
      const isGrown = left === up || (left !== undefined && left.rows > 1);
      const joinsLeft =
        text === LEFT || (isEmpty && !isLast && group && left !== undefined && left.text !== '' && !isGrown);
      const joinsUp = text === ABOVE || (isEmpty && up !== undefined && up.columns === 1);
      if (joinsLeft && left) {
        left.columns += 1;
        line.push(left);
      } else if (joinsUp && up) {
        if (up !== left) up.rows += 1;
        line.push(up);
      } else {
        const cell = { text: text === LEFT || text === ABOVE ? '' : text, columns: 1, rows: 1 };
        own.push(cell);
        line.push(cell);
      }
    }
    owners.push(line);
    return own;
  });
  return head;
}

/** Rows of the same length, without the empty ones at the end and the empty columns at the right. */
function squared(rows: readonly (readonly TypedCell[])[]): readonly (readonly TypedCell[])[] {
  const isBlank = ({ text, quoted }: TypedCell) => text === '' && !quoted;
  const kept = rows.slice(0, rows.findLastIndex((row) => !row.every(isBlank)) + 1);
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  const blank: TypedCell = { text: '', quoted: false };
  return kept.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? blank));
}

/**
 * The table that text from a spreadsheet holds: columns apart by tabs, rows by line ends, the first `headRows` of them
 * headings. Whether it all fits is for readResponse to say; nothing that was typed is left out here.
 */
export function readTable({ text, headRows, rowHeaders }: TypedTable): Grid {
  const rows = squared(cellsIn(text));
  const body = rows.slice(headRows).map((row) => {
    if (!rowHeaders) return { cells: row.map(readCell) };
    return { header: row[0]?.text ?? '', cells: row.slice(1).map(readCell) };
  });
  return { head: readHead(rows.slice(0, headRows)).filter((row) => row.length > 0), rows: body };
}

/** The heading as lines of cells: each word once, and what it covers empty or, where `outright`, marked as joined. */
function writeHead(head: Head, corner: boolean, outright: boolean): readonly (readonly TypedCell[])[] {
  const grid = placeHead(head);
  if ('badRow' in grid) return head.map((row) => row.map(({ text }) => ({ text, quoted: text === '' })));
  const offset = corner ? 1 : 0;
  const lines = head.map(() =>
    Array.from({ length: grid.columns + offset }, (): TypedCell => ({ text: '', quoted: false })),
  );
  const put = (r: number, c: number, cell: TypedCell) => {
    const line = lines[r];
    if (line) line[c + offset] = cell;
  };
  for (const [r, row] of grid.placed.entries()) {
    for (const { cell, column } of row) place(cell, r, column, outright, put);
  }
  if (corner)
    for (const [r, line] of lines.entries())
      line[0] = { text: r > 0 && outright ? ABOVE : '', quoted: r === 0 && outright };
  return lines;
}

function place(
  cell: HeadCell,
  r: number,
  column: number,
  outright: boolean,
  put: (r: number, c: number, cell: TypedCell) => void,
): void {
  for (let down = 0; down < cell.rows; down += 1) {
    for (let right = 0; right < cell.columns; right += 1) {
      const isFirst = down === 0 && right === 0;
      const mark = outright ? (right > 0 ? LEFT : ABOVE) : '';
      put(
        r + down,
        column + right,
        isFirst ? { text: cell.text, quoted: outright && cell.text === '' } : { text: mark, quoted: false },
      );
    }
  }
}

/** A table as an officer edits it; `readTable` makes the same of it again. */
export function writeTable(table: Grid): TypedTable {
  const rowHeaders = hasRowHeaders(table);
  const corner = needsCorner(table);
  const rows = table.rows.map(({ header, cells }) => [
    ...(rowHeaders ? [{ text: header ?? '', quoted: false }] : []),
    ...cells.map(writeCell),
  ]);
  const typed = (outright: boolean): TypedTable => ({
    text: textOfCells([...writeHead(table.head, corner, outright), ...rows]),
    headRows: table.head.length,
    rowHeaders,
  });
  const plain = typed(false);
  const same =
    JSON.stringify(shapeOf(readTable(plain).head)) === JSON.stringify(shapeOf(withCorner(table.head, corner)));
  return same ? plain : typed(true);
}

const shapeOf = (head: Head) => head.map((row) => row.map(({ text, columns, rows }) => [text, columns, rows]));

function withCorner(head: Head, corner: boolean): Head {
  const [first = [], ...others] = head;
  return corner ? [[{ text: '', columns: 1, rows: head.length }, ...first], ...others] : head;
}
