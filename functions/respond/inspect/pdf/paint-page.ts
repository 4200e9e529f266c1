import { Refused } from '../report.ts';
import { Canvas } from './canvas.ts';
import { apply, areaOf, type Box, boxOf, holds, identity, type Matrix, meet, scaleOf, times } from './matrix.ts';
import { OPS } from './parser.ts';
import { filledBoxes, strokedBoxes } from './shapes.ts';
import { type State, setters, start } from './state.ts';

export type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};

type Char = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean } | number | null;
const isMatrix = (value: unknown): value is Matrix =>
  typeof value === 'object' && value !== null && (value as number[]).length === 6;

/** Fills and strokes by operator: whether it fills, whether it strokes. */
const paints = new Map<number, readonly [fills: boolean, strokes: boolean]>([
  [OPS.fill, [true, false]],
  [OPS.eoFill, [true, false]],
  [OPS.stroke, [false, true]],
  [OPS.closeStroke, [false, true]],
  [OPS.fillStroke, [true, true]],
  [OPS.eoFillStroke, [true, true]],
  [OPS.closeFillStroke, [true, true]],
  [OPS.closeEOFillStroke, [true, true]],
]);

/** Plays the drawing operators of a page, keeping where each character and box comes to stand (ISO 32000, 8 and 9). */
class Painter {
  readonly canvas: Canvas;
  pictures = 0;
  readonly #page: Box;
  readonly #saved: State[] = [];
  #state: State = { ...start };
  #text: Matrix = identity;
  #line: Matrix = identity;
  #clips = false;

  constructor(page: Box, step: (count: number) => void) {
    this.#page = page;
    this.canvas = new Canvas(step);
  }

  #save(): void {
    if (this.#saved.length > 5_000) throw new Refused('too-complex', 'states');
    this.#saved.push({ ...this.#state });
  }

  #move(x: number, y: number): void {
    this.#line = times([1, 0, 0, 1, x, y], this.#line);
    this.#text = this.#line;
  }

  #path([op, data, bounds]: readonly unknown[]): void {
    const state = this.#state;
    const packed = (data as readonly (ArrayLike<number> | null)[] | null)?.[0];
    const [x0, y0, x1, y1] = (bounds as ArrayLike<number> | null) ? Array.from(bounds as ArrayLike<number>) : [];
    const [fills, strokes] = paints.get(op as number) ?? [false, false];
    if (packed && fills && state.fillAlpha > 0.85 && !state.isBlended) {
      for (const box of filledBoxes(packed, state.matrix)) this.canvas.paint(meet(box, state.clip), state.fill, false);
    }
    const width = state.lineWidth * scaleOf(state.matrix);
    if (packed && strokes && width > 3 && state.strokeAlpha > 0.85 && !state.isBlended) {
      for (const box of strokedBoxes(packed, state.matrix, width))
        this.canvas.paint(meet(box, state.clip), state.stroke, false);
    }
    if (this.#clips && x0 !== undefined && Number.isFinite(x0)) {
      state.clip = meet(state.clip, boxOf(state.matrix, x0, y0 ?? 0, x1 ?? 0, y1 ?? 0));
    }
    this.#clips = false;
  }

  #show(chars: readonly Char[]): void {
    const s = this.#state;
    for (const char of chars) {
      if (typeof char === 'number') {
        this.#text = times([1, 0, 0, 1, (-char / 1000) * s.size * s.stretch, 0], this.#text);
        continue;
      }
      if (!char) continue;
      const width = ((char.width ?? 0) / 1000) * s.size;
      const full = times(this.#text, s.matrix);
      const [x, y] = apply(full, (width / 2) * s.stretch, s.size * 0.3 + s.rise);
      const character = char.unicode ?? '';
      if (character.trim() !== '') {
        const isClipped = !holds(s.clip, x, y);
        const glyph = { x, y, size: Math.abs(s.size) * scaleOf(full), character, mode: s.mode, isClipped };
        this.canvas.write(glyph, s.mode === 1 ? s.stroke : s.fill, s.fillAlpha < 0.03);
      }
      const advance = (width + s.charSpacing + (char.isSpace ? s.wordSpacing : 0)) * s.stretch * s.direction;
      this.#text = times([1, 0, 0, 1, advance, 0], this.#text);
    }
  }

  /** A mask lets what is below it through, but a scanned page may be nothing else. */
  #picture(matrix: Matrix, isMask: boolean): void {
    const box = meet(boxOf(matrix, 0, 0, 1, 1), this.#state.clip);
    const isWholePage = areaOf(meet(box, this.#page)) > 0.6 * areaOf(this.#page);
    this.pictures += 1;
    if (isMask ? !isWholePage : this.#state.fillAlpha < 0.85 || this.#state.isBlended) return;
    this.canvas.paintPicture(box, isWholePage);
  }

  do(op: number, args: readonly unknown[]): void {
    const s = this.#state;
    const set = setters.get(op);
    if (set) {
      set(s, args);
      return;
    }
    const number = Number(args[0]);
    switch (op) {
      case OPS.save:
        this.#save();
        return;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? { ...start };
        return;
      case OPS.transform:
        s.matrix = times(args as unknown as Matrix, s.matrix);
        return;
      case OPS.paintFormXObjectBegin: {
        this.#save();
        const [matrix, bounds] = args as [unknown, ArrayLike<number> | null];
        if (isMatrix(matrix)) this.#state.matrix = times(Array.from(matrix) as unknown as Matrix, s.matrix);
        if (bounds)
          this.#state.clip = meet(
            s.clip,
            boxOf(this.#state.matrix, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0),
          );
        return;
      }
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? { ...start };
        return;
      case OPS.clip:
      case OPS.eoClip:
        this.#clips = true;
        return;
      case OPS.constructPath:
        this.#path(args);
        return;
      case OPS.beginText:
        this.#text = identity;
        this.#line = identity;
        return;
      case OPS.setTextMatrix:
        this.#line = Array.from((isMatrix(args[0]) ? args[0] : args) as Matrix) as unknown as Matrix;
        this.#text = this.#line;
        return;
      case OPS.moveText:
        this.#move(number, Number(args[1]));
        return;
      case OPS.setLeadingMoveText:
        s.leading = -Number(args[1]);
        this.#move(number, Number(args[1]));
        return;
      case OPS.nextLine:
        this.#move(0, -s.leading);
        return;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0] as readonly Char[]);
        return;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintSolidColorImageMask:
        this.#picture(s.matrix, false);
        return;
      case OPS.paintImageMaskXObject:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintInlineImageXObjectGroup:
        this.#picture(s.matrix, true);
        return;
      case OPS.shadingFill:
        this.canvas.paint(meet(s.clip, this.#page), undefined, false);
        return;
    }
  }
}

/** Where everything on a page stands, and what covers what. */
export function paintPage(
  operators: Operators,
  page: Box,
  step: (count: number) => void,
): { canvas: Canvas; pictures: number } {
  const painter = new Painter(page, step);
  for (const [i, op] of operators.fnArray.entries()) {
    step(1);
    painter.do(op, operators.argsArray[i] ?? []);
  }
  return { canvas: painter.canvas, pictures: painter.pictures };
}
