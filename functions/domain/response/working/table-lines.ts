import type { Grid as Cells } from '../paste.ts';
import { type Grid, readTable } from '../small-numbers/read-table.ts';
import { markOf } from './merge.ts';

/** A column or a row of cells, for an officer to say that it counts no people. */
export type TableLine = {
  /** What it is known by in the typed response, whatever its place: a mark does not pass to another that takes its place. */
  readonly key: string;
  /** Its heading, with that of its group; empty where it has none. */
  readonly name: string;
  /** True where something is counted in it, or withheld. */
  readonly isCounted: boolean;
};

/**
 * Keys of lines: their names; where several are called the same, which of how many. What has no name is known by what stands
 * in it, so that a mark falls away with any change.
 */
function keysFor(names: readonly string[], texts: readonly string[]): readonly string[] {
  const bases = names.map((name, i) => name || `#${markOf(texts[i] ?? '')}`);
  const all = Map.groupBy(bases.keys(), (i) => bases[i] ?? '');
  return bases.map((base, i) => {
    const same = all.get(base) ?? [];
    return same.length === 1 ? base : `${base} (${same.indexOf(i) + 1}/${same.length})`;
  });
}

const isCount = (figure: Grid['figures'][number][number] | undefined) =>
  figure?.kind === 'count' || figure?.kind === 'below' || figure?.kind === 'hidden';

/** The columns and the rows of a table as it is typed, in their order. */
export function linesOf(cells: Cells): { readonly columns: readonly TableLine[]; readonly rows: readonly TableLine[] } {
  const { rowNames, columnNames, figures } = readTable({ id: '', caption: '', notes: [], ...cells });
  type Cell = { readonly text: unknown; readonly isCounted: boolean };
  const lines = (names: readonly string[], cellsOf: (at: number) => readonly Cell[]): readonly TableLine[] => {
    const all = names.map((name, at) => ({ name: name.replace(/\s+/g, ' ').trim(), cells: cellsOf(at) }));
    const keys = keysFor(
      all.map(({ name }) => name),
      all.map(({ cells: its }) => JSON.stringify(its.map(({ text }) => text))),
    );
    return all.map(({ name, cells: its }, at) => {
      return { key: keys[at] ?? '', name, isCounted: its.some(({ isCounted }) => isCounted) };
    });
  };
  const at = (row: number, column: number): Cell => {
    return { text: cells.rows[row]?.cells[column], isCounted: isCount(figures[row]?.[column]) };
  };
  return {
    columns: lines(columnNames, (column) => rowNames.map((_, row) => at(row, column))),
    rows: lines(rowNames, (row) => columnNames.map((_, column) => at(row, column))),
  };
}

type NotCounts = { readonly columns?: number[]; readonly rows?: number[] };

/** The places of the lines that are ticked; undefined where none of them is in the table. */
export function notCountsOf(
  cells: Cells,
  ticked: { readonly columns: readonly string[]; readonly rows: readonly string[] },
): NotCounts | undefined {
  if (ticked.columns.length === 0 && ticked.rows.length === 0) return undefined;
  const lines = linesOf(cells);
  const places = (of: 'columns' | 'rows') => lines[of].flatMap(({ key }, i) => (ticked[of].includes(key) ? [i] : []));
  const [columns, rows] = [places('columns'), places('rows')];
  if (columns.length === 0 && rows.length === 0) return undefined;
  return { ...(columns.length > 0 ? { columns } : {}), ...(rows.length > 0 ? { rows } : {}) };
}

/** The same the other way round: keys of the lines that count no people, each on a line. */
export function tickedOf(
  cells: Cells,
  { columns = [], rows = [] }: { columns?: readonly number[] | undefined; rows?: readonly number[] | undefined } = {},
): {
  readonly notColumns: string;
  readonly notRows: string;
} {
  if (columns.length === 0 && rows.length === 0) return { notColumns: '', notRows: '' };
  const lines = linesOf(cells);
  const keys = (all: readonly TableLine[], places: readonly number[]) =>
    all.flatMap(({ key }, i) => (places.includes(i) ? [key] : [])).join('\n');
  return { notColumns: keys(lines.columns, columns), notRows: keys(lines.rows, rows) };
}
