import { type System, signIn } from './system.ts';

/** The system at its true values, and what may be moved in it. */
export type Terrain = {
  readonly system: System;
  /** True where the figure may be one more, or one less, and may be suppressed. */
  readonly mayMove: (unit: number, by: 1 | -1) => boolean;
  /** The order in which shown figures are taken: lower first. */
  readonly weight: (unit: number) => number;
};

/** Figures in one circuit at most, beside which a search has `work` steps. */
const LONGEST = 16;

/**
 * The cheapest circuit through a figure: figures that can be moved by one, up or down, so that every relation holds as
 * before. Once all of them are hidden none can be told. Answers the shown figures that it takes; undefined where none was
 * found. `hidden` figures cost nothing.
 */
export function cheapestCircuit(
  { system, mayMove, weight }: Terrain,
  start: number,
  hidden: ReadonlySet<number>,
  most: number,
  work: number,
): readonly number[] | undefined {
  const { equations, within } = system;
  const moved = new Map<number, 1 | -1>();
  /** For each relation by how much it does not hold. */
  const off = new Map<number, number>();
  let steps = work;

  const shift = (unit: number, by: 1 | -1) => {
    for (const e of within[unit] ?? []) {
      const equation = equations[e] as System['equations'][number];
      const now = (off.get(e) ?? 0) + by * signIn(equation, unit);
      if (now === 0) off.delete(e);
      else off.set(e, now);
    }
  };
  /** How many broken relations the move would mend, less those that it would break. */
  const gain = (unit: number, by: 1 | -1) => {
    let sum = 0;
    for (const e of within[unit] ?? []) {
      const equation = equations[e] as System['equations'][number];
      const now = off.get(e) ?? 0;
      sum += Math.abs(now) - Math.abs(now + by * signIn(equation, unit));
    }
    return sum;
  };
  const widest = Math.max(1, ...within.map((some) => some.length));

  const mend = (cost: number): boolean => {
    if (off.size === 0) return true;
    steps -= 1;
    if (steps < 0 || moved.size >= LONGEST) return false;
    // A shown figure mends no more relations than it stands in; those without a hidden figure need one each.
    const needy = [...off.keys()].filter((e) => !equations[e]?.units.some((u) => hidden.has(u) && !moved.has(u)));
    if (needy.length > widest * cost) return false;
    let chosen: { options: { unit: number; by: 1 | -1; rank: number; costs: number }[] } | undefined;
    for (const [e, amount] of off) {
      const { units, signs } = equations[e] as System['equations'][number];
      const options = units.flatMap((unit, i) => {
        const by = (Math.sign(amount) === signs[i] ? -1 : 1) as 1 | -1;
        const costs = hidden.has(unit) ? 0 : 1;
        if (moved.has(unit) || costs > cost || !mayMove(unit, by)) return [];
        return [{ unit, by, costs, rank: costs * 1e6 - gain(unit, by) * 1e5 + weight(unit) }];
      });
      if (!chosen || options.length < chosen.options.length) chosen = { options };
      if (options.length <= 1) break;
    }
    if (!chosen) return false;
    for (const { unit, by, costs } of chosen.options.sort((a, b) => a.rank - b.rank)) {
      moved.set(unit, by);
      shift(unit, by);
      if (mend(cost - costs)) return true;
      shift(unit, -by as 1 | -1);
      moved.delete(unit);
      if (steps < 0) return false;
    }
    return false;
  };

  for (let cost = 0; cost <= most && steps >= 0; cost += 1) {
    for (const by of [1, -1] as const) {
      if (!mayMove(start, by)) continue;
      moved.clear();
      off.clear();
      moved.set(start, by);
      shift(start, by);
      if (mend(cost)) return [...moved.keys()].filter((unit) => !hidden.has(unit));
    }
  }
  return undefined;
}
