import type { Report } from '../report.ts';
import { allNamed, childNamed, type Element, isOn, textOf, within } from '../xml.ts';
import type { Office } from './office.ts';

/** A picture of which less than this is cut is only trimmed: in thousandths of a per cent. */
const TRIMMED = 2_000;

/** Whether a cut hides a part of the picture that is still in the file. */
export function isCropped(cut: Readonly<Record<string, string>>): boolean {
  const share = (value: string | undefined) =>
    value?.endsWith('%') ? Number.parseFloat(value) * 1000 : Number(value ?? 0);
  return ['l', 't', 'r', 'b'].some((side) => share(cut[side]) >= TRIMMED);
}

/** What pictures and shapes hide, wherever they stand: hidden objects, cropped pictures, missing alternative text. */
export function inspectShapes(tree: Element, part: string, report: Report): void {
  for (const cut of allNamed(tree, 'srcRect')) {
    if (isCropped(cut.attributes)) report.add('cropped-picture', part, part);
  }
  const properties = [...allNamed(tree, 'cNvPr'), ...allNamed(tree, 'docPr')];
  for (const each of properties) {
    if (isOn(each.attributes['hidden'])) {
      report.add('hidden-object', part, `${part}#${each.attributes['id']}`, { name: each.attributes['name'] ?? '' });
    }
  }
  // In a document the place of a picture carries its description, in a drawing the picture itself.
  const places = [...allNamed(tree, 'inline'), ...allNamed(tree, 'anchor')];
  const isDocument = places.length > 0;
  const pictures = ['pic', 'graphicFrame', 'chart'].flatMap((name) => allNamed(tree, name));
  const frames = isDocument ? places.filter((place) => [...within(place)].some((e) => pictures.includes(e))) : pictures;
  for (const frame of frames) {
    const own = allNamed(frame, isDocument ? 'docPr' : 'cNvPr')[0];
    const isDecoration = own && allNamed(own, 'decorative').some((e) => e.attributes['val'] !== '0');
    const isTold = own && (isDecoration || isOn(own.attributes['hidden']) || own.attributes['descr']?.trim());
    if (!own || isTold) continue;
    const name = own.attributes['name'] ?? '';
    report.add('no-alternative-text', part, `${part}#${own.attributes['id']}`, { name });
  }
}

/** A drawing of a workbook: its shapes, and the words in them. */
export async function inspectDrawing(office: Office, part: string, report: Report): Promise<void> {
  const tree = await office.tree(part);
  inspectShapes(tree, part, report);
  for (const body of allNamed(tree, 'txBody')) report.say(textOf(body));
  for (const shape of allNamed(tree, 'sp')) {
    const isUnseen = (e: Element | undefined) => childNamed(e, 'noFill') !== undefined;
    const runs = allNamed(shape, 'rPr').filter((run) => isUnseen(run));
    if (runs.length > 0 && textOf(shape).trim() !== '') report.add('invisible-text', part, part);
  }
}
