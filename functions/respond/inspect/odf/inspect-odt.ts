import type { Report } from '../report.ts';
import { allNamed, childNamed, type Element, isOn, textOf, within } from '../xml.ts';
import { inspectAround, inspectLink, inspectObject, type OpenDocument } from './odf.ts';
import { isUnseen, points, readStyles, type Style, type Styles } from './styles.ts';

const LONG = 40;
const part = 'content.xml';

/** Text, with the styles of everything around it. */
class Reader {
  paragraphs = 0;
  headings = 0;
  readonly unseen = { 'hidden-text': '', 'invisible-text': '', 'tiny-text': '' };
  readonly #styles: Styles;
  readonly #report: Report;

  constructor(styles: Styles, report: Report) {
    this.#styles = styles;
    this.#report = report;
  }

  read(element: Element, around: Style): void {
    const { name, attributes: a } = element;
    if (/^(tracked-changes|annotation)$/.test(name)) return;
    let style = around;
    if (name === 'p' || name === 'h') {
      this.paragraphs += 1;
      if (name === 'h') this.headings += 1;
      style = { ...around, ...this.#styles.of('paragraph', a['style-name']) };
      this.#report.say(textOf(element));
    } else if (name === 'span') style = { ...around, ...this.#styles.of('text', a['style-name']) };
    else if (name === 'table-cell') style = { ...around, ...this.#styles.of('table-cell', a['style-name']) };
    else if (name === 'table-row') style = { ...around, ...this.#styles.of('table-row', a['style-name']) };
    else if (name === 'table') {
      style = { ...around, ...this.#styles.of('table', a['style-name']) };
      const hasHeader = allNamed(element, 'table-header-rows').length > 0;
      if (!hasHeader && allNamed(element, 'table-row').length > 1) this.#report.add('no-table-header', part, part);
    } else if (/^(frame|custom-shape|rect|text-box)$/.test(name))
      style = { ...around, ...this.#styles.of('graphic', a['style-name']) };
    const isShut = name === 'section' && (a['display'] === 'none' || isOn(a['is-hidden']));
    if (isShut || /^(hidden-text|hidden-paragraph)$/.test(name))
      this.#note('hidden-text', a['string-value'] || textOf(element));
    if (element.text.trim() !== '' && /^(p|h|span|a)$/.test(name)) this.#look(style, element.text);
    for (const child of element.children) this.read(child, style);
  }

  #look(style: Style, text: string): void {
    if (style.isHidden) this.#note('hidden-text', text);
    else if (isUnseen(style)) this.#note('invisible-text', text);
    if ((style.size ?? 12) < 4) this.#note('tiny-text', text);
  }

  #note(rule: keyof Reader['unseen'], text: string): void {
    this.unseen[rule] = `${this.unseen[rule]} ${text}`.trim().slice(0, 150);
  }
}

/** Frames: where they stand, what they hold, and whether somebody who cannot see them is told. */
function inspectFrames(
  document: OpenDocument,
  tree: Element,
  styles: Styles,
  pictures: Set<string>,
  report: Report,
): void {
  for (const frame of allNamed(tree, 'frame')) {
    const { attributes: a } = frame;
    const key = `${part}#${a['name'] ?? ''}`;
    const [x, y, width, height] = ['svg:x', 'svg:y', 'svg:width', 'svg:height'].map((side) => points(a[side]) ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    if (x > 1200 || y > 1700 || (x < 0 && x + width < -100) || (y < 0 && y + height < -100))
      report.add('off-page', part, key, { text: textOf(frame).slice(0, 100) });
    const image = childNamed(frame, 'image');
    if (image) {
      pictures.add((image.attributes['href'] ?? '').replace(/^\.\//, ''));
      if (styles.of('graphic', a['style-name']).isCropped) report.add('cropped-picture', part, key);
      const said = textOf(
        childNamed(frame, 'title') ?? childNamed(frame, 'desc') ?? { name: '', attributes: {}, children: [], text: '' },
      );
      if (said.trim() === '' && !isOn(a['decorative']))
        report.add('no-alternative-text', part, key, { name: a['name'] ?? '' });
    }
    for (const object of frame.children) {
      if (object.name === 'object' || object.name === 'object-ole')
        inspectObject(document, object.attributes['href'] ?? '', object.name === 'object-ole', report);
    }
  }
}

/** Inspects an OpenDocument text. */
export async function inspectOdt(document: OpenDocument, report: Report): Promise<void> {
  const styles = await readStyles(document);
  const tree = await document.tree(part);
  for (const style of childNamed(tree, 'automatic-styles')?.children ?? []) styles.add(style);
  const trees = document.has('styles.xml') ? [tree, await document.tree('styles.xml')] : [tree];
  const pictures = new Set<string>();
  const reader = new Reader(styles, report);
  for (const each of trees) {
    for (const flow of each.children.filter(({ name }) => name === 'body' || name === 'master-styles'))
      reader.read(flow, {});
    inspectFrames(document, each, styles, pictures, report);
    for (const image of [...allNamed(each, 'background-image'), ...allNamed(each, 'fill-image')])
      pictures.add(image.attributes['href'] ?? '');
    for (const element of within(each)) {
      if (element.name === 'annotation') {
        report.add('comments', part, part);
        report.say(textOf(element));
      }
      if (element.name === 'changed-region') report.add('tracked-changes', part, part);
      if (/^(a|section-source|script)$/.test(element.name)) inspectLink(element.attributes['href'] ?? '', report);
      if (element.name === 'user-field-decl' || element.name === 'variable-set') {
        const value = element.attributes['string-value'] ?? element.attributes['value'] ?? '';
        const isShown = allNamed(tree, 'user-field-get').some(
          (e) => e.attributes['name'] === element.attributes['name'] && e.attributes['display'] !== 'none',
        );
        const isHidden = element.name === 'variable-set' ? element.attributes['display'] === 'none' : !isShown;
        if (value && isHidden) report.add('document-variables', part, part, { values: value.slice(0, 200) });
      }
    }
  }
  for (const [rule, text] of Object.entries(reader.unseen))
    if (text !== '') report.add(rule as 'hidden-text', part, part, { text });
  if (reader.paragraphs > LONG && reader.headings === 0) report.add('no-headings', part, part);
  await inspectAround(document, pictures, report);
}
