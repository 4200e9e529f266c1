import { expect, it } from 'vitest';
import { completeSuppression, prove } from '#domain/response/small-numbers/prove.ts';
import { readSystem } from '#domain/response/small-numbers/read-system.ts';
import { allProtected, allReadings, fewestSecond, follows, type Limits } from './small-numbers-reader.ts';
import { cellOf, type Made, madeTable, numbersFrom, placeOf, type Sum, withOther } from './small-numbers-tables.ts';

const rules = { threshold: 5, zeroIsSmall: false };
const TABLES = 10_000;
/** Every set is tried where there are not more than so many. */
const MOST_SETS = 2_500;

const isSmall = (value = 0) => value >= 1 && value < rules.threshold;

/** What a reader knows: cells that were suppressed as small are 1 to 4, all others whole and not negative. */
function limitsOf({ values }: Made, chosen: ReadonlySet<number>): Limits {
  const known = (cell: number) => chosen.has(cell) && isSmall(values[cell]);
  return { low: (cell) => (known(cell) ? 1 : 0), high: (cell) => (known(cell) ? 4 : Number.POSITIVE_INFINITY) };
}

/** The cells that an officer suppresses: all small ones, or some; where there is none, any. */
function choose(random: () => number, { values }: Made): ReadonlySet<number> {
  const small = values.flatMap((value, cell) => (isSmall(value) ? [cell] : []));
  const chosen = random() < 0.7 ? small : small.filter(() => random() < 0.5);
  return new Set(chosen.length > 0 ? chosen : [Math.floor(random() * values.length)]);
}

/** Relations that hold in the table though it was not made by them: 6 + 14 + 6 = 26 in a list. */
function coincidences(made: Made): readonly Sum[] {
  return readSystem([made.table]).equations.flatMap(({ units, signs }) => {
    const relation = new Map(units.map((cell, i) => [cell, signs[i] ?? 1]));
    const [total = 0, ...parts] = units;
    expect(units.reduce((sum, cell, i) => sum + (signs[i] ?? 1) * (made.values[cell] ?? 0), 0)).toBe(0);
    return follows(made, relation) ? [] : [{ total, parts }];
  });
}

/** How many sets of fewer than `size` there are. */
function sets(cells: number, size: number): number {
  let all = 1;
  let sum = 0;
  for (let k = 0; k < size; k += 1) {
    sum += all;
    all = (all * (cells - k)) / (k + 1);
  }
  return sum;
}

it('a completed suppression tells no cell in 10,000 tables, and takes at most half again as many cells as it must', () => {
  const random = numbersFrom(20_260_401);
  const failed: string[] = [];
  const seen = { second: 0, manyPrimary: 0, solved: 0, taken: 0, fewest: 0, coincident: 0, least: 0, impossible: 0 };
  for (let n = 0; n < TABLES; n += 1) {
    const made = madeTable(random);
    const chosen = choose(random, made);
    const places = [...chosen].map((cell) => placeOf(made, cell));
    const { second, proof, isProtected, isLeast } = completeSuppression([made.table], places, rules);
    const hidden = new Set([...chosen, ...second.map((place) => cellOf(made, place))]);
    const limits = limitsOf(made, chosen);
    const isProved = isProtected && proof.length === hidden.size && allProtected(made, hidden, limits);
    const everything = new Set(made.values.keys());
    // Four people in four groups, each known to have one: nothing protects them, and it says so.
    if (!isProtected && !allProtected(made, everything, limits)) seen.impossible += 1;
    else if (!isProved) failed.push(`${n} can be told`);
    if (isLeast) seen.least += 1;
    if (chosen.size > 1) seen.manyPrimary += 1;
    if (second.length === 0) continue;
    seen.second += 1;
    if (sets(made.values.length - chosen.size, second.length) > MOST_SETS) continue;
    const extra = coincidences(made);
    if (extra.length > 0) seen.coincident += 1;
    const fewest = fewestSecond({ ...made, sums: [...made.sums, ...extra] }, chosen, limits, second.length);
    seen.solved += 1;
    seen.taken += second.length;
    seen.fewest += fewest;
    if (second.length > 1.5 * fewest) failed.push(`${n} takes ${second.length} where ${fewest} do`);
  }
  expect(failed).toEqual([]);
  expect(seen.second).toBeGreaterThan(TABLES * 0.3);
  expect(seen.manyPrimary).toBeGreaterThan(TABLES * 0.3);
  expect(seen.solved).toBeGreaterThan(TABLES * 0.3);
  expect(seen.impossible).toBeLessThan(TABLES * 0.005);
  expect(seen.coincident).toBeLessThan(seen.solved * 0.05);
}, 120_000);

it('a column that counts no people is never suppressed, and tells nothing of those that do', () => {
  const random = numbersFrom(31);
  const failed: string[] = [];
  const seen = { second: 0, impossible: 0 };
  for (let n = 0; n < 2_000; n += 1) {
    const made = withOther(random, madeTable(random));
    const isOther = (cell: number) => cell % made.width === made.other;
    const chosen = new Set(made.values.flatMap((value, cell) => (isSmall(value) && !isOther(cell) ? [cell] : [])));
    if (chosen.size === 0) continue;
    const places = [...chosen].map((cell) => placeOf(made, cell));
    const { second, proof, isProtected } = completeSuppression([made.table], places, rules);
    const hidden = new Set([...chosen, ...second.map((place) => cellOf(made, place))]);
    if (second.some((place) => isOther(cellOf(made, place)))) failed.push(`${n} takes what counts no people`);
    const limits = limitsOf(made, chosen);
    const everybody = new Set([...made.values.keys()].filter((cell) => !isOther(cell)));
    if (!isProtected && !allProtected(made, everybody, limits)) seen.impossible += 1;
    else if (!isProtected || proof.length !== hidden.size || !allProtected(made, hidden, limits))
      failed.push(`${n} can be told`);
    if (second.length > 0) seen.second += 1;
  }
  expect(failed).toEqual([]);
  expect(seen.second).toBeGreaterThan(500);
  expect(seen.impossible).toBeLessThan(100);
}, 60_000);

it('what is proved of a cell is what trying every value gives', () => {
  const random = numbersFrom(7);
  let compared = 0;
  let told = 0;
  let exact = 0;
  for (let n = 0; compared < 400; n += 1) {
    const made = madeTable(random);
    if (made.values.length > 30 || Math.max(...made.values) > 40 || coincidences(made).length > 0) continue;
    const hidden = new Set(
      Array.from({ length: 2 + Math.floor(random() * 4) }, () => Math.floor(random() * made.values.length)),
    );
    const limits = limitsOf(made, hidden);
    const readings = allReadings(made, [...hidden], limits);
    const places = [...hidden].map((cell) => placeOf(made, cell));
    const proof = prove([made.table], places, rules, places);
    // Trying stops at the highest figure of the table; where a cell may be higher, what was tried is a part of all.
    const isAll = proof.every(({ highest = Number.POSITIVE_INFINITY }) => highest <= Math.max(...made.values));
    for (const { place, lowest = 0, highest = Number.POSITIVE_INFINITY, isProtected } of proof) {
      const [low = -1, high = -1] = readings.get(cellOf(made, place)) ?? [];
      expect(isProtected, `${n}`).toBe(lowest !== highest);
      if (isAll) expect([lowest, highest], `${n}`).toEqual([low, high]);
      else
        expect(lowest <= low && high <= highest, `${n}: ${lowest} to ${highest}, tried ${low} to ${high}`).toBe(true);
      if (!isProtected) told += 1;
    }
    if (isAll) exact += 1;
    compared += 1;
  }
  expect(told).toBeGreaterThan(100);
  expect(exact).toBeGreaterThan(100);
}, 60_000);
