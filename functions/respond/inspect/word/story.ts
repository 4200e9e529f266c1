import { type Colour, fromHex } from '../office/colour.ts';
import type { Report } from '../report.ts';
import { allNamed, childNamed, type Element, textOf } from '../xml.ts';
import { inspectAnchor, type Page, pageOf } from './anchors.ts';
import { isSet, isUnseen, type Look, lookOf, type Sheet, shadeOf } from './styles.ts';

/** Every element that a tracked change leaves (ECMA-376 part 1, 17.13.5). */
const changes =
  /^(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(rPr|pPr|tblPr|tblGrid|trPr|tcPr|sectPr|tblPrEx)Change|customXml(Ins|Del|MoveFrom|MoveTo)RangeStart)$/;
/** Half points: below four points. */
const TINY = 8;

/** What text itself can be. */
type Unseen = 'hidden-text' | 'invisible-text' | 'tiny-text';
type Around = { readonly shade?: Colour | undefined; readonly look: Look; readonly isShadedTable: boolean };

/** Reads one flow of text (the body, a header, notes) and finds what a reader would not see in it. */
export class Story {
  paragraphs = 0;
  headings = 0;
  readonly #styles: Sheet;
  readonly #part: string;
  readonly #report: Report;
  #changes = 0;
  readonly #unseen = { 'hidden-text': '', 'invisible-text': '', 'tiny-text': '' };
  #page: Page = pageOf(undefined);
  #line = '';

  constructor(styles: Sheet, part: string, report: Report) {
    this.#styles = styles;
    this.#part = part;
    this.#report = report;
  }

  read(tree: Element): void {
    this.#page = pageOf(allNamed(tree, 'sectPr')[0]);
    const background = fromHex(childNamed(tree, 'background')?.attributes['color']);
    this.#read(tree, { shade: background, look: {}, isShadedTable: false });
  }

  #read(element: Element, around: Around): void {
    const { name } = element;
    if (changes.test(name)) this.#changes += 1;
    if (name === 'r') {
      this.#run(element, around);
      return;
    }
    if (name === 'anchor' || name === 'shape') inspectAnchor(element, this.#page, this.#part, this.#report);
    let within = around;
    if (name === 'p') within = this.#paragraph(element, around);
    else if (name === 'tbl') within = this.#table(element, around);
    else if (/^(wsp|sp|shape|rect|roundrect|oval)$/.test(name)) within = this.#inside(element, around);
    else if (name === 'tc') within = { ...around, shade: shadeOf(childNamed(element, 'tcPr')) ?? around.shade };
    for (const child of element.children) this.#read(child, within);
    if (name === 'p') {
      this.#report.say(this.#line);
      this.#line = '';
    }
  }

  #paragraph(element: Element, around: Around): Around {
    this.paragraphs += 1;
    const properties = childNamed(element, 'pPr');
    const style = childNamed(properties, 'pStyle')?.attributes['val'];
    if (this.#styles.isHeading(style) || childNamed(properties, 'outlineLvl')) this.headings += 1;
    const frame = childNamed(properties, 'framePr')?.attributes;
    const isOff = ['x', 'y'].some((side) => Math.abs(Number(frame?.[side] ?? 0)) > this.#page.width / 635 + 2_000);
    const left = Number(
      childNamed(properties, 'ind')?.attributes['left'] ?? childNamed(properties, 'ind')?.attributes['start'] ?? 0,
    );
    if ((isOff || Math.abs(left) > this.#page.width / 635) && textOf(element).trim()) {
      this.#report.add('off-page', this.#part, `${this.#part}#paragraph`, {
        text: textOf(element).trim().slice(0, 100),
      });
    }
    const look = this.#styles.lookOfStyle(style);
    return { ...around, look, shade: shadeOf(properties) ?? look.shade ?? around.shade };
  }

  #table(element: Element, around: Around): Around {
    const properties = childNamed(element, 'tblPr');
    const style = childNamed(properties, 'tblStyle')?.attributes['val'];
    const rows = element.children.filter(({ name }) => name === 'tr');
    const first = childNamed(rows[0], 'trPr');
    if (rows.length > 1 && !isSet(childNamed(first, 'tblHeader')))
      this.#report.add('no-table-header', this.#part, this.#part);
    const shade = shadeOf(properties) ?? around.shade;
    return { ...around, shade, isShadedTable: around.isShadedTable || this.#styles.isShadedTable(style) };
  }

  /** A run of text that looks the same; drawings in it have text of their own. */
  #run(element: Element, around: Around): void {
    const properties = childNamed(element, 'rPr');
    const own = lookOf(properties);
    const styled = this.#styles.lookOfStyle(childNamed(properties, 'rStyle')?.attributes['val']);
    const look: Look = { ...around.look, ...styled, ...own };
    const shade = own.shade ?? styled.shade ?? around.shade;
    let text = '';
    for (const child of element.children) {
      if (child.name === 't' || child.name === 'delText') text += child.text;
      else if (child.name === 'tab') text += '\t';
      else if (changes.test(child.name)) this.#changes += 1;
      else if (child.name !== 'rPr') this.#read(child, around);
    }
    for (const each of properties?.children ?? []) if (changes.test(each.name)) this.#changes += 1;
    this.#line += text;
    if (text.trim() === '') return;
    if (look.isHidden) this.#note('hidden-text', text);
    else if (isUnseen(shade ? { ...look, shade } : { ...look, shade: [255, 255, 255] }) && !around.isShadedTable)
      this.#note('invisible-text', text);
    if ((look.halfPoints ?? 22) < TINY) this.#note('tiny-text', text);
  }

  /** Text in a shape stands on the shape's own fill. */
  #inside(drawing: Element, around: Around): Around {
    const shape = allNamed(drawing, 'spPr')[0];
    const fill = childNamed(shape, 'solidFill') ?? childNamed(shape, 'gradFill');
    const rgb = fill && fromHex(allNamed(fill, 'srgbClr')[0]?.attributes['val']);
    const theme = fill && allNamed(fill, 'schemeClr')[0]?.attributes['val'];
    const written = drawing.attributes['filled'] === 'f' ? undefined : drawing.attributes['fillcolor'];
    // VML names colours too, and adds their place in the palette: whatever is no white is taken as a shade.
    const vml =
      written &&
      (fromHex(/^#[0-9a-f]{6}/i.exec(written)?.[0]) ??
        (/^(white|#fff\b)/i.test(written) ? undefined : ([128, 128, 128] as const)));
    const isStyled =
      !fill &&
      !childNamed(shape, 'noFill') &&
      allNamed(drawing, 'fillRef').some((e) => Number(e.attributes['idx']) > 0);
    const shade =
      rgb ??
      (vml || undefined) ??
      ((theme && !/^(bg1|lt1)$/.test(theme)) || isStyled ? ([128, 128, 128] as const) : around.shade);
    return { ...around, shade };
  }

  #note(rule: Unseen, text: string): void {
    this.#unseen[rule] = `${this.#unseen[rule]} ${text}`.slice(0, 200);
  }

  end(): void {
    if (this.#changes > 0) this.#report.add('tracked-changes', this.#part, this.#part, { count: this.#changes });
    for (const [rule, text] of Object.entries(this.#unseen)) {
      if (text !== '')
        this.#report.add(rule as 'hidden-text', this.#part, this.#part, { text: text.trim().slice(0, 150) });
    }
  }
}
