import { addProperties } from '../office/metadata.ts';
import { isLocalPath } from '../office/paths.ts';
import { Refused, type Report } from '../report.ts';
import type { Glyph } from './canvas.ts';
import { areaOf, type Box, holds } from './matrix.ts';
import { paintPage } from './paint-page.ts';
import { openPdf } from './parser.ts';
import { inspectRaw } from './raw.ts';

type Document = Awaited<ReturnType<typeof openPdf>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Annotation = {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly fieldValue?: unknown;
  readonly fieldType?: string;
  readonly hidden?: boolean;
  readonly contentsObj?: { readonly str?: string };
  readonly file?: unknown;
};

/** So little text is a page number or a stray mark. */
const FEW = 3;
const textOf = (glyphs: readonly Glyph[]) =>
  glyphs
    .map(({ character }) => character)
    .join('')
    .slice(0, 150);

/** Marks that lie over the page and can hide what is below. */
const covering = /^(Redact|Square|Circle|Polygon|Stamp|FreeText|Line|Ink|PolyLine)$/;

/** Authors and their like, in the document's own words and in XMP. */
async function inspectMetadata(document: Document, report: Report): Promise<void> {
  const { info, metadata } = (await document.getMetadata()) as {
    info: Record<string, unknown>;
    metadata: { get(name: string): unknown; getRaw?(): string } | null;
  };
  if (info['EncryptFilterName']) throw new Refused('encrypted');
  const said: [string, string][] = [];
  const say = (name: string, value: unknown) => {
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
    if (text.trim()) said.push([name, text]);
  };
  say('creator', info['Author']);
  say('subject', info['Subject']);
  say('keywords', info['Keywords']);
  for (const [name, value] of Object.entries((info['Custom'] as Record<string, unknown> | undefined) ?? {})) {
    if (!/^(PTEX\.|GTS_|SourceModified|ModDate|.*version$)/i.test(name))
      say('comments', typeof value === 'string' ? `${name} ${value}` : '');
  }
  for (const [name, as] of [
    ['dc:creator', 'creator'],
    ['dc:description', 'description'],
    ['pdf:keywords', 'keywords'],
    ['pdf:author', 'creator'],
    ['photoshop:authorsposition', 'manager'],
    ['xmprights:owner', 'company'],
  ] as const) {
    say(as, metadata?.get(name));
  }
  const raw = metadata?.getRaw?.() ?? '';
  if (isLocalPath(raw.replace(/[<>]/g, ' '))) report.add('local-path', '', 'metadata', { path: 'XMP' });
  addProperties(
    new Map(said.map(([name, value]) => [`${name} ${value}`, [name, value] as const])).values(),
    '',
    report,
  );
  if (!(info['Title'] as string | undefined)?.trim() && (await document.getMarkInfo())?.Marked !== true)
    report.add('no-tags', '', 'file');
}

function inspectAnnotation(each: Annotation, place: string, glyphsIn: (box: Box) => Glyph[], report: Report): void {
  const { subtype, rect } = each;
  const path = each.unsafeUrl ?? each.url ?? '';
  if (isLocalPath(path)) report.add('local-path', place, `${place}#${each.id}`, { path: path.slice(0, 300) });
  if (subtype === 'Link' || subtype === 'Popup') return;
  const value = Array.isArray(each.fieldValue) ? each.fieldValue.join(', ') : each.fieldValue;
  if (subtype === 'Widget') {
    if (typeof value === 'string' && value !== '' && value !== 'Off' && each.fieldType !== 'Sig') {
      report.add('form-values', place, place, { value: value.slice(0, 100) });
      report.say(value);
    }
    return;
  }
  const said = each.contentsObj?.str ?? '';
  report.add('annotations', place, place, { kind: subtype, said: said.slice(0, 150) });
  report.say(said);
  if (subtype === 'FileAttachment') report.add('embedded-object', place, place);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  const below = covering.test(subtype) ? glyphsIn({ left: x0, bottom: y0, right: x1, top: y1 }) : [];
  if (below.length > FEW) report.add('covered-text', place, place, { text: textOf(below) });
}

async function inspectPage(page: Page, number: number, report: Report): Promise<void> {
  const place = `page ${number}`;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const view: Box = {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const { canvas, pictures } = paintPage(operators, view, (count) => report.step(count));
  const glyphs = canvas.glyphs;
  const isOff = ({ x, y }: Glyph) => !holds(view, x, y);
  const found = {
    'covered-text': glyphs.filter((g) => g.isCovered && !isOff(g)),
    'off-page': glyphs.filter(isOff),
    'clipped-text': glyphs.filter((g) => g.isClipped && !isOff(g)),
    'invisible-text': glyphs.filter((g) => g.isUnseen && !g.isCovered && !isOff(g) && !g.isClipped),
    'hidden-text': glyphs.filter((g) => (g.mode === 3 || g.mode === 7) && !g.isOverPicture && !isOff(g)),
    'tiny-text': glyphs.filter((g) => g.size < 1.5 && !isOff(g) && g.mode !== 3),
  } as const;
  for (const [rule, some] of Object.entries(found)) {
    if (some.length >= FEW)
      report.add(rule as 'covered-text', place, place, { text: textOf(some), count: some.length });
  }
  const annotations = (await page.getAnnotations({ intent: 'any' })) as readonly Annotation[];
  for (const each of annotations) inspectAnnotation(each, place, (box) => canvas.within(box), report);
  const { items } = await page.getTextContent();
  report.say(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  if (pictures > 0 && glyphs.length < 20 && areaOf(view) > 0) report.add('scanned-page', place, place);
  page.cleanup();
}

/**
 * Inspects a PDF: what is below, beside or behind what its pages show. It is never cleaned: nobody can take out of a PDF what
 * it hides and be sure; it is made anew from its source.
 * @throws Refused where it is encrypted or cannot be read
 */
export async function inspectPdf(bytes: Uint8Array, report: Report): Promise<void> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise.catch((error: Error) => {
      throw new Refused(error.name === 'PasswordException' ? 'encrypted' : 'unreadable', 'pdf');
    });
    report.pages = document.numPages;
    if (document.numPages > report.limits.pages) throw new Refused('too-complex', 'pages');
    await inspectMetadata(document, report);
    await inspectRaw(bytes, report);
    if ((await document.getAttachments()) !== null) report.add('embedded-object', '', 'file');
    if ((await document.getJSActions()) !== null) report.add('scripts', '', 'file');
    const layers = await document.getOptionalContentConfig();
    for (const [id, { name, visible }] of layers as unknown as Iterable<[string, { name: string; visible: boolean }]>) {
      if (!visible) report.add('hidden-layer', '', id, { name });
    }
    for (let i = 1; i <= document.numPages; i += 1) await inspectPage(await document.getPage(i), i, report);
  } finally {
    await task.destroy();
  }
}
