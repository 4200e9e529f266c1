import type { Equation, System, Unit } from './system.ts';

/** What a reader may know of each figure: it lies between lowest and highest, and a figure that is shown is what it is. */
export type Bounds = { readonly low: Float64Array; readonly high: Float64Array };

/** What a reader knows of suppressed figures beside the totals. */
export type Knowledge = {
  /** Numbers of units that are known to be small, and between which values. */
  readonly small: ReadonlySet<number>;
  readonly smallest: number;
  readonly largest: number;
};

/** The bounds of suppressed figures before any relation is looked at. */
export function boundsOf(system: System, hidden: readonly number[], knowledge: Knowledge): Bounds {
  const low = new Float64Array(hidden.length);
  const high = new Float64Array(hidden.length);
  for (const [i, unit] of hidden.entries()) {
    const { most, signed } = system.units[unit] as Unit;
    const isSmall = knowledge.small.has(unit) || most !== undefined;
    low[i] = isSmall ? knowledge.smallest : signed ? -system.far : 0;
    high[i] = isSmall ? (most ?? knowledge.largest) : system.far;
  }
  return { low, high };
}

/** Steps of narrowing for each relation, after which bounds are left as wide as they are. */
const ROUNDS = 60;

/**
 * Narrows bounds by the relations, in place, beginning with the given ones. Answers false where no values are left for a
 * figure. Stopping early is safe: the bounds are then wider than they need be.
 */
export function narrow({ equations, within }: System, { low, high }: Bounds, queue: number[]): boolean {
  const waiting = new Set(queue);
  let steps = ROUNDS * Math.max(1, equations.length);
  for (let next = queue.pop(); next !== undefined && steps > 0; next = queue.pop(), steps -= 1) {
    waiting.delete(next);
    const { units, signs, rest } = equations[next] as Equation;
    let least = rest;
    let most = rest;
    for (let i = 0; i < units.length; i += 1) {
      const u = units[i] as number;
      least += signs[i] === 1 ? (low[u] as number) : -(high[u] as number);
      most += signs[i] === 1 ? (high[u] as number) : -(low[u] as number);
    }
    if (least > 0 || most < 0) return false;
    if (least === most) continue;
    for (let i = 0; i < units.length; i += 1) {
      const u = units[i] as number;
      const [l, h] = [low[u] as number, high[u] as number];
      if (l === h) continue;
      // The signed figure lies between -(most of the others) and -(least of the others).
      const [own, ownMost] = signs[i] === 1 ? [l, h] : [-h, -l];
      const newLeast = Math.max(own, ownMost - most);
      const newMost = Math.min(ownMost, own - least);
      if (newLeast > newMost) return false;
      if (newLeast === own && newMost === ownMost) continue;
      low[u] = signs[i] === 1 ? newLeast : -newMost;
      high[u] = signs[i] === 1 ? newMost : -newLeast;
      least += newLeast - own;
      most += newMost - ownMost;
      for (const e of within[u] ?? []) {
        if (waiting.has(e)) continue;
        waiting.add(e);
        queue.push(e);
      }
    }
  }
  return true;
}
