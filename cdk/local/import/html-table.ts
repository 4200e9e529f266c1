import { type Element, elementsIn, isElement, isFraming } from './html-tree.ts';

const WIDEST = 100;
const TALLEST = 1000;
const spanOf = (cell: Element, name: string, most: number) =>
  Math.min(most, Math.max(1, Math.trunc(Number(cell.attribs[name])) || 1));

function* rowsIn(table: Element): Generator<Element> {
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.name === 'tr') yield child;
    else if (['thead', 'tbody', 'tfoot'].includes(child.name)) yield* rowsIn(child);
  }
}
const cellsIn = (row: Element): readonly Element[] =>
  row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

/** A table that only sets a page out: it says so, it has tables or headings in it, or one cell a row with more than a cell holds. */
export function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.attribs['role'] ?? '')) return true;
  const inside = [...elementsIn(table.children)];
  if (inside.some(({ name }) => name === 'table' || /^h[1-6]$/.test(name))) return true;
  const rows = [...rowsIn(table)];
  const isSingle = rows.every((row) => cellsIn(row).length <= 1);
  return isSingle && inside.filter(({ name }) => name === 'p' || name === 'li').length > rows.length;
}

/** The caption of a table, where it has one. */
export const captionOf = (table: Element): Element | undefined =>
  table.children.filter(isElement).find(({ name }) => name === 'caption');

/** A row of a table, and whether the page says that it heads the others. */
export type GridRow = { readonly cells: readonly string[]; readonly isHead?: true };

/** What the page sets as a head: several cells, all of them headers of columns. */
const isHead = (row: Element): boolean => {
  const cells = cellsIn(row);
  const isColumn = ({ name, attribs }: Element) => name === 'th' && !/^row/.test(attribs['scope'] ?? '');
  return cells.length > 1 && cells.filter(({ children }) => children.length > 0).every(isColumn);
};

/**
 * The cells of a table row by row, each in its column: a cell that spans several is followed, and in the rows below stood for, by empty ones. `textOf` says what
 * a cell says.
 */
export function gridOf(table: Element, textOf: (cell: Element) => string): readonly GridRow[] {
  const taken = new Map<number, number>();
  const grid: GridRow[] = [];
  for (const row of rowsIn(table)) {
    if (isFraming(row)) continue;
    const cells: string[] = [];
    const skip = () => {
      for (let rows = taken.get(cells.length) ?? 0; rows > 0; rows = taken.get(cells.length) ?? 0) {
        taken.set(cells.length, rows - 1);
        cells.push('');
      }
    };
    for (const cell of cellsIn(row)) {
      skip();
      const [wide, tall] = [spanOf(cell, 'colspan', WIDEST), spanOf(cell, 'rowspan', TALLEST)];
      const at = cells.length;
      cells.push(textOf(cell), ...Array<string>(wide - 1).fill(''));
      for (let c = at; c < at + wide; c += 1) if (tall > 1) taken.set(c, tall - 1);
    }
    skip();
    if (cells.some((cell) => cell !== '')) grid.push({ cells, ...(isHead(row) ? { isHead: true } : {}) });
  }
  return grid;
}
