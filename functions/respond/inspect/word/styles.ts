import { type Colour, fromHex, isNear, white } from '../office/colour.ts';
import type { Office } from '../office/office.ts';
import { allNamed, childNamed, type Element } from '../xml.ts';

/** What a run or style says of how its text looks. */
export type Look = { colour?: Colour; isHidden?: boolean; halfPoints?: number; shade?: Colour; outline?: string };

const off = /^(0|false|off|none)$/;
/** A property that is there without a value is on. */
export const isSet = (e: Element | undefined): boolean => e !== undefined && !off.test(e.attributes['val'] ?? '1');

/** The shade behind text, if any. */
export function shadeOf(properties: Element | undefined): Colour | undefined {
  const shd = childNamed(properties, 'shd');
  const named = childNamed(properties, 'highlight')?.attributes['val'];
  if (named && named !== 'none') return named === 'white' ? white : [128, 128, 0];
  if (!shd || /^nil$/.test(shd.attributes['val'] ?? '')) return undefined;
  if (shd.attributes['val'] === 'solid') return fromHex(shd.attributes['color']) ?? [0, 0, 0];
  const theme = shd.attributes['themeFill'];
  return (
    fromHex(shd.attributes['fill']) ?? (theme && !/^(background1|light1)$/.test(theme) ? [128, 128, 128] : undefined)
  );
}

/** What `rPr` says. */
export function lookOf(properties: Element | undefined): Look {
  const look: Look = {};
  const colour = childNamed(properties, 'color')?.attributes;
  const isLight = /^(background1|light1|bg1)$/.test(colour?.['themeColor'] ?? '') && !colour?.['themeShade'];
  const found = isLight ? white : fromHex(colour?.['val']);
  if (found) look.colour = found;
  // Text effects of newer versions: a fill that is none, or wholly transparent.
  const fill = childNamed(properties, 'textFill');
  if (
    fill &&
    (childNamed(fill, 'noFill') || allNamed(fill, 'alpha').some((e) => Number(e.attributes['val']) >= 99_000))
  )
    look.colour = white;
  const vanish = childNamed(properties, 'vanish') ?? childNamed(properties, 'specVanish');
  if (vanish) look.isHidden = isSet(vanish);
  const size = childNamed(properties, 'sz')?.attributes['val'];
  if (size) look.halfPoints = Number(size);
  const shade = shadeOf(properties);
  if (shade) look.shade = shade;
  return look;
}

export type Sheet = {
  readonly lookOfStyle: (id: string | undefined) => Look;
  readonly isHeading: (id: string | undefined) => boolean;
  readonly isShadedTable: (id: string | undefined) => boolean;
};

/** Reads the styles, each with what it inherits. */
export async function readStyleSheet(office: Office): Promise<Sheet> {
  const part = (await office.links(office.main)).find(
    ({ type, target }) => type === 'styles' && office.has(target),
  )?.target;
  const styles = new Map<string, Element>();
  if (part) for (const e of (await office.tree(part)).children) styles.set(e.attributes['styleId'] ?? '', e);
  /** A style and those that it is based on, the nearest last. */
  function lineage(id: string | undefined): Element[] {
    const found: Element[] = [];
    for (let style = styles.get(id ?? '\0'); style && found.length < 20; ) {
      found.unshift(style);
      style = styles.get(childNamed(style, 'basedOn')?.attributes['val'] ?? '\0');
    }
    return found;
  }
  const headings = (e: Element) =>
    childNamed(childNamed(e, 'pPr'), 'outlineLvl') !== undefined ||
    /^(heading|title|überschrift)/i.test(childNamed(e, 'name')?.attributes['val'] ?? '');
  return {
    lookOfStyle: (id) =>
      Object.assign(
        {},
        ...lineage(id).map((e) => ({ ...lookOf(childNamed(e, 'rPr')), ...shadeAsLook(childNamed(e, 'pPr')) })),
      ),
    isHeading: (id) => /^(heading|title)/i.test(id ?? '') || lineage(id).some(headings),
    isShadedTable: (id) =>
      lineage(id).some((e) => allNamed(e, 'shd').some((s) => !/^(auto|FFFFFF)$/i.test(s.attributes['fill'] ?? 'auto'))),
  };
}

const shadeAsLook = (properties: Element | undefined): Look => {
  const shade = shadeOf(properties);
  return shade ? { shade } : {};
};

/** Text that cannot be told from what is behind it. */
export const isUnseen = (look: Look): boolean => look.colour !== undefined && isNear(look.colour, look.shade ?? white);
