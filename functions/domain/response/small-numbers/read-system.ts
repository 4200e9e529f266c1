import type { Table } from '../response.ts';
import { readTable } from './read-table.ts';
import { relationsAmong } from './relations.ts';
import { relationsBetween, type Side } from './relations-between.ts';
import { type Equation, type Line, type System, systemOf, type Unit, unitsOf } from './system.ts';

/**
 * Reads the tables of a response as one system: every count, and every relation between counts that holds in them.
 * What is looked for: sums of neighbouring rows or columns above, below, left or right, nested; sums over groups of a
 * grouped header and over lines of the same name; sums of two lines from anywhere; the same in two tables that name the
 * same rows or columns. What is not: running totals, weighted sums, and what only other documents tell.
 * Figures that count no people stay in: a total that adds them to people gives the people back to whoever subtracts them.
 */
export function readSystem(tables: readonly Table[]): System {
  const grids = tables.map(readTable);
  const { units, rows, columns } = unitsOf(grids);
  const found: Equation[] = grids.flatMap((_, g) => [
    ...among(units, rows[g] ?? []),
    ...among(units, columns[g] ?? []),
  ]);
  const sides = grids.map((grid, g): readonly Side[] => [
    { lines: rows[g] ?? [], positions: grid.columnNames },
    { lines: columns[g] ?? [], positions: grid.rowNames },
  ]);
  for (const [i, mine] of sides.entries()) {
    for (const theirs of sides.slice(i + 1)) {
      for (const a of mine) for (const b of theirs) found.push(...between(units, a, b));
    }
  }
  return systemOf(units, found);
}

const hasOther = (units: readonly Unit[], lines: readonly Line[]) =>
  lines.some((line) => line.units.some((unit) => units[unit]?.ofPeople === false));
/** The line with the figures of people alone. */
const ofPeople = (units: readonly Unit[], line: Line): Line => ({
  ...line,
  units: line.units.map((unit) => (units[unit]?.ofPeople ? unit : -1)),
});
const isOfPeople = (units: readonly Unit[], line: Line) => line.units.some((unit) => units[unit]?.ofPeople);

/**
 * Relations among lines. What counts no people may part a total from what it adds up, or not add up where people do, and so
 * hide a relation: so what holds without such lines, and without such figures, is taken as well. What nothing can be
 * checked of is guessed without them only for totals of which else nothing is known.
 */
function among(units: readonly Unit[], lines: readonly Line[]): readonly Equation[] {
  const found = relationsAmong(units, lines, 'any');
  if (!hasOther(units, lines)) return found;
  const own = lines.filter((line) => isOfPeople(units, line));
  const alone = own.map((line) => ofPeople(units, line));
  const held = [...found, ...relationsAmong(units, own, 'none'), ...relationsAmong(units, alone, 'none')];
  const totals = new Set(held.map(({ units: [total] }) => total));
  return [...held, ...relationsAmong(units, alone, 'named').filter(({ units: [total] }) => !totals.has(total))];
}

function between(units: readonly Unit[], a: Side, b: Side): readonly Equation[] {
  const found = relationsBetween(units, a, b);
  if (!hasOther(units, [...a.lines, ...b.lines])) return found;
  const alone = (side: Side): Side => ({ ...side, lines: side.lines.map((line) => ofPeople(units, line)) });
  return [...found, ...relationsBetween(units, alone(a), alone(b))];
}
