import { judge, saysTotal } from './judge.ts';
import type { Equation, Line, Unit } from './system.ts';

/** Lines that are compared across tables; longer tables are compared by as many of their first. */
const MOST = 120;
const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');

export type Side = { readonly lines: readonly Line[]; readonly positions: readonly string[] };

/** The positions that both sides name, each with its place in either; a name that stands twice in one is no name. */
function shared(a: Side, b: Side): readonly (readonly [number, number])[] {
  const named = (side: Side) => {
    const all = Map.groupBy(
      side.positions.map((name, at) => ({ name: plain(name), at })),
      ({ name }) => name,
    );
    return new Map(
      [...all].flatMap(([name, some]) => (name !== '' && some[0] && !some[1] ? [[name, some[0].at]] : [])),
    );
  };
  const other = named(b);
  return [...named(a)].flatMap(([name, at]) => {
    const there = other.get(name);
    return there === undefined ? [] : [[at, there] as const];
  });
}

/** Relations between the lines of two tables that share names of positions: the same line twice, or one that adds up others. */
export function relationsBetween(units: readonly Unit[], a: Side, b: Side): readonly Equation[] {
  const common = shared(a, b);
  if (common.length === 0) return [];
  const cut = (side: Side, which: 0 | 1) =>
    side.lines
      .slice(0, MOST)
      .map(({ name, units: its }) => ({ name, units: common.map((pair) => its[pair[which]] ?? -1) }));
  const found: Equation[] = [];
  const compare = (totals: readonly Line[], lines: readonly Line[]) => {
    const leaves = lines.filter(({ name }) => !saysTotal(name));
    for (const total of totals) {
      for (const line of lines) {
        const isSame = plain(total.name) === plain(line.name) && plain(line.name) !== '';
        found.push(...equal(units, total, line, isSame || (saysTotal(total.name) && saysTotal(line.name))));
      }
      if (leaves.length > 1)
        found.push(...judge(units, total, leaves, 'placed').filter(() => saysTotal(total.name) || common.length > 1));
      for (let from = 0; from < lines.length; from += 1) {
        for (let to = from + 2; to <= lines.length; to += 1) {
          found.push(
            ...judge(units, total, lines.slice(from, to), 'free', { tried: totals.length * lines.length ** 2 }),
          );
        }
      }
    }
  };
  const [ours, theirs] = [cut(a, 0), cut(b, 1)];
  compare(ours, theirs);
  compare(theirs, ours);
  return found;
}

/** The same figures in two tables: all that both show must be equal, and by their names or their numbers be no accident. */
function equal(units: readonly Unit[], one: Line, other: Line, isNamed: boolean): readonly Equation[] {
  const both: Equation[] = [];
  let bits = 0;
  for (const [at, left] of one.units.entries()) {
    const right = other.units[at] ?? -1;
    if (left < 0 || right < 0 || left === right) continue;
    const [x, y] = [units[left]?.value, units[right]?.value];
    if (x !== undefined && y !== undefined && x !== y) return [];
    if (x !== undefined && y !== undefined) bits += Math.log2(1 + Math.abs(x));
    both.push({ units: [left, right], signs: [1, -1], rest: 0 });
  }
  return bits >= (isNamed ? 1 : 14) ? both : [];
}
