import type { Equation, System, Unit } from './system.ts';

/**
 * The part of a system that matters where only some figures are unknown: relations with an unknown figure, and their
 * figures, in numbers of their own. `own` gives the number in the whole for each.
 */
export function partOf(system: System, unknown: Iterable<number>): { readonly part: System; readonly own: readonly number[] } {
  const relations = new Set<number>();
  const numbers = new Map<number, number>();
  const numberOf = (unit: number) => {
    const there = numbers.get(unit);
    if (there !== undefined) return there;
    numbers.set(unit, numbers.size);
    return numbers.size - 1;
  };
  for (const unit of unknown) {
    numberOf(unit);
    for (const e of system.within[unit] ?? []) relations.add(e);
  }
  const equations: Equation[] = [...relations].map((e) => {
    const { units, signs } = system.equations[e] as Equation;
    return { units: units.map(numberOf), signs };
  });
  const own = [...numbers.keys()];
  const within: number[][] = own.map(() => []);
  for (const [e, { units }] of equations.entries()) for (const unit of units) within[unit]?.push(e);
  const units = own.map((unit) => system.units[unit] as Unit);
  return { part: { units, equations, within, far: system.far }, own };
}
