import { black, type Colour, fromHex, indexed, isNear, themeColours, tinted, white } from '../office/colour.ts';
import type { Office } from '../office/office.ts';
import { allNamed, childNamed, type Element } from '../xml.ts';
import { type Format, formatOf } from './format.ts';

/** What a cell of a style looks like. */
export type Style = { readonly font: Colour; readonly fill: Colour; readonly size: number; readonly format: Format };
export type Styles = {
  readonly cells: readonly Style[];
  readonly colourOf: (e: Element | undefined) => Colour | undefined;
  /** Differences that a conditional format makes: whether they hide what is in the cell. */
  readonly hiding: readonly boolean[];
};

/** Text in a colour that cannot be told from what is behind it, or in a format that shows nothing. */
export const isInvisible = (style: Style): boolean => style.format.showsNothing || isNear(style.font, style.fill);

const fallback: Style = { font: black, fill: white, size: 11, format: formatOf('General') };

/** The colour of a fill; one without colour lets the white sheet through. */
function fillColour(fill: Element | undefined, colourOf: Styles['colourOf']): Colour | undefined {
  const gradient = childNamed(fill, 'gradientFill');
  if (gradient) return colourOf(allNamed(gradient, 'color')[0]);
  const pattern = childNamed(fill, 'patternFill');
  if (!pattern || pattern.attributes['patternType'] === 'none') return undefined;
  return colourOf(childNamed(pattern, 'fgColor')) ?? colourOf(childNamed(pattern, 'bgColor'));
}

/** A conditional format says its fill the other way round: a solid one has its colour in the background. */
const differenceFill = (fill: Element | undefined, colourOf: Styles['colourOf']) => {
  const pattern = childNamed(fill, 'patternFill');
  return colourOf(childNamed(pattern, 'bgColor')) ?? colourOf(childNamed(pattern, 'fgColor'));
};

/** Reads the styles of a workbook, with the colours of its theme. */
export async function readStyles(office: Office): Promise<Styles> {
  const links = await office.links(office.main);
  const part = (type: string) => links.find((link) => link.type === type && office.has(link.target))?.target;
  const [themePart, stylesPart] = [part('theme'), part('styles')];
  const theme = themePart ? themeColours(await office.tree(themePart)) : [white, black];
  if (!stylesPart) return { cells: [fallback], colourOf: () => undefined, hiding: [] };
  const tree = await office.tree(stylesPart);
  const own = (childNamed(childNamed(tree, 'colors'), 'indexedColors')?.children ?? []).map(
    (e) => fromHex(e.attributes['rgb']) ?? black,
  );
  const colourOf = (e: Element | undefined): Colour | undefined => {
    const a = e?.attributes ?? {};
    const base =
      fromHex(a['rgb']) ??
      (a['theme'] === undefined ? undefined : theme[Number(a['theme'])]) ??
      (a['indexed'] === undefined ? undefined : indexed(Number(a['indexed']), own));
    return base && tinted(base, Number(a['tint'] ?? 0));
  };
  const list = (name: string) => childNamed(tree, name)?.children ?? [];
  const codes = new Map(list('numFmts').map((e) => [e.attributes['numFmtId'] ?? '', e.attributes['formatCode'] ?? '']));
  const [fonts, fills] = [list('fonts'), list('fills')];
  const cells = list('cellXfs').map(({ attributes: a }): Style => {
    const font = fonts[Number(a['fontId'] ?? 0)];
    return {
      font: colourOf(childNamed(font, 'color')) ?? black,
      fill: fillColour(fills[Number(a['fillId'] ?? 0)], colourOf) ?? white,
      size: Number(childNamed(font, 'sz')?.attributes['val'] ?? 11),
      format: formatOf(codes.get(a['numFmtId'] ?? '0') ?? Number(a['numFmtId'] ?? 0)),
    };
  });
  const hiding = list('dxfs').map((e) => {
    const font = colourOf(childNamed(childNamed(e, 'font'), 'color'));
    const fill = differenceFill(childNamed(e, 'fill'), colourOf) ?? white;
    const code = childNamed(e, 'numFmt')?.attributes['formatCode'];
    return (font !== undefined && isNear(font, fill)) || (code !== undefined && formatOf(code).showsNothing);
  });
  return { cells: cells.length > 0 ? cells : [fallback], colourOf, hiding };
}
