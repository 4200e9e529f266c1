import { black, type Colour } from '../office/colour.ts';
import { colourFrom } from './canvas.ts';
import { type Box, everything, identity, type Matrix } from './matrix.ts';
import { OPS } from './parser.ts';

/** What drawing operators leave for those that follow (ISO 32000, 8.4 and 9.3). */
export type State = {
  matrix: Matrix;
  clip: Box;
  fill: Colour | undefined;
  stroke: Colour | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  isBlended: boolean;
  lineWidth: number;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  mode: number;
};
export const start: State = {
  matrix: identity,
  clip: everything,
  fill: black,
  stroke: black,
  fillAlpha: 1,
  strokeAlpha: 1,
  isBlended: false,
  lineWidth: 1,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  mode: 0,
};

const isPlain = (mode: unknown) => /^(source-over|normal|compatible)$/i.test(String(mode));

/** What a dictionary of graphics state changes. */
function setDictionary(s: State, pairs: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of pairs) {
    if (name === 'ca') s.fillAlpha = Number(value);
    else if (name === 'CA') s.strokeAlpha = Number(value);
    else if (name === 'LW') s.lineWidth = Number(value);
    else if (name === 'BM') s.isBlended = !isPlain(value);
    else if (name === 'SMask') s.isBlended = value !== false && value !== null;
    else if (name === 'Font' && Array.isArray(value)) s.size = Number(value[1]);
  }
}

type Set = (s: State, args: readonly unknown[]) => void;
const none: Set = (s) => {
  s.fill = undefined;
};

/** What each operator sets, for those that set something and draw nothing. */
export const setters: ReadonlyMap<number, Set> = new Map<number, Set>([
  [OPS.setGState, (s, [pairs]) => setDictionary(s, pairs as readonly (readonly [string, unknown])[])],
  [OPS.setLineWidth, (s, [width]) => Object.assign(s, { lineWidth: Number(width) })],
  [OPS.setFillRGBColor, (s, args) => Object.assign(s, { fill: colourFrom(args) })],
  [OPS.setStrokeRGBColor, (s, args) => Object.assign(s, { stroke: colourFrom(args) })],
  [OPS.setFillColorN, none],
  [OPS.setFillTransparent, none],
  [
    OPS.setFont,
    (s, [, size]) => Object.assign(s, { size: Math.abs(Number(size)), direction: Number(size) < 0 ? -1 : 1 }),
  ],
  [OPS.setCharSpacing, (s, [spacing]) => Object.assign(s, { charSpacing: Number(spacing) })],
  [OPS.setWordSpacing, (s, [spacing]) => Object.assign(s, { wordSpacing: Number(spacing) })],
  [OPS.setHScale, (s, [scale]) => Object.assign(s, { stretch: Number(scale) / 100 })],
  [OPS.setTextRise, (s, [rise]) => Object.assign(s, { rise: Number(rise) })],
  [OPS.setTextRenderingMode, (s, [mode]) => Object.assign(s, { mode: Number(mode) })],
  [OPS.setLeading, (s, [leading]) => Object.assign(s, { leading: Number(leading) })],
]);
