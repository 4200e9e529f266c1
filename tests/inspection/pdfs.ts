import { deflateSync } from 'node:zlib';
import {
  BlendMode,
  beginText,
  clip,
  degrees,
  endPath,
  endText,
  moveText,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  StandardFonts,
  setFontAndSize,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from 'pdf-lib';
import { png } from './pictures.ts';
import { clean, leak, type RefusedSample, type Sample } from './sample.ts';

type Draw = (page: PDFPage, font: PDFFont, document: PDFDocument) => unknown;
const black = rgb(0, 0, 0);
const white = rgb(1, 1, 1);

/** A page of text, and what a sample draws on it. */
export async function pdf(draw: Draw = () => {}, pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle('Benches in parks');
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i += 1) {
    const page = document.addPage([595, 842]);
    page.drawText('There were 412 benches in the parks that you name.', { x: 60, y: 760, size: 12, font });
    page.drawText('Riverside has most of them.', { x: 60, y: 740, size: 12, font });
    if (i === 0) await draw(page, font, document);
  }
  return await document.save();
}

const name = (page: PDFPage, font: PDFFont, more = {}) =>
  page.drawText('Officer Jane Hill', { x: 60, y: 600, size: 12, font, ...more });
const annotation = (page: PDFPage, document: PDFDocument, entries: Record<string, unknown>) => {
  const made = document.context.obj({ Type: 'Annot', Rect: [55, 595, 200, 615], ...entries } as never);
  page.node.addAnnot(document.context.register(made));
};
const rendered = (page: PDFPage, font: PDFFont, mode: TextRenderingMode, y = 600) => {
  page.node.setFontDictionary(PDFName.of('F9'), font.ref);
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setTextRenderingMode(mode),
    setFontAndSize('F9', 12),
    moveText(60, y),
    showText(PDFHexString.of(Buffer.from('Officer Jane Hill').toString('hex'))),
    endText(),
    popGraphicsState(),
  );
};
async function scan(page: PDFPage, document: PDFDocument): Promise<void> {
  const picture = await document.embedPng(png());
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
}
const scanned = async (draw: Draw): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.setTitle('Scan');
  const page = document.addPage([595, 842]);
  await scan(page, document);
  await draw(page, await document.embedFont(StandardFonts.Helvetica), document);
  return document.save();
};
const layer = (document: PDFDocument, isOn: boolean) => {
  const group = document.context.register(
    document.context.obj({ Type: 'OCG', Name: PDFHexString.fromText('Names') } as never),
  );
  document.catalog.set(
    PDFName.of('OCProperties'),
    document.context.obj({ OCGs: [group], D: { ON: isOn ? [group] : [], OFF: isOn ? [] : [group] } } as never),
  );
};

export const pdfs: readonly Sample[] = [
  leak('covered-text', 'box.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: black });
    }),
  ),
  leak('covered-text', 'white-box.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: white });
    }),
  ),
  leak('covered-text', 'part-box.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 104, y: 597, width: 60, height: 14, color: black });
    }),
  ),
  leak('covered-text', 'line.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawLine({ start: { x: 58, y: 604 }, end: { x: 170, y: 604 }, thickness: 14, color: black });
    }),
  ),
  leak('covered-text', 'ellipse.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawEllipse({ x: 110, y: 604, xScale: 80, yScale: 14, color: black });
    }),
  ),
  leak('covered-text', 'picture.pdf', () =>
    pdf(async (page, font, document) => {
      name(page, font);
      page.drawImage(await document.embedPng(png()), { x: 55, y: 595, width: 150, height: 18 });
    }),
  ),
  leak('covered-text', 'turned.pdf', () =>
    pdf((page, font) => {
      page.drawText('Officer Jane Hill', { x: 300, y: 300, size: 12, font, rotate: degrees(90) });
      page.drawRectangle({ x: 285, y: 295, width: 20, height: 120, color: black });
    }),
  ),
  leak('covered-text', 'redact-mark.pdf', () =>
    pdf((page, font, document) => {
      name(page, font);
      annotation(page, document, { Subtype: 'Redact', IC: [0, 0, 0] });
    }),
  ),
  leak('covered-text', 'square-mark.pdf', () =>
    pdf((page, font, document) => {
      name(page, font);
      annotation(page, document, { Subtype: 'Square', IC: [0, 0, 0] });
    }),
  ),
  leak('covered-text', 'scan-with-box.pdf', () =>
    scanned((page, font) => {
      rendered(page, font, TextRenderingMode.Invisible);
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: black });
    }),
  ),
  leak('invisible-text', 'white.pdf', () => pdf((page, font) => name(page, font, { color: white }))),
  leak('invisible-text', 'black-on-black.pdf', () =>
    pdf((page, font) => {
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: black });
      name(page, font, { color: black });
    }),
  ),
  leak('invisible-text', 'clear.pdf', () => pdf((page, font) => name(page, font, { opacity: 0 }))),
  leak('hidden-text', 'mode-3.pdf', () => pdf((page, font) => rendered(page, font, TextRenderingMode.Invisible))),
  leak('off-page', 'beside.pdf', () => pdf((page, font) => name(page, font, { x: 700 }))),
  leak('off-page', 'cropped.pdf', () => pdf((page) => page.setCropBox(0, 0, 595, 750))),
  leak('clipped-text', 'clipped.pdf', () =>
    pdf((page, font) => {
      page.pushOperators(pushGraphicsState(), rectangle(0, 0, 50, 50), clip(), endPath());
      name(page, font);
      page.pushOperators(popGraphicsState());
    }),
  ),
  leak('tiny-text', 'tiny.pdf', () => pdf((page, font) => name(page, font, { size: 0.5 }))),
  leak('annotations', 'note.pdf', () =>
    pdf((page, _, document) =>
      annotation(page, document, { Subtype: 'Text', Contents: PDFHexString.fromText('Ask Jane Hill') }),
    ),
  ),
  leak('annotations', 'highlight-note.pdf', () =>
    pdf((page, _, document) =>
      annotation(page, document, {
        Subtype: 'Highlight',
        QuadPoints: [55, 615, 200, 615, 55, 595, 200, 595],
        Contents: PDFHexString.fromText('Ask'),
      }),
    ),
  ),
  leak('embedded-object', 'attached.pdf', () =>
    pdf((_, __, document) => document.attach(Buffer.from('names'), 'names.csv', { mimeType: 'text/csv' })),
  ),
  leak('scripts', 'script.pdf', () => pdf((_, __, document) => document.addJavaScript('go', 'app.alert(1)'))),
  leak('scripts', 'launch.pdf', () =>
    pdf((_, __, document) =>
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj({ S: 'Launch', F: PDFHexString.fromText('cmd.exe') } as never),
      ),
    ),
  ),
  leak('form-values', 'form.pdf', () =>
    pdf((page, font, document) => {
      const field = document.getForm().createTextField('name');
      field.setText('Jane Hill');
      field.addToPage(page, { x: 60, y: 500, width: 100, height: 20, font });
    }),
  ),
  leak('hidden-layer', 'layer.pdf', () => pdf((_, __, document) => layer(document, false))),
  leak('metadata', 'author.pdf', () => pdf((_, __, document) => document.setAuthor('Jane Hill'))),
  leak('description', 'keywords.pdf', () => pdf((_, __, document) => document.setKeywords(['draft', 'chief']))),
  leak('metadata', 'xmp.pdf', () =>
    pdf((_, __, document) => {
      const xmp =
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Jane Hill</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';
      const stream = document.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
      document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
    }),
  ),
  leak('older-versions', 'revised.pdf', async () => {
    const made = Buffer.from(await pdf());
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(made.toString('latin1'))?.[1];
    return Buffer.concat([made, Buffer.from(`\n9 0 obj\n<< >>\nendobj\nstartxref\n${start}\n%%EOF\n`)]);
  }),
  leak('scanned-page', 'scan.pdf', () => scanned(() => {})),
  leak('trailing-data', 'after.pdf', async () =>
    Buffer.concat([Buffer.from(await pdf()), Buffer.from('\nJane Hill, Omar Ali, Ann Price')]),
  ),

  clean('plain.pdf', () => pdf()),
  clean('pages.pdf', () => pdf(undefined, 5)),
  clean('box-beside-text.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 55, y: 500, width: 150, height: 60, color: black });
    }),
  ),
  clean('box-behind-text.pdf', () =>
    pdf((page, font) => {
      page.drawRectangle({ x: 55, y: 590, width: 200, height: 30, color: rgb(0.9, 0.9, 1) });
      name(page, font);
    }),
  ),
  clean('white-on-dark.pdf', () =>
    pdf((page, font) => {
      page.drawRectangle({ x: 55, y: 590, width: 200, height: 30, color: rgb(0.1, 0.2, 0.4) });
      name(page, font, { color: white });
    }),
  ),
  clean('table.pdf', () =>
    pdf((page, font) => {
      for (let i = 0; i < 6; i += 1) {
        page.drawText(`Park ${i}`, { x: 65, y: 605 - i * 20, size: 11, font });
        page.drawLine({ start: { x: 60, y: 600 - i * 20 }, end: { x: 400, y: 600 - i * 20 }, thickness: 0.5 });
        page.drawRectangle({ x: 60, y: 600 - i * 20, width: 170, height: 20, borderWidth: 1, borderColor: black });
      }
    }),
  ),
  clean('underlined.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawLine({ start: { x: 60, y: 598 }, end: { x: 160, y: 598 }, thickness: 1 });
      page.drawRectangle({ x: 60, y: 603, width: 100, height: 0.8, color: black });
    }),
  ),
  clean('highlight-over.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: rgb(1, 1, 0), opacity: 0.4 });
    }),
  ),
  clean('multiplied.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 55, y: 595, width: 150, height: 18, color: rgb(1, 1, 0), blendMode: BlendMode.Multiply });
    }),
  ),
  clean('framed.pdf', () =>
    pdf((page, font) => {
      name(page, font);
      page.drawRectangle({ x: 50, y: 590, width: 200, height: 30, borderWidth: 2, borderColor: black });
    }),
  ),
  clean('recognised.pdf', () => scanned((page, font) => rendered(page, font, TextRenderingMode.Invisible))),
  clean('picture.pdf', () =>
    pdf(async (page, _, document) =>
      page.drawImage(await document.embedPng(png()), { x: 60, y: 300, width: 100, height: 100 }),
    ),
  ),
  clean('shown-layer.pdf', () => pdf((_, __, document) => layer(document, true))),
  clean('link.pdf', () =>
    pdf((page, _, document) =>
      annotation(page, document, {
        Subtype: 'Link',
        A: { S: 'URI', URI: PDFHexString.fromText('https://example.org/') },
      }),
    ),
  ),
  clean('turned-page.pdf', () => pdf((page) => page.setRotation(degrees(90)))),
  clean('empty-form.pdf', () =>
    pdf((page, font, document) =>
      document.getForm().createTextField('name').addToPage(page, { x: 60, y: 500, width: 100, height: 20, font }),
    ),
  ),
  clean('bars.pdf', () =>
    pdf((page, font) => {
      for (let i = 0; i < 5; i += 1) {
        page.drawRectangle({ x: 60 + i * 40, y: 300, width: 30, height: 40 + i * 20, color: rgb(0.2, 0.4, 0.6) });
        page.drawText(String(i), { x: 70 + i * 40, y: 285, size: 10, font });
      }
    }),
  ),
  clean('clipped-picture.pdf', () =>
    pdf(async (page, _, document) => {
      const picture = await document.embedPng(png());
      page.pushOperators(pushGraphicsState(), rectangle(100, 300, 50, 50), clip(), endPath());
      page.drawImage(picture, { x: 100, y: 300, width: 100, height: 100 });
      page.pushOperators(popGraphicsState());
    }),
  ),
];

/** An encrypted PDF as far as its trailer goes. */
const encrypted = () =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Filter/Standard/V 1/R 2/O<' +
      '41'.repeat(32) +
      '>/U<' +
      '42'.repeat(32) +
      '>/P -4>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]>>\n%%EOF',
  );
export const refusedPdfs: readonly RefusedSample[] = [
  { name: 'locked.pdf', rule: 'encrypted', make: encrypted },
  {
    name: 'broken.pdf',
    rule: 'unreadable',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateSync(Buffer.from('x'))]),
  },
];
