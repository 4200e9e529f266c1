import type { Equation, Line, Unit } from './system.ts';

/**
 * How much must speak for a relation before it is used.
 * `placed`: it stands where totals stand. `named`: it does not, but its header says total. `free`: nothing but the numbers.
 */
export type Standing = 'named' | 'placed' | 'free';

const TOTAL = /^all\b|\b(sub-?\s?totals?|totals?|overall|sum|combined|both|altogether)\b/i;
/** True where the name says that a row or column adds up others. */
export const saysTotal = (name: string): boolean => TOTAL.test(name);

/** Bits of coincidence that a relation which nothing but numbers speaks for must exceed, beside those of the search. */
const SURPRISE = 8;
/** Bits of coincidence that are nothing even where totals may stand: sums below 15. */
const CHANCE = 4;

type Seen = { at: number; how: 'holds' | 'breaks' | 'open'; bits: number; isAdded: boolean };

/** Whether total = sum of parts at one position; undefined where there is no figure of a total or of any part. */
function look(units: readonly Unit[], total: Line, parts: readonly Line[], at: number): Seen | undefined {
  const whole = total.units[at] ?? -1;
  const some = parts.map((part) => part.units[at] ?? -1).filter((unit) => unit >= 0);
  if (whole < 0 || some.length === 0) return undefined;
  let sum = 0;
  let open = units[whole]?.value === undefined;
  let nonZero = 0;
  for (const unit of some) {
    const value = units[unit]?.value;
    if (value === undefined) open = true;
    else sum += value;
    if (value !== 0) nonZero += 1;
  }
  const value = units[whole]?.value;
  if (!open) {
    const bits = nonZero > 0 ? Math.log2(1 + Math.abs(sum)) : 0;
    return { at, how: sum === value ? 'holds' : 'breaks', bits, isAdded: nonZero > 1 };
  }
  const isSigned = some.some((unit) => units[unit]?.signed);
  return { at, how: value !== undefined && sum > value && !isSigned ? 'breaks' : 'open', bits: 0, isAdded: false };
}

/** What else is known of a relation that is judged. */
export type Judged = {
  /** How many such relations were looked at. */
  readonly tried?: number;
  /** Whether one that cannot be checked at any position, since at each a figure is hidden, is taken to hold. */
  readonly mayBeOpen?: boolean;
  /** Whether one counts that only repeats one of its parts, all others being zero. */
  readonly mayBeOne?: boolean;
  /** Whether its place says so much that the size of the numbers does not matter: else 2 = 1 + 1 is taken for chance. */
  readonly isSure?: boolean;
};

/**
 * The equations "total = sum of parts", one for each position at which it holds; none where too little speaks for it.
 * A position whose figures are partly hidden is taken to follow where the relation is accepted: a reader would assume so.
 */
export function judge(
  units: readonly Unit[],
  total: Line,
  parts: readonly Line[],
  standing: Standing,
  { tried = 1, mayBeOpen = false, mayBeOne = false, isSure = false }: Judged = {},
): readonly Equation[] {
  const seen: Seen[] = [];
  let breaks = 0;
  for (let at = 0; at < total.units.length; at += 1) {
    const one = look(units, total, parts, at);
    if (!one) continue;
    if (one.how === 'breaks') breaks += 1;
    // Nothing but the numbers speaks for it: one that does not fit ends it.
    if (standing === 'free' && breaks > 0) return [];
    seen.push(one);
  }
  const holds = seen.filter(({ how }) => how === 'holds');
  const figureOf = (line: Line, at: number) => units[line.units[at] ?? -1]?.value;
  const isCopy = parts.some((part) => holds.every(({ at }) => figureOf(part, at) === figureOf(total, at)));
  const isCounted = standing === 'free' || (isCopy && !mayBeOne) ? (one: Seen) => one.isAdded : () => true;
  const bits = holds.reduce((sum, one) => sum + (isCounted(one) ? one.bits : 0), 0);
  const isNothing = saysTotal(total.name) && holds.length > 0 && holds.every(({ at }) => figureOf(total, at) === 0);
  const speaks = {
    // Nothing but zeros is a sum of zeros where the header says so.
    placed: (bits > (isSure ? 0 : CHANCE) || isNothing) && breaks * 2 <= holds.length,
    named: bits > CHANCE && breaks * 4 <= holds.length,
    free: bits >= SURPRISE + Math.log2(tried),
  };
  if (!speaks[standing] && !(mayBeOpen && holds.length + breaks === 0)) return [];
  const used = seen.filter(({ how }) => how !== 'breaks');
  return used.map(({ at }) => {
    const added = parts.map((part) => part.units[at] ?? -1).filter((unit) => unit >= 0);
    return { units: [total.units[at] ?? 0, ...added], signs: [-1, ...added.map(() => 1 as const)], rest: 0 };
  });
}
