import type { Report } from '../report.ts';
import { allNamed, childNamed, type Element, isOn, textOf } from '../xml.ts';

/** A page in English Metric Units (914,400 an inch). */
export type Page = { readonly width: number; readonly height: number };
const TWENTIETH = 635;
const POINT = 12_700;

export function pageOf(section: Element | undefined): Page {
  const size = childNamed(section, 'pgSz')?.attributes;
  return { width: Number(size?.['w'] ?? 11_906) * TWENTIETH, height: Number(size?.['h'] ?? 16_838) * TWENTIETH };
}

/** Whether something stands wholly beside the page. What it is measured from is at most a page away. */
const isBeside = (offset: number, extent: number, page: number, fromPage: boolean) =>
  offset >= page || offset + extent <= (fromPage ? 0 : -page / 3);

const lengthOf = (text: string | undefined): number => {
  const [, value = '0', unit = 'pt'] = /^\s*(-?[\d.]+)\s*(pt|in|cm|mm|px)?/.exec(text ?? '') ?? [];
  return Number(value) * ({ pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit] ?? 1) * POINT;
};

/** The place of a shape as VML writes it, in a style attribute. */
function vmlPlace(style: string) {
  const of = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1];
  return {
    left: lengthOf(of('margin-left')),
    top: lengthOf(of('margin-top')),
    width: lengthOf(of('width')),
    height: lengthOf(of('height')),
    isHidden: of('visibility') === 'hidden',
  };
}

/** Finds shapes that stand off the page, or that are hidden. */
export function inspectAnchor(shape: Element, page: Page, part: string, report: Report): void {
  const text = allNamed(shape, 'txbxContent').map(textOf).join(' ').trim();
  const key = `${part}#${allNamed(shape, 'docPr')[0]?.attributes['id'] ?? shape.attributes['id'] ?? ''}`;
  const facts = { text: text.slice(0, 100) };
  if (shape.name === 'shape') {
    const place = vmlPlace(shape.attributes['style'] ?? '');
    if (place.isHidden) report.add('hidden-object', part, key, facts);
    if (isBeside(place.left, place.width, page.width, false) || isBeside(place.top, place.height, page.height, false))
      report.add('off-page', part, key, facts);
    return;
  }
  if (isOn(shape.attributes['hidden'])) report.add('hidden-object', part, key, facts);
  const extent = childNamed(shape, 'extent')?.attributes;
  const simple = isOn(shape.attributes['simplePos']) ? childNamed(shape, 'simplePos')?.attributes : undefined;
  for (const [axis, size, length] of [
    ['H', page.width, 'cx'],
    ['V', page.height, 'cy'],
  ] as const) {
    const position = childNamed(shape, `position${axis}`);
    const offset = Number(simple?.[axis === 'H' ? 'x' : 'y'] ?? childNamed(position, 'posOffset')?.text ?? 0);
    const fromPage = position?.attributes['relativeFrom'] === 'page';
    if (isBeside(offset, Number(extent?.[length] ?? 0), size, fromPage)) report.add('off-page', part, key, facts);
  }
}
