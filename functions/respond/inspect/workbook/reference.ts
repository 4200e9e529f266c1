/** Column letters as a number from 1, and the row, of a reference such as `AB12`. */
export function cellAt(reference: string): readonly [column: number, row: number] {
  let [column, at] = [0, 0];
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (reference[at] === '$') continue;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return [column, Number(reference.slice(at).replace('$', ''))];
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':');
  const [[left, top], [right, bottom]] = [cellAt(from), cellAt(to)];
  return { top: top || 1, left: left || 1, bottom: bottom || 1_048_576, right: right || 16_384 };
}

export const isIn = (area: Area, column: number, row: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Numbers as ranges: `3-5, 9`. */
export function ranges(numbers: readonly number[], name: (n: number) => string = String): string {
  const found: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && n <= last[1] + 1) last[1] = n;
    else found.push([n, n]);
  }
  const shown = found.slice(0, 12).map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`));
  return shown.join(', ') + (found.length > 12 ? ' …' : '');
}
