import type { Knowledge } from '../response/small-numbers/bounds.ts';
import { complete } from '../response/small-numbers/complete.ts';
import { explore } from '../response/small-numbers/explore.ts';
import type { SmallNumberRules } from '../response/small-numbers/prove.ts';
import { type Equation, type System, systemOf, type Unit } from '../response/small-numbers/system.ts';
import { groundLine, isAboutPeople, type LineId, partitions } from './lines.ts';

/** How a figure is shown: as it is, as fewer than the threshold, or not at all. */
export type Mark = 'shown' | 'small' | 'hidden';
type Counted = { readonly line: LineId; readonly column: string; readonly value: number };

/** Decisions of the solver for each question; beyond, a figure counts as told, and more is hidden. */
const LIMIT = 400;

/** Grounds that are also lines of their own: a reader takes the one for the other where both say as many. */
const twice: readonly (readonly [string, LineId])[] = [
  ['s12(1)', 'refused-cost-12(1)'],
  ['s12(2)', 'refused-cost-12(2)'],
  ['s14(1)', 'refused-vexatious'],
  ['s14(2)', 'refused-repeated'],
];

/** Everything that a reader can add up, as it is defined: here no sum has to be guessed from the figures. */
function relations(figures: readonly Counted[]): readonly Equation[] {
  const at = new Map(figures.map(({ line, column }, unit) => [`${column} ${line}`, unit]));
  const unit = (line: LineId, column: string) => at.get(`${column} ${line}`);
  const sum = (total: number | undefined, parts: readonly (number | undefined)[]): readonly Equation[] => {
    const its = parts.filter((part) => part !== undefined);
    if (total === undefined || its.length === 0) return [];
    return [{ units: [total, ...its], signs: [1, ...its.map(() => -1 as const)], rest: 0 }];
  };
  const columns = [...new Set(figures.map(({ column }) => column))];
  const laws = columns.filter((column) => column !== 'all');
  const isEqual = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && figures[a]?.value === figures[b]?.value;
  return [
    ...[...new Set(figures.map(({ line }) => line))].flatMap((line) =>
      sum(
        unit(line, 'all'),
        laws.map((law) => unit(line, law)),
      ),
    ),
    ...columns.flatMap((column) =>
      partitions.flatMap(([whole, parts]) =>
        sum(
          unit(whole, column),
          parts.map((part) => unit(part, column)),
        ),
      ),
    ),
    ...laws.flatMap((law) =>
      twice.flatMap(([exemption, line]) => {
        const [ground, own] = [unit(groundLine(exemption), law), unit(line, law)];
        return isEqual(ground, own) ? sum(ground, [own]) : [];
      }),
    ),
  ];
}

/** Hides what is needed beside `primary`; `told` are those of all hidden figures that can be worked out all the same. */
function completed(
  system: System,
  primary: ReadonlySet<number>,
  mayHide: (unit: number) => boolean,
  knowledge: Knowledge,
) {
  const weight = (unit: number) => {
    const value = system.units[unit]?.value ?? 0;
    return (system.within[unit]?.length ?? 0) * 10 + Math.min(9, Math.log2(1 + value)) + (value === 0 ? 5 : 0);
  };
  const mayMove = (unit: number, by: 1 | -1) => {
    const value = (system.units[unit]?.value ?? 0) + by;
    if (knowledge.small.has(unit)) return value >= knowledge.smallest && value <= knowledge.largest;
    return mayHide(unit) && value >= 0;
  };
  const task = { system, mayHide, knowledge, limit: LIMIT, weight };
  const { hidden } = complete(task, { system, mayMove, weight }, primary);
  const seen = explore(system, hidden, knowledge, LIMIT);
  return { hidden, told: [...hidden].filter((unit) => !seen.isOpen(unit)) };
}

/**
 * How each figure is shown. Those about people that are below the threshold are shown as *fewer than* it, and as many more
 * are left out as it takes that none can be worked out (small-numbers/complete.ts proves it). Where that cannot be, since a total
 * leaves a single possibility, the figure is not called small but left out as well; it may then be nought.
 */
export function suppressed(figures: readonly Counted[], rules: SmallNumberRules): readonly Mark[] {
  const units = figures.map(
    ({ line, value }, row): Unit => ({
      place: { table: 'statistics', row, column: 0 },
      value,
      most: undefined,
      fixed: !isAboutPeople(line),
      signed: false,
      ofPeople: true,
    }),
  );
  const system = systemOf(units, relations(figures));
  const mayHide = (unit: number) => units[unit]?.fixed === false;
  const nought = noughtAnyway(system);
  const isSmall = (unit: number, value: number) =>
    mayHide(unit) && value < rules.threshold && (value > 0 || (rules.zeroIsSmall && !nought.has(unit)));
  const primary = new Set(figures.flatMap(({ value }, unit) => (isSmall(unit, value) ? [unit] : [])));
  const knowledge = { small: primary, smallest: rules.zeroIsSmall ? 0 : 1, largest: rules.threshold - 1 };
  let small: ReadonlySet<number> = primary;
  // Each round calls fewer figures small; with none, all are only left out.
  for (;;) {
    const { hidden, told } = completed(system, primary, mayHide, { ...knowledge, small });
    if (told.length === 0 || small.size === 0) {
      return figures.map((_, unit) => (!hidden.has(unit) ? 'shown' : small.has(unit) ? 'small' : 'hidden'));
    }
    const connected = connectedWith(system, told);
    const fewer = new Set([...small].filter((unit) => !connected.has(unit)));
    small = fewer.size < small.size ? fewer : new Set();
  }
}

/** Figures of which everybody can see that they are nought, since a total that is always shown is. */
function noughtAnyway({ units, equations, within }: System): ReadonlySet<number> {
  const nought = new Set(units.flatMap(({ fixed, value }, unit) => (fixed && value === 0 ? [unit] : [])));
  for (const unit of nought) {
    for (const e of within[unit] ?? []) {
      const [total = -1, ...parts] = equations[e]?.units ?? [];
      if (total === unit) for (const part of parts) nought.add(part);
      else if (parts.every((part) => nought.has(part))) nought.add(total);
    }
  }
  return nought;
}

/** The figures that may be hidden and stand in a relation with any of these, and with those in turn. */
function connectedWith({ units, equations, within }: System, from: readonly number[]): ReadonlySet<number> {
  const found = new Set(from);
  for (const unit of found) {
    for (const e of within[unit] ?? []) {
      for (const other of equations[e]?.units ?? []) if (!units[other]?.fixed) found.add(other);
    }
  }
  return found;
}
