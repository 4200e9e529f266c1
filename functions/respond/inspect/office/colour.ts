import { allNamed, childNamed, type Element } from '../xml.ts';

/** Red, green and blue. */
export type Colour = readonly [number, number, number];

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** Nobody tells colours apart that differ by less than this in every part. */
const NEAR = 24;
export const isNear = (a: Colour, b: Colour): boolean => a.every((part, i) => Math.abs(part - (b[i] ?? 0)) <= NEAR);

/** Six or eight hexadecimal digits, the first two of eight being the opacity. */
export function fromHex(hex: string | undefined): Colour | undefined {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(hex ?? '')?.[1];
  if (!digits) return undefined;
  const part = (i: number) => Number.parseInt(digits.slice(i, i + 2), 16);
  return [part(0), part(2), part(4)];
}

/** The 56 colours of old workbooks, which files still name by number (ECMA-376 part 1, 18.8.27). */
const palette =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080' +
  '80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080' +
  '0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';

/** A colour by its number. 64 and 65 are the system's foreground and background. */
export function indexed(index: number, own: readonly Colour[]): Colour | undefined {
  if (index === 64) return black;
  if (index === 65) return white;
  if (own[index]) return own[index];
  const at = 6 * (index < 8 ? index : index - 8);
  return fromHex(palette.slice(at, at + 6));
}

/** The colours of a theme in the order in which styles number them: light and dark change places. */
export function themeColours(theme: Element): readonly Colour[] {
  const scheme = allNamed(theme, 'clrScheme')[0];
  const of = (name: string): Colour => {
    const colour = childNamed(scheme, name)?.children[0];
    return fromHex(colour?.attributes['lastClr']) ?? fromHex(colour?.attributes['val']) ?? black;
  };
  return ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map(of);
}

/** Lighter (towards white) or darker (towards black) by a share between -1 and 1. */
export function tinted(colour: Colour, tint: number): Colour {
  const shade = (part: number) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  return [shade(colour[0]), shade(colour[1]), shade(colour[2])];
}
