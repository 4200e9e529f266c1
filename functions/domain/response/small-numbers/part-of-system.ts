import type { Equation, System, Unit } from './system.ts';

/**
 * A system of its own for the figures that are suppressed: relations in which one stands, with what is shown in them added
 * up. Figures are numbered as `hidden` lists them.
 */
export function partOf({ units, equations, within, far }: System, hidden: readonly number[]): System {
  const numbers = new Map(hidden.map((unit, i) => [unit, i]));
  const kept = new Map<number, number>();
  const its: Equation[] = [];
  const withinPart = hidden.map((unit) =>
    (within[unit] ?? []).map((e) => {
      const there = kept.get(e);
      if (there !== undefined) return there;
      const whole = equations[e] as Equation;
      const own: number[] = [];
      const signs: (1 | -1)[] = [];
      let rest = whole.rest;
      for (let i = 0; i < whole.units.length; i += 1) {
        const other = whole.units[i] as number;
        const sign = whole.signs[i] as 1 | -1;
        const number = numbers.get(other);
        if (number === undefined) rest += sign * ((units[other] as Unit).value as number);
        else {
          own.push(number);
          signs.push(sign);
        }
      }
      kept.set(e, its.length);
      return its.push({ units: own, signs, rest }) - 1;
    }),
  );
  return { units: hidden.map((unit) => units[unit] as Unit), equations: its, within: withinPart, far };
}
