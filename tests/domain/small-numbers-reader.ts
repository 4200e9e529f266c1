import type { Made } from './small-numbers-tables.ts';

/**
 * A reader who tries to tell suppressed cells, by another way than the product: from how the table was made, not from
 * relations that were found, and from its true values, not from bounds. Two readings that fit with different values in a
 * cell are all it takes; so from the true one the cell is moved, and others after it until every sum fits again.
 */
export type Limits = { readonly low: (cell: number) => number; readonly high: (cell: number) => number };

const MOVES = [1, -1, 2, -2];

/** Another reading of the table in which the cell has another value; undefined where none is found near the true one. */
export function otherReading(
  made: Made,
  hidden: ReadonlySet<number>,
  { low, high }: Limits,
  cell: number,
): readonly number[] | undefined {
  const values = [...made.values];
  const isMoved = new Set<number>();
  let steps = 20_000;
  const misses = () =>
    made.sums.find(({ total, parts }) => parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) !== values[total]);
  const tryOut = (at: number, by: number, next: () => boolean): boolean => {
    const value = (values[at] ?? 0) + by;
    if (value < low(at) || value > high(at)) return false;
    values[at] = value;
    isMoved.add(at);
    if (next()) return true;
    values[at] = value - by;
    isMoved.delete(at);
    return false;
  };
  const mend = (): boolean => {
    steps -= 1;
    const sum = misses();
    if (!sum) return true;
    if (steps < 0 || isMoved.size > 24) return false;
    const lack = (values[sum.total] ?? 0) - sum.parts.reduce((all, part) => all + (values[part] ?? 0), 0);
    const options = [...sum.parts.map((part) => [part, 1] as const), [sum.total, -1] as const];
    const free = options.filter(([at]) => hidden.has(at) && !isMoved.has(at));
    // All of the difference at one cell, or one of it where several share.
    for (const [at, sign] of free) if (tryOut(at, sign * lack, mend)) return true;
    if (Math.abs(lack) > 1) for (const [at, sign] of free) if (tryOut(at, sign * Math.sign(lack), mend)) return true;
    return false;
  };
  return MOVES.some((by) => tryOut(cell, by, mend)) ? values : undefined;
}

/** True where no hidden cell can be told: none stands alone in a sum, and each has another reading. */
export function allProtected(made: Made, hidden: ReadonlySet<number>, limits: Limits): boolean {
  for (const { total, parts } of made.sums) {
    const among = parts.reduce((n, part) => n + (hidden.has(part) ? 1 : 0), hidden.has(total) ? 1 : 0);
    if (among === 1) return false;
  }
  const open = new Set<number>();
  for (const cell of hidden) {
    if (open.has(cell)) continue;
    const other = otherReading(made, hidden, limits, cell);
    if (!other) return false;
    for (const [at, value] of other.entries()) if (value !== made.values[at]) open.add(at);
  }
  return true;
}

/** The fewest cells beside the chosen ones, of fewer than `most`, that protect all: every set is tried, small ones first. */
export function fewestSecond(made: Made, chosen: ReadonlySet<number>, limits: Limits, most: number): number {
  const others = made.values.flatMap((_, cell) => (chosen.has(cell) ? [] : [cell]));
  const search = (from: number, left: number, hidden: Set<number>): boolean => {
    if (left === 0) return allProtected(made, hidden, limits);
    for (let i = from; i <= others.length - left; i += 1) {
      const cell = others[i] ?? 0;
      hidden.add(cell);
      if (search(i + 1, left - 1, hidden)) return true;
      hidden.delete(cell);
    }
    return false;
  };
  for (let size = 0; size < most; size += 1) if (search(0, size, new Set(chosen))) return size;
  return most;
}

/** True where a relation (its cells with their signs) follows from those by which the table was made: elimination. */
export function follows(made: Made, relation: ReadonlyMap<number, number>): boolean {
  const rows: Map<number, number>[] = [];
  const without = (row: ReadonlyMap<number, number>) => {
    const rest = new Map(row);
    for (const pivot of rows) {
      const [[lead, by] = [0, 1]] = pivot;
      const factor = (rest.get(lead) ?? 0) / by;
      if (factor === 0) continue;
      for (const [cell, sign] of pivot) {
        const value = (rest.get(cell) ?? 0) - factor * sign;
        if (Math.abs(value) < 1e-9) rest.delete(cell);
        else rest.set(cell, value);
      }
    }
    return rest;
  };
  for (const { total, parts } of made.sums) {
    const rest = without(new Map([[total, -1], ...parts.map((part) => [part, 1] as const)]));
    if (rest.size > 0) rows.push(rest);
  }
  return without(relation).size === 0;
}

/** The lowest and the highest value of each hidden cell over all readings of a small table, by trying every value. */
export function allReadings(
  made: Made,
  hidden: readonly number[],
  { low, high }: Limits,
): ReadonlyMap<number, readonly [number, number]> {
  const values = [...made.values];
  const most = Math.max(...values);
  const ranges = new Map<number, [number, number]>();
  const open = new Set(hidden);
  const assign = (at: number): void => {
    const cell = hidden[at];
    if (cell === undefined) {
      for (const one of hidden) {
        const value = values[one] ?? 0;
        const [a, b] = ranges.get(one) ?? [value, value];
        ranges.set(one, [Math.min(a, value), Math.max(b, value)]);
      }
      return;
    }
    open.delete(cell);
    for (let value = low(cell); value <= Math.min(high(cell), most); value += 1) {
      values[cell] = value;
      const fits = made.sums.every(({ total, parts }) => {
        if (open.has(total) || parts.some((part) => open.has(part))) return true;
        return parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) === values[total];
      });
      if (fits) assign(at + 1);
    }
    open.add(cell);
    values[cell] = made.values[cell] ?? 0;
  };
  assign(0);
  return ranges;
}
