import { type Bounds, narrow } from './bounds.ts';
import type { System } from './system.ts';

/** Values for all figures that fit everything that is known; `none` where there are no such values, `unsure` at the limit. */
export type Found = Float64Array | 'none' | 'unsure';

/** The figure to decide next: one of the relation that the nearest values to the hint break, with fewest values left. */
function broken(system: System, { low, high }: Bounds, values: Float64Array): readonly [number, number] | undefined {
  for (const { units, signs, rest } of system.equations) {
    let sum = rest;
    for (let i = 0; i < units.length; i += 1) sum += (signs[i] as number) * (values[units[i] as number] as number);
    if (sum === 0) continue;
    let best = -1;
    let to = 0;
    let width = Number.POSITIVE_INFINITY;
    for (let i = 0; i < units.length; i += 1) {
      const u = units[i] as number;
      const span = (high[u] as number) - (low[u] as number);
      if (span === 0) continue;
      const wanted = (values[u] as number) - (signs[i] as number) * sum;
      const target = Math.min(high[u] as number, Math.max(low[u] as number, wanted));
      // One that can mend the relation alone is best; among such the one with fewest values.
      const rank = target === wanted ? span : span + 1e9;
      if (rank < width) [best, to, width] = [u, target, rank];
    }
    return best < 0 ? [-1, 0] : [best, to];
  }
  return undefined;
}

/**
 * Looks for values within the bounds that fit all relations, as near to `hint` as they come: narrows the bounds, mends the
 * first relation that does not fit by one figure, and comes back to that figure's other values where that leads nowhere.
 * Whole and complete; at `limit` decisions it gives up, and says so.
 */
export function findValues(system: System, start: Bounds, hint: Float64Array, from: number[], limit: number): Found {
  let left = limit;
  const descend = (bounds: Bounds, queue: number[]): Found => {
    if (!narrow(system, bounds, queue)) return 'none';
    const { low, high } = bounds;
    const values = hint.map((value, u) => Math.min(high[u] as number, Math.max(low[u] as number, value)));
    const next = broken(system, bounds, values);
    if (!next) return values;
    const [unit, to] = next;
    if (unit < 0) return 'none';
    let isUnsure = false;
    const [l, h] = [low[unit] as number, high[unit] as number];
    for (const [a, b] of [
      [to, to],
      [l, to - 1],
      [to + 1, h],
    ] as const) {
      if (a > b) continue;
      left -= 1;
      if (left < 0) return 'unsure';
      const branch = { low: low.slice(), high: high.slice() };
      branch.low[unit] = a;
      branch.high[unit] = b;
      const found = descend(branch, [...(system.within[unit] ?? [])]);
      if (found instanceof Float64Array) return found;
      if (found === 'unsure') isUnsure = true;
    }
    return isUnsure ? 'unsure' : 'none';
  };
  return descend({ low: start.low.slice(), high: start.high.slice() }, from);
}
