import { type Area, isIn } from './reference.ts';

/** Areas taller than this are kept apart, not row by row. */
const TALL = 2_000;

/** Merged areas: they show their first cell alone, and whatever stands in the others is covered. */
export class Merged {
  readonly #byRow = new Map<number, Area[]>();
  readonly #tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.bottom - area.top > TALL) this.#tall.push(area);
      else
        for (let row = area.top; row <= area.bottom; row += 1)
          this.#byRow.set(row, [...(this.#byRow.get(row) ?? []), area]);
    }
  }

  covers(column: number, row: number): boolean {
    if (this.#byRow.size + this.#tall.length === 0) return false;
    const covers = (area: Area) => isIn(area, column, row) && !(area.left === column && area.top === row);
    return (this.#byRow.get(row)?.some(covers) ?? false) || this.#tall.some(covers);
  }
}
