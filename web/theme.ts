import type { Authority } from '#domain/authority.ts';

/** Share of each channel in luminance, WCAG 2.2 “relative luminance”. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast of two colours written as `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const INK = '#0b0c0c';
const PAPER = '#ffffff';

/** The colour itself, or as much darker as it takes to be read as text on the palest tint of the page (WCAG 1.4.3). */
function readable(colour: string): string {
  let dark = colour;
  for (let share = 0.95; contrast(dark, '#eef1f4') < 4.5; share -= 0.05) {
    const channel = (at: number) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * share);
    dark = `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
  }
  return dark;
}

/** White or near-black: whichever can be read better on the brand colour. */
export function onBrand(brand: string): string {
  return contrast(brand, PAPER) >= contrast(brand, INK) ? PAPER : INK;
}

/** The beginning of each style sheet: the authority's colours, made safe to read whatever was chosen. */
export function themeSetup({ colours }: Pick<Authority, 'colours'>): string {
  const given = [
    `$authority-brand: ${colours.brand}`,
    `$authority-on-brand: ${onBrand(colours.brand)}`,
    `$authority-link: ${readable(colours.link)}`,
  ];
  return `@use "setup" with (${given.join(', ')});\n`;
}
