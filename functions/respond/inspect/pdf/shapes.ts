import { apply, type Box, boxOf, type Matrix } from './matrix.ts';

type Point = readonly [number, number];

/** The lines of a path, as the parser packs them: move 0, line 1, curve 2, quadratic curve 3, close 4. */
export function linesOf(packed: ArrayLike<number>): Point[][] {
  const lines: Point[][] = [];
  for (let i = 0; i < packed.length; ) {
    const op = packed[i];
    const count = op === 0 || op === 1 ? 2 : op === 2 ? 6 : op === 3 ? 4 : 0;
    if (op === 0) lines.push([]);
    // A curve is taken as the lines between its points, which is near enough to know what it covers.
    for (let at = i + 1; at < i + count; at += 2) lines.at(-1)?.push([packed[at] ?? 0, packed[at + 1] ?? 0]);
    if (count === 0) {
      const line = lines.at(-1);
      const first = line?.[0];
      if (line && first) line.push(first);
    }
    i += count + 1;
  }
  return lines;
}

/** A filled shape hides what is below its box if it fills most of it: boxes do, letters and lines drawn at a slant do not. */
const MOSTLY = 0.7;

function filledShare(line: readonly Point[]): number {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const box = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  const twice = line.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = line[(i + 1) % line.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return box === 0 ? 0 : Math.abs(twice) / 2 / box;
}

/** The boxes that a filled path covers. */
export function filledBoxes(packed: ArrayLike<number>, matrix: Matrix): Box[] {
  return linesOf(packed)
    .filter((line) => line.length > 2 && line.length < 200 && filledShare(line) > MOSTLY)
    .map((line) => {
      const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
      return boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    });
}

/** The boxes that thick straight lines cover; `width` is that of the line on the page. */
export function strokedBoxes(packed: ArrayLike<number>, matrix: Matrix, width: number): Box[] {
  return linesOf(packed).flatMap((line) =>
    line.slice(1).flatMap((to, i) => {
      const from = line[i] ?? to;
      const [[x0, y0], [x1, y1]] = [apply(matrix, ...from), apply(matrix, ...to)];
      const isUpright = Math.abs(x0 - x1) < width / 2 || Math.abs(y0 - y1) < width / 2;
      const [w, h] = Math.abs(x0 - x1) > Math.abs(y0 - y1) ? [0, width / 2] : [width / 2, 0];
      const box = {
        left: Math.min(x0, x1) - w,
        right: Math.max(x0, x1) + w,
        bottom: Math.min(y0, y1) - h,
        top: Math.max(y0, y1) + h,
      };
      return isUpright ? [box] : [];
    }),
  );
}
