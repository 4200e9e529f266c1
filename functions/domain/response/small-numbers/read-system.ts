import type { Table } from '../response.ts';
import { type Grid, readTable } from './read-table.ts';
import { relationsAmong } from './relations.ts';
import { relationsBetween, type Side } from './relations-between.ts';
import { type Equation, type Line, type System, systemOf, type Unit, unitsOf } from './system.ts';

type Lines = readonly (readonly Line[])[];

/**
 * Reads the tables of a response as one system: every count, and every relation between counts that holds in them.
 * What is looked for: sums of neighbouring rows or columns above, below, left or right, nested; sums over groups of a
 * grouped header and over lines of the same name; sums of two lines from anywhere; the same in two tables that name the
 * same rows or columns. What is not: running totals, weighted sums, and what only other documents tell.
 * Figures that count no people stay in: a total that adds them to people gives the people back to whoever subtracts them.
 * Since a line of them may also part a total from what it adds up, relations are looked for without them as well.
 */
export function readSystem(tables: readonly Table[]): System {
  const grids = tables.map(readTable);
  const { units, rows, columns } = unitsOf(grids);
  const found = relationsIn(grids, units, rows, columns);
  if (units.every(({ ofPeople }) => ofPeople)) return systemOf(units, found);
  const without = (lines: Lines): Lines => lines.map((its) => its.map((line) => ofPeopleAlone(units, line)));
  return systemOf(units, [...found, ...relationsIn(grids, units, without(rows), without(columns))]);
}

function ofPeopleAlone(units: readonly Unit[], line: Line): Line {
  return { ...line, units: line.units.map((unit) => (units[unit]?.ofPeople ? unit : -1)) };
}

function relationsIn(grids: readonly Grid[], units: readonly Unit[], rows: Lines, columns: Lines): readonly Equation[] {
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
  return found;
}
