import { type Bounds, boundsOf, type Knowledge, narrow } from './bounds.ts';
import { partOf } from './part-of-system.ts';
import { findValues } from './search.ts';
import type { System } from './system.ts';

/** The values that a suppressed figure may have; undefined where nothing limits it, or nothing is known. */
export type Range = { readonly lowest: number | undefined; readonly highest: number | undefined };

/** What can be found out about suppressed figures from those that are shown. */
export type Exploration = {
  /** False where no values fit, or none were found within the limit: then nothing is proved. */
  readonly isConsistent: boolean;
  /** True where the relations alone, one after the other, leave the figure a single value. */
  readonly isPlain: (unit: number) => boolean;
  /** True where two different values were found for the figure, each with values for all others that fit. */
  readonly isOpen: (unit: number) => boolean;
  /** The lowest and the highest value. At the limit it is narrower than the truth, never wider. */
  readonly range: (unit: number) => Range;
};

/** Units whose value nobody told are unknown as well as those that are hidden. */
export function unknownOf({ units }: System, hidden: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...hidden, ...units.flatMap(({ value }, unit) => (value === undefined ? [unit] : []))]);
}

const isWithin = (value: number, { low, high }: Bounds, i: number) =>
  value >= (low[i] as number) && value <= (high[i] as number);

function holds({ equations }: System, values: Float64Array): boolean {
  return equations.every(({ units, signs, rest }) => {
    let sum = rest;
    for (let i = 0; i < units.length; i += 1) sum += (signs[i] as number) * (values[units[i] as number] as number);
    return sum === 0;
  });
}

/**
 * Explores what is known where `hidden` is suppressed. `limit` is the number of decisions for each question that is asked;
 * a question that is not answered within it counts as if there were no other values: it fails closed.
 */
export function explore(system: System, hidden: ReadonlySet<number>, knowledge: Knowledge, limit: number): Exploration {
  const own = [...unknownOf(system, hidden)];
  const part = partOf(system, own);
  const numbers = new Map(own.map((unit, i) => [unit, i]));
  const bounds: Bounds = boundsOf(system, own, knowledge);
  const all = part.equations.map((_, e) => e);
  const hint = Float64Array.from(
    part.units,
    ({ value }, i) => value ?? ((bounds.low[i] ?? 0) + (bounds.high[i] ?? 0)) >> 1,
  );
  const isKnown = part.units.every(({ value }, i) => value !== undefined && isWithin(value, bounds, i));
  const isFitting = narrow(part, bounds, all);
  // The true values fit: relations are those that hold.
  const first = !isFitting
    ? 'none'
    : isKnown && holds(part, hint)
      ? hint
      : findValues(part, bounds, hint, [], limit * 10);
  const isConsistent = first instanceof Float64Array;
  const seen: Bounds = isConsistent ? { low: first.slice(), high: first.slice() } : bounds;

  /** Looks for values with the figure between `a` and `b`; what is found widens what was seen of every figure. */
  const reach = (i: number, a: number, b: number): boolean => {
    if (!isConsistent || a > b) return false;
    const within: Bounds = { low: bounds.low.slice(), high: bounds.high.slice() };
    within.low[i] = Math.max(a, bounds.low[i] as number);
    within.high[i] = Math.min(b, bounds.high[i] as number);
    if ((within.low[i] as number) > (within.high[i] as number)) return false;
    const found = findValues(part, within, first, [...(part.within[i] ?? [])], limit);
    if (!(found instanceof Float64Array)) return false;
    for (let k = 0; k < found.length; k += 1) {
      seen.low[k] = Math.min(seen.low[k] as number, found[k] as number);
      seen.high[k] = Math.max(seen.high[k] as number, found[k] as number);
    }
    return true;
  };
  const seenLow = (i: number) => seen.low[i] as number;
  const seenHigh = (i: number) => seen.high[i] as number;

  const isPlain = (unit: number): boolean => {
    const i = numbers.get(unit) ?? -1;
    return bounds.low[i] === bounds.high[i];
  };
  const isOpen = (unit: number): boolean => {
    const i = numbers.get(unit) ?? -1;
    if (!isConsistent || i < 0 || bounds.low[i] === bounds.high[i]) return false;
    if (seenLow(i) < seenHigh(i)) return true;
    const value = seenLow(i);
    return reach(i, value + 1, bounds.high[i] as number) || reach(i, bounds.low[i] as number, value - 1);
  };
  const range = (unit: number): Range => {
    const i = numbers.get(unit) ?? -1;
    if (!isConsistent || i < 0) return { lowest: undefined, highest: undefined };
    const [least, most] = [bounds.low[i] as number, bounds.high[i] as number];
    for (let out = least - 1; seenLow(i) > out + 1; ) {
      const middle = out < least ? least : Math.floor((out + seenLow(i)) / 2);
      if (!reach(i, least, middle)) out = middle;
    }
    for (let out = most + 1; seenHigh(i) < out - 1; ) {
      const middle = out > most ? most : Math.ceil((out + seenHigh(i)) / 2);
      if (!reach(i, middle, most)) out = middle;
    }
    // What is limited at all is limited by the figures that are shown, whose sum is far below.
    const limited = (value: number) => (Math.abs(value) > system.far / 8 ? undefined : value);
    return { lowest: limited(seenLow(i)), highest: limited(seenHigh(i)) };
  };
  return { isConsistent, isPlain, isOpen, range };
}
