import type { Table } from '#domain/response/response.ts';
import type { Place } from '#domain/response/small-numbers/read-table.ts';

/** Numbers from a seed, the same on every machine (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A relation by construction: the first cell is the sum of the others. Cells are numbered row by row. */
export type Sum = { readonly total: number; readonly parts: readonly number[] };
/** A table with what holds in it because it was made so. */
export type Made = {
  readonly table: Table;
  readonly width: number;
  readonly values: readonly number[];
  readonly sums: readonly Sum[];
};

type Axis = { readonly names: readonly string[]; readonly sums: readonly Sum[]; readonly leaves: readonly number[] };

/** Lines along one side: leaves, perhaps in groups with sub-totals, perhaps with a total, at the end or the beginning. */
function axis(
  random: () => number,
  word: string,
  leaves: number,
  shape: 'plain' | 'total' | 'nested',
  isNamed: boolean,
): Axis {
  const names: string[] = [];
  const sums: Sum[] = [];
  const leafNumbers: number[] = [];
  const add = (name: string) => names.push(name) - 1;
  const leaf = (name: string) => leafNumbers[leafNumbers.push(add(name)) - 1] ?? 0;
  const called = (name: string) => (isNamed ? name : `${word} ${names.length}`);
  if (shape === 'nested') {
    const groups = 2 + Math.floor(random() * 2);
    const subTotals = Array.from({ length: groups }, (_, g) => {
      const size = 2 + Math.floor(random() * 2);
      const parts = Array.from({ length: size }, (_, i) => leaf(`Group ${g + 1} – ${word} ${i + 1}`));
      const total = add(isNamed ? `Group ${g + 1} – Total` : called(''));
      sums.push({ total, parts });
      return total;
    });
    sums.push({ total: add(called('All')), parts: subTotals });
  } else {
    const isFirst = shape === 'total' && random() < 0.2;
    const first = isFirst ? add(called('Total')) : -1;
    const parts = Array.from({ length: leaves }, (_, i) => leaf(`${word} ${i + 1}`));
    if (shape === 'total') sums.push({ total: isFirst ? first : add(called('Total')), parts });
  }
  return { names, sums, leaves: leafNumbers };
}

/** Counts as they are in disclosures: many small ones, some zeros, now and then a large one. */
function count(random: () => number, share: number): number {
  const at = random();
  if (at < share) return 1 + Math.floor(random() * 4);
  if (at < share + 0.08) return 0;
  return 5 + Math.floor(random() ** 2 * (random() < 0.1 ? 900 : 60));
}

/** Along each axis, every line of the other has the same sums. */
function spread(rows: Axis, columns: Axis): readonly Sum[] {
  const width = columns.names.length;
  const at = (row: number, column: number) => row * width + column;
  return [
    ...columns.sums.flatMap(({ total, parts }) =>
      rows.names.map((_, r) => ({ total: at(r, total), parts: parts.map((c) => at(r, c)) })),
    ),
    ...rows.sums.flatMap(({ total, parts }) =>
      columns.names.map((_, c) => ({ total: at(total, c), parts: parts.map((r) => at(r, c)) })),
    ),
  ];
}

/** One table of some shape in which something was counted: that nothing adds up to nothing tells no reader of a total. */
export function madeTable(random: () => number): Made {
  for (;;) {
    const made = anyTable(random);
    if (Math.max(...made.values) >= 15) return made;
  }
}

/** One-way or two-way, with totals on either side, with sub-totals, with or without their names. */
function anyTable(random: () => number): Made {
  const pick = <T>(...of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
  const isNamed = random() < 0.6;
  const isOneWay = random() < 0.3;
  const rowShape = pick('total', 'total', 'nested', 'plain');
  const columnShape = isOneWay
    ? 'plain'
    : rowShape === 'plain'
      ? pick('total', 'nested')
      : pick('total', 'total', 'plain', 'nested');
  // A single column says least of what adds up: its total is named, or stands where totals stand.
  const rows = axis(
    random,
    'Row',
    2 + Math.floor(random() * 5),
    rowShape,
    isNamed || (isOneWay && rowShape === 'nested'),
  );
  const columns = axis(random, 'Column', isOneWay ? 1 : 2 + Math.floor(random() * 3), columnShape, isNamed);
  const width = columns.names.length;
  const values: number[] = Array.from({ length: rows.names.length * width }, () => 0);
  const share = 0.02 + random() ** 2 * 0.5;
  for (const r of rows.leaves) for (const c of columns.leaves) values[r * width + c] = count(random, share);
  const sums = spread(rows, columns);
  // Totals of totals come after what they add up.
  for (let round = 0; round < 4; round += 1) {
    for (const { total, parts } of sums) values[total] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
  }
  const head = [{ text: 'Name', columns: 1, rows: 1 }, ...columns.names.map((text) => ({ text, columns: 1, rows: 1 }))];
  const written = (value: number) => (random() < 0.5 ? value.toLocaleString('en-GB') : String(value));
  const table: Table = {
    id: 't',
    caption: 'A table',
    head: [head],
    rows: rows.names.map((header, r) => ({ header, cells: values.slice(r * width, r * width + width).map(written) })),
    notes: [],
  };
  return { table, width, values, sums };
}

/**
 * The table with a column that counts no people somewhere in it, marked as such; sometimes with a last column that adds it to
 * the people of the row. Its rows have the sums of the other columns.
 */
export function withOther(random: () => number, made: Made): Made & { readonly other: number } {
  const { width, values, sums, table } = made;
  const other = Math.floor(random() * (width + 1));
  const columnOf = (cell: number) => cell % width;
  const isRowSum = ({ total, parts }: Sum) => parts.every((part) => columnOf(part) === columnOf(total));
  const totals = new Set(sums.flatMap((sum) => (isRowSum(sum) ? [] : [columnOf(sum.total)])));
  const [[corner, ...heads] = []] = table.head;
  // A total that nobody named, with one behind it that has a name, is not looked for.
  const isAdded = random() < 0.6 && [...totals].every((c) => /\b(?:total|all)\b/i.test(heads[c]?.text ?? ''));
  const wide = width + (isAdded ? 2 : 1);
  const height = values.length / width;
  const moved = (cell: number) => {
    const column = cell % width;
    return Math.floor(cell / width) * wide + column + (column >= other ? 1 : 0);
  };
  const down = sums.filter((sum) => isRowSum(sum) && columnOf(sum.total) === 0);
  const rowOf = (cell: number) => Math.floor(cell / width);
  const at = (row: number, column: number) => row * wide + column;
  const own = down.map(({ total, parts }): Sum => {
    return { total: at(rowOf(total), other), parts: parts.map((part) => at(rowOf(part), other)) };
  });
  const leaves = Array.from({ length: width }, (_, c) => c).filter((c) => !totals.has(c));
  const rows = Array.from({ length: height }, (_, r) => r);
  const added = isAdded
    ? rows.map(
        (r): Sum => ({ total: at(r, wide - 1), parts: [...leaves.map((c) => moved(r * width + c)), at(r, other)] }),
      )
    : [];
  const all: Sum[] = [
    ...sums.map(({ total, parts }) => ({ total: moved(total), parts: parts.map(moved) })),
    ...own,
    ...added,
    ...(isAdded ? down : []).map(({ total, parts }) => {
      return { total: at(rowOf(total), wide - 1), parts: parts.map((part) => at(rowOf(part), wide - 1)) };
    }),
  ];
  const filled: number[] = Array.from({ length: wide * height }, () => 0);
  for (const [cell, value] of values.entries()) filled[moved(cell)] = value;
  for (const r of rows) filled[at(r, other)] = count(random, 0.3);
  for (let round = 0; round < 4; round += 1) {
    for (const { total, parts } of all) filled[total] = parts.reduce((sum, part) => sum + (filled[part] ?? 0), 0);
  }
  const cell = (text: string) => ({ text, columns: 1, rows: 1 });
  const named = [...heads.slice(0, other), cell('Vehicles'), ...heads.slice(other), ...(isAdded ? [cell('Both')] : [])];
  const marked: Table = {
    ...table,
    head: [[corner ?? cell(''), ...named]],
    rows: table.rows.map(({ header }, r) => ({ header, cells: filled.slice(r * wide, r * wide + wide).map(String) })),
    notCounts: { columns: [other] },
  };
  return { table: marked, width: wide, values: filled, sums: all, other };
}

export const placeOf = ({ width }: Made, cell: number): Place => ({
  table: 't',
  row: Math.floor(cell / width),
  column: cell % width,
});
export const cellOf = ({ width }: Made, { row, column }: Place): number => row * width + column;
