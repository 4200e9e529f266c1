import type { Table } from '../response.ts';
import { type Grid, readTable } from './read-table.ts';
import { relationsAmong } from './relations.ts';
import { relationsBetween, type Side } from './relations-between.ts';
import { type Equation, type System, systemOf, unitsOf } from './system.ts';

/**
 * Reads the tables of a response as one system: every count, and every relation between counts that holds in them.
 * What is looked for: sums of neighbouring rows or columns above, below, left or right, nested; sums over groups of a
 * grouped header and over lines of the same name; sums of two lines from anywhere; the same in two tables that name the
 * same rows or columns. What is not: running totals, weighted sums, and what only other documents tell.
 */
export function readSystem(tables: readonly Table[]): System {
  return systemOfGrids(tables.map(readTable));
}

function systemOfGrids(grids: readonly Grid[]): System {
  const { units, rows, columns } = unitsOf(grids);
  const found: Equation[] = grids.flatMap((_, g) => [
    ...relationsAmong(units, rows[g] ?? []),
    ...relationsAmong(units, columns[g] ?? []),
  ]);
  const sides = grids.map((grid, g): readonly Side[] => [
    { lines: rows[g] ?? [], positions: grid.columnNames },
    { lines: columns[g] ?? [], positions: grid.rowNames },
  ]);
  for (const [i, mine] of sides.entries()) {
    for (const theirs of sides.slice(i + 1)) {
      for (const a of mine) for (const b of theirs) found.push(...relationsBetween(units, a, b));
    }
  }
  return systemOf(units, found);
}
