import { type Colour, fromHex, isNear, white } from '../office/colour.ts';
import { type Box, holds } from './matrix.ts';

/** One character on the page: its middle, and how tall it is. */
export type Glyph = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly character: string;
  readonly mode: number;
  readonly isClipped: boolean;
  readonly isUnseen: boolean;
  /** Whether it stands over a picture: then invisible text is what was recognised in it. */
  isOverPicture: boolean;
  isCovered: boolean;
};

/** What is painted: a box in one colour, or in many. */
type Painted = { readonly box: Box; readonly colour: Colour | undefined; readonly isPicture: boolean };

export const colourFrom = (args: readonly unknown[]): Colour | undefined => {
  if (typeof args[0] === 'string') return fromHex(args[0]);
  return typeof args[0] === 'number' ? ([args[0], Number(args[1]), Number(args[2])] as const) : undefined;
};

/** A page as it is painted: characters and boxes, in order, so that it is known what stands over what. */
export class Canvas {
  readonly glyphs: Glyph[] = [];
  readonly #painted: Painted[] = [];
  /** Characters by their height on the page, so that a box asks only its neighbours. */
  readonly #byHeight = new Map<number, Glyph[]>();
  #work = 0;
  readonly #step: (count: number) => void;

  constructor(step: (count: number) => void) {
    this.#step = step;
  }

  /** What is behind a point: a colour, or undefined for a picture or a pattern. */
  #behind(x: number, y: number): Painted | undefined {
    this.#step(1 + (this.#painted.length >> 4));
    return this.#painted.findLast(({ box }) => holds(box, x, y));
  }

  write(
    glyph: Omit<Glyph, 'isUnseen' | 'isCovered' | 'isOverPicture'>,
    colour: Colour | undefined,
    isTransparent: boolean,
  ): void {
    const behind = this.#behind(glyph.x, glyph.y);
    const isSame =
      colour !== undefined &&
      (behind === undefined || behind.colour !== undefined) &&
      isNear(colour, behind?.colour ?? white);
    const isUnseen = glyph.mode !== 3 && glyph.mode !== 7 && (isTransparent || isSame);
    const isOverPicture = behind?.isPicture ?? false;
    const written = { ...glyph, isUnseen, isOverPicture, isCovered: false };
    this.glyphs.push(written);
    const row = Math.floor(glyph.y / 8);
    const others = this.#byHeight.get(row);
    if (others) others.push(written);
    else this.#byHeight.set(row, [written]);
  }

  /** Paints a box over what is there. Thin lines underline and strike through: they cover nothing. */
  paint(box: Box, colour: Colour | undefined, isPicture: boolean): void {
    const [height, width] = [box.top - box.bottom, box.right - box.left];
    if (!(height > 0.5 && width > 0.5)) return;
    this.#painted.push({ box, colour, isPicture });
    for (const glyph of this.within(box)) {
      if (Math.min(height, width * 3) < glyph.size * 0.4) continue;
      if (isPicture) glyph.isOverPicture = true;
      else glyph.isCovered = true;
    }
  }

  /** Pictures cover text as boxes do, unless they fill the page: then the text is what was recognised in them. */
  paintPicture(box: Box, isWholePage: boolean): void {
    if (isWholePage) {
      this.paint(box, undefined, true);
      return;
    }
    this.paint(box, undefined, false);
    this.#painted.push({ box, colour: undefined, isPicture: true });
  }

  /** Characters whose middle is in a box. */
  within(box: Box): Glyph[] {
    const found: Glyph[] = [];
    const [from, to] = [Math.floor(box.bottom / 8), Math.floor(box.top / 8)];
    if (to - from > this.#byHeight.size) {
      this.#step(this.glyphs.length >> 3);
      return this.glyphs.filter(({ x, y }) => holds(box, x, y));
    }
    for (let row = from; row <= to; row += 1) {
      for (const glyph of this.#byHeight.get(row) ?? []) {
        this.#work += 1;
        if (holds(box, glyph.x, glyph.y)) found.push(glyph);
      }
    }
    this.#step(this.#work >> 3);
    this.#work = 0;
    return found;
  }
}
