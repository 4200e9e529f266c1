import { type Found, withoutChance } from './chance.ts';
import { judge, type Standing, saysTotal } from './judge.ts';
import { DIFFERENCE, type Equation, type Line, type Unit } from './system.ts';

/** Beyond so many lines only sums of neighbours are looked for, not pairs from anywhere. */
const MOST_FOR_PAIRS = 120;
/** Beyond so many, runs are looked for only where totals stand. */
const MOST_FOR_RUNS = 400;

/** `Women – Under 30` is of the group `Women` and called `Under 30`. */
function nameParts(name: string): { readonly group: string; readonly leaf: string } {
  const words = name.split(/\s[–—-]\s|[:/|]\s*/).map((word) => word.trim().toLowerCase());
  return { group: words.slice(0, -1).join(' – '), leaf: words.at(-1) ?? '' };
}

/** Lines under each key that more than one line has. */
function classes(lines: readonly Line[], key: (line: Line) => string): readonly (readonly Line[])[] {
  const all = Map.groupBy(lines, key);
  return [...all].flatMap(([name, some]) =>
    name !== '' && some.length > 1 && some.length < lines.length ? [some] : [],
  );
}

type Attempt = {
  readonly parts: readonly Line[];
  readonly standing: Standing;
  readonly mayBeOpen?: boolean;
  /** Whether a line that only repeats another one, beside zeros, is taken for a total. */
  readonly mayBeOne?: boolean;
  /** Whether the place alone says that it is a total, however small the numbers. */
  readonly isSure?: boolean;
};

/** The lines just before one that form a whole group of a header to which it does not belong: its sub-total follows them. */
function groupBefore(lines: readonly Line[], r: number): readonly Line[] {
  const groupAt = (at: number) => nameParts(lines[at]?.name ?? '').group;
  const group = groupAt(r - 1);
  if (group === '' || group === groupAt(r)) return [];
  const its = lines.filter(({ name }) => nameParts(name).group === group);
  // A group with a total of its own has none after it.
  if (its.some(({ name }) => saysTotal(name))) return [];
  return lines.slice(Math.max(0, r - its.length), r).every((line) => its.includes(line)) ? its : [];
}

/** What is taken for a total where nothing can be checked: what stands last or is named so, what is named so, or nothing. */
export type Guess = 'any' | 'named' | 'none';

/**
 * Sums of neighbours, read from the first line to the last. Lines that were found to be added up are replaced by their
 * total, so that a total of sub-totals is found as well. `known` are totals that were found in the other direction.
 */
function runs(
  units: readonly Unit[],
  lines: readonly Line[],
  found: Found[],
  known: ReadonlySet<Line>,
  guess: Guess,
): ReadonlySet<Line> {
  const isAnyNamed = lines.some(({ name }) => saysTotal(name));
  // Where all are totals of something the name tells nothing of which adds up the others.
  const isAllNamed = lines.every(({ name }) => saysTotal(name));
  const last = lines.length - 1;
  let stack: { line: Line; at: number; isTotal: boolean }[] = [];
  const totals = new Set<Line>();
  for (const [r, line] of lines.entries()) {
    const isNamed = saysTotal(line.name) && !isAllNamed;
    const isAtEnd = r === last && !isAnyNamed;
    const before = lines.slice(0, r);
    const items = stack;
    const afterTotal = items.findLastIndex((item) => item.isTotal) + 1;
    // The first line of those that are added up; what only the numbers say counts where the place says nothing.
    let start: number | undefined;
    let isFree = true;
    const attempt = ({ parts, standing, ...more }: Attempt) => {
      if (parts.length === 0 || (parts.length === 1 && !isNamed)) return;
      const isPlaced = standing === 'placed';
      const equations = judge(units, line, parts, isPlaced || !isNamed ? standing : 'named', {
        tried: lines.length ** 2,
        ...more,
      });
      if (equations.length === 0) return;
      found.push(...equations.map((equation) => ({ equation, isPlaced })));
      totals.add(line);
      if (start !== undefined && !isPlaced && !isFree) return;
      isFree = !isPlaced;
      start = Math.min(start ?? r, lines.indexOf(parts[0] ?? line));
    };
    const placed = (parts: readonly Line[], mayBeOpen = false, mayBeOne = true) => {
      if (parts.length > MOST_FOR_RUNS && !isNamed && r !== last) return;
      const isSure = isNamed || isAtEnd;
      const isLast = isAtEnd && known.size === 0 && guess === 'any';
      const mayBeAny = mayBeOpen && (isLast || (isNamed && guess !== 'none'));
      attempt({
        parts,
        standing: 'placed',
        mayBeOpen: mayBeAny,
        mayBeOne: mayBeOne && isSure && !known.has(line),
        isSure,
      });
    };
    const from = (item: number) => items.slice(item).map((one) => one.line);
    // Where nothing can be checked, the last line is taken to add up all, another one those since the total before.
    placed(from(afterTotal), r < last || afterTotal === 0);
    // Longer sums hold as well only where they add zeros to a shorter one: the shorter tells more, so it is taken.
    if (start === undefined && afterTotal > 0) placed(from(0), r === last);
    if (start === undefined) placed(before);
    attempt({ parts: groupBefore(lines, r), standing: 'placed', mayBeOne: true, isSure: true });
    const named = before.filter(({ name }) => saysTotal(name));
    if (isNamed && named.length > 1) placed(named, false, false);
    if (r === last && (isNamed || !isAnyNamed)) {
      placed(before.filter((one) => !totals.has(one) && !named.includes(one)));
      placed(before.filter((one) => totals.has(one)));
      placed(before.filter((one) => !named.includes(one)));
    }
    if (lines.length <= MOST_FOR_RUNS) {
      for (let item = 0; item < items.length - 1; item += 1) attempt({ parts: from(item), standing: 'free' });
      for (let one = 0; one < r - 1; one += 1) attempt({ parts: before.slice(one), standing: 'free' });
    }
    const first = start;
    if (first !== undefined) stack = stack.filter(({ at }) => at < first);
    stack.push({ line, at: first ?? r, isTotal: first !== undefined });
  }
  return totals;
}

/** Sums of two lines from anywhere: `2023 = 2022 + change`, `of which` lines apart from their whole. */
function pairs(units: readonly Unit[], lines: readonly Line[], found: Found[], guess: Guess): void {
  if (lines.length > MOST_FOR_PAIRS) return;
  // A number for each line, so that only pairs whose numbers add up are looked at closely.
  const known = (lines[0]?.units ?? []).flatMap((_, at) =>
    lines.every((line) => units[line.units[at] ?? -1]?.value !== undefined) ? [at] : [],
  );
  const weight = (line: Line) =>
    known.reduce((sum, at, i) => sum + (units[line.units[at] ?? -1]?.value ?? 0) * (1 + ((i * 37) % 101)), 0);
  const weights = lines.map(weight);
  const differences = lines.filter((line) => DIFFERENCE.test(line.name));
  for (const [i, one] of lines.entries()) {
    for (const [j, other] of lines.entries()) {
      if (i >= j) continue;
      for (const [k, total] of lines.entries()) {
        if (k === i || k === j) continue;
        const isNamed = differences.includes(one) || differences.includes(other);
        const isNear = known.length === 0 || (weights[i] ?? 0) + (weights[j] ?? 0) === weights[k];
        if (!isNear && !isNamed) continue;
        const last = isNamed && j === k + 1 && i === k - 1;
        const more = { tried: lines.length ** 3, mayBeOpen: last && guess !== 'none' };
        const equations = judge(units, total, [one, other], isNamed ? 'placed' : 'free', more);
        found.push(...equations.map((equation) => ({ equation, isPlaced: isNamed })));
      }
    }
  }
}

/** All relations found among the rows, or among the columns, of one table. Each has its total first. */
export function relationsAmong(units: readonly Unit[], lines: readonly Line[], guess: Guess): readonly Equation[] {
  const found: Found[] = [];
  const counted = lines.filter((line) => line.units.some((unit) => unit >= 0));
  const families = [
    counted,
    ...classes(counted, ({ name }) => nameParts(name).group),
    ...classes(counted, ({ name }) => nameParts(name).leaf),
  ];
  for (const family of families) {
    const totals = runs(units, family, found, new Set(), guess);
    runs(units, family.toReversed(), found, totals, guess);
  }
  pairs(units, counted, found, guess);
  return withoutChance(units, found);
}
