import type { Equation, Unit } from './system.ts';

/** A relation that was found, and whether it stands where totals stand or nothing but the numbers speaks for it. */
export type Found = { readonly equation: Equation; readonly isPlaced: boolean };

/**
 * The relations without those that nothing but numbers speaks for and that hold beside another one only since some figures
 * are zero: 18 = 13 + 5 beside 18 = 0 + 13 + 5 would tell the zero, which no reader could. So would 24 = 24 + 0 read from
 * either end: of relations between the same figures the first stays.
 */
export function withoutChance(units: readonly Unit[], found: readonly Found[]): readonly Equation[] {
  const isZero = (unit: number) => units[unit]?.value === 0;
  // Figures that are the same as zeros are added to one of them count as one.
  const same = new Map<number, number>();
  const root = (unit: number): number => {
    const next = same.get(unit);
    return next === undefined ? unit : root(next);
  };
  for (const { equation, isPlaced } of found) {
    const [one, other, ...more] = equation.units.filter((unit) => !isZero(unit));
    if (!isPlaced || one === undefined || other === undefined || more.length > 0) continue;
    if (root(one) !== root(other)) same.set(root(one), root(other));
  }
  const bare = (equation: Equation) =>
    equation.units
      .filter((unit) => !isZero(unit))
      .map(root)
      .sort((a, b) => a - b)
      .join();
  const exact = ({ units: its }: Equation) => its.toSorted((a, b) => a - b).join();

  const first = new Map<string, Equation>();
  // What is placed comes first, then what says most.
  const byWeight = (a: Found, b: Found) =>
    Number(b.isPlaced) - Number(a.isPlaced) || b.equation.units.length - a.equation.units.length;
  const spoken = new Set<string>();
  for (const { equation } of found) if (!first.has(exact(equation))) first.set(exact(equation), equation);
  const kept = new Set(first.values());
  return found.toSorted(byWeight).flatMap(({ equation, isPlaced }) => {
    if (!kept.has(equation)) return [];
    const key = bare(equation);
    const isSpoken = spoken.has(key);
    spoken.add(key);
    return isSpoken && !isPlaced ? [] : [equation];
  });
}
