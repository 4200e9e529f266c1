import { black, type Colour, fromHex, isNear, white } from '../office/colour.ts';
import { allNamed, type Element } from '../xml.ts';
import type { OpenDocument } from './odf.ts';

/** What a style says, and what it inherits. Lengths in points. */
export type Style = {
  colour?: Colour;
  back?: Colour;
  size?: number;
  isHidden?: boolean;
  height?: number;
  width?: number;
  display?: boolean;
  showsNothing?: boolean;
  isCropped?: boolean;
};

export type Styles = {
  readonly of: (family: string, name: string | undefined) => Style;
  readonly add: (e: Element) => void;
};

const units: Readonly<Record<string, number>> = { cm: 28.35, mm: 2.835, in: 72, pt: 1, pc: 12, px: 0.75 };
export function points(length: string | undefined): number | undefined {
  const [, value, unit = 'pt'] = /^(-?[\d.]+)(cm|mm|in|pt|pc|px)?$/.exec(length ?? '') ?? [];
  return value === undefined ? undefined : Number(value) * (units[unit] ?? 1);
}

/** The properties that one style sets itself. */
function own(style: Element): Style {
  const found: Style = {};
  for (const { name, attributes: a } of style.children) {
    if (!name.endsWith('-properties')) continue;
    const back = fromHex(a['background-color']);
    if (back) found.back = back;
    if (a['background-color'] === 'transparent') delete found.back;
    if (name === 'text-properties') {
      const colour = fromHex(a['fo:color'] ?? a['color']);
      if (colour && a['use-window-font-color'] !== 'true') found.colour = colour;
      const size = points(a['fo:font-size'] ?? a['font-size']);
      if (size !== undefined) found.size = size;
      if (a['text:display'] !== undefined) found.isHidden = a['text:display'] === 'none';
    }
    const [height, width] = [points(a['row-height']), points(a['column-width'])];
    if (height !== undefined) found.height = height;
    if (width !== undefined) found.width = width;
    if (name === 'table-properties' && a['display'] !== undefined) found.display = a['display'] !== 'false';
    const cut = /rect\(([^)]*)\)/.exec(a['clip'] ?? '')?.[1];
    if (cut) found.isCropped = cut.split(/[,\s]+/).some((side) => (points(side) ?? 0) > 1);
    if (name === 'graphic-properties' && a['fill'] === 'solid') {
      const fill = fromHex(a['fill-color']);
      if (fill) found.back = fill;
    }
  }
  return found;
}

/** A number format that writes nothing, whatever the number. */
const isEmptyFormat = (e: Element) =>
  /^(number|text|currency|percentage|date|time|boolean)-style$/.test(e.name) &&
  e.children.every(({ name, text }) => /^(map|text-properties)$/.test(name) || (name === 'text' && text.trim() === ''));

/** Styles of both parts: those of the document, and those that it makes as it goes (which are added while it is read). */
export async function readStyles(document: OpenDocument): Promise<Styles> {
  const known = new Map<string, Element>();
  const formats = new Map<string, Element>();
  const done = new Map<string, Style>();
  function add(e: Element): void {
    if (e.name === 'style') known.set(`${e.attributes['family']} ${e.attributes['name']}`, e);
    else if (e.name === 'default-style') known.set(`${e.attributes['family']} `, e);
    else formats.set(e.attributes['name'] ?? '', e);
  }
  if (document.has('styles.xml'))
    for (const group of (await document.tree('styles.xml')).children) group.children.forEach(add);
  function showsNothing(name: string | undefined): boolean {
    const format = formats.get(name ?? '');
    if (!format || !isEmptyFormat(format)) return false;
    return allNamed(format, 'map').every((map) => {
      const other = formats.get(map.attributes['apply-style-name'] ?? '');
      return other !== undefined && isEmptyFormat(other);
    });
  }
  function of(family: string, name: string | undefined, depth = 0): Style {
    const key = `${family} ${name ?? ''}`;
    const before = done.get(key);
    if (before) return before;
    const style = known.get(key) ?? known.get(`${family} `);
    if (!style || depth > 20) return {};
    const parent = style.attributes['parent-style-name'];
    const isDefault = style.name === 'default-style';
    const inherited = isDefault ? {} : of(family, parent, depth + 1);
    const found = { ...inherited, ...own(style) };
    if (style.attributes['data-style-name'] !== undefined)
      found.showsNothing = showsNothing(style.attributes['data-style-name']);
    done.set(key, found);
    return found;
  }
  return { of, add };
}

/** Text in the colour of what is behind it. */
export const isUnseen = (style: Style): boolean =>
  style.showsNothing === true || isNear(style.colour ?? black, style.back ?? white);
