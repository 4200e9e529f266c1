import * as docx from 'docx';
import { exif, jpeg } from './pictures.ts';
import { clean, leak, linked, noLinks, patch, type Sample } from './sample.ts';

const { Paragraph, TextRun } = docx;
const prose = [
  'We hold records of benches.',
  'There were 412 of them in the parks that you name.',
  'Riverside has most.',
];
type Children = ConstructorParameters<typeof docx.Paragraph>[0];

/** A short letter with a heading, and what a sample adds. */
export async function letter(
  more: docx.FileChild[] = [],
  options: Partial<docx.IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const heading = new Paragraph({ text: 'Benches', heading: docx.HeadingLevel.HEADING_1 });
  const children = [heading, ...prose.map((text) => new Paragraph({ text })), ...more];
  return new Uint8Array(await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }], ...options })));
}

const runs = (...children: Exclude<Children, string>['children'] & object) => [
  new Paragraph({ children: [...children] }),
];
const picture = (data: Uint8Array, alt = 'A park') =>
  new docx.ImageRun({
    type: 'jpg',
    data: Buffer.from(data),
    transformation: { width: 40, height: 40 },
    altText: { name: 'Park', description: alt, title: alt },
  });
const main = 'word/document.xml';
const rels = 'word/_rels/document.xml.rels';
const patched = async (changes: Parameters<typeof patch>[1], more: docx.FileChild[] = []) =>
  patch(await letter(more), changes);
const add = (xml: string) => (document: string) => document.replace('<w:sectPr', `${xml}<w:sectPr`);
const run = (properties: string, text = 'Jane Hill') =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const box = (position: string) =>
  `<w:p><w:r><w:drawing><wp:anchor simplePos="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${position}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="300000"/><wp:docPr id="9" name="Box" descr="Box"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wps:wsp xmlns:wps="w"><wps:txbx><w:txbxContent><w:p><w:r><w:t>Jane Hill</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
const cellOf = (text: string, options: Partial<docx.ITableCellOptions> = {}, look: Partial<docx.IRunOptions> = {}) =>
  new docx.TableCell({ children: [new Paragraph({ children: [new TextRun({ text, ...look })] })], ...options });
const table = (isHeader: boolean) =>
  new docx.Table({
    rows: [
      new docx.TableRow({
        tableHeader: isHeader,
        children: ['Park', 'Benches'].map((t) =>
          cellOf(t, { shading: { fill: '1F3864' } }, { color: 'FFFFFF', bold: true }),
        ),
      }),
      new docx.TableRow({ children: ['Riverside', '282'].map((t) => cellOf(t)) }),
    ],
  });
const tracked = { author: 'Jane Hill', date: '2026-11-01T10:00:00Z', id: 1 };

export const documents: readonly Sample[] = [
  leak('tracked-changes', 'inserted.docx', () => letter(runs(new docx.InsertedTextRun({ text: 'new', ...tracked })))),
  leak('tracked-changes', 'deleted.docx', () => letter(runs(new docx.DeletedTextRun({ text: 'old', ...tracked })))),
  leak('tracked-changes', 'moved.docx', () =>
    patched({ [main]: add('<w:p><w:moveFrom w:id="1" w:author="J"><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>') }),
  ),
  leak('tracked-changes', 'format.docx', () =>
    patched({ [main]: add(run('<w:b/><w:rPrChange w:id="1" w:author="J"><w:rPr/></w:rPrChange>')) }),
  ),
  leak('comments', 'comment.docx', () =>
    letter(
      runs(
        new docx.CommentRangeStart(0),
        new TextRun('Riverside'),
        new docx.CommentRangeEnd(0),
        new TextRun({ children: [new docx.CommentReference(0)] }),
      ),
      {
        comments: {
          children: [{ id: 0, author: 'Jane Hill', date: new Date(0), children: [new Paragraph('Do not say this')] }],
        },
      },
    ),
  ),
  leak('hidden-text', 'vanish.docx', () => letter(runs(new TextRun({ text: 'Jane Hill', vanish: true })))),
  leak('hidden-text', 'vanish-style.docx', () =>
    letter([new Paragraph({ text: 'Jane Hill', style: 'gone' })], {
      styles: { paragraphStyles: [{ id: 'gone', name: 'Gone', run: { vanish: true } }] },
    }),
  ),
  leak('invisible-text', 'white.docx', () => letter(runs(new TextRun({ text: 'Jane Hill', color: 'FFFFFF' })))),
  leak('invisible-text', 'white-theme.docx', () =>
    patched({ [main]: add(run('<w:color w:val="auto" w:themeColor="background1"/>')) }),
  ),
  leak('invisible-text', 'black-on-black.docx', () =>
    letter(
      runs(
        new TextRun({ text: 'Jane Hill', color: '000000', shading: { type: docx.ShadingType.CLEAR, fill: '000000' } }),
      ),
    ),
  ),
  leak('invisible-text', 'white-style.docx', () =>
    letter(runs(new TextRun({ text: 'Jane Hill', style: 'pale' })), {
      styles: { characterStyles: [{ id: 'pale', name: 'Pale', run: { color: 'FEFEFE' } }] },
    }),
  ),
  leak('tiny-text', 'tiny.docx', () => letter(runs(new TextRun({ text: 'Jane Hill', size: 2 })))),
  leak('off-page', 'box-beside.docx', () => patched({ [main]: add(box('9000000')) })),
  leak('off-page', 'box-before.docx', () => patched({ [main]: add(box('-2000000')) })),
  leak('metadata', 'author.docx', () => letter([], { creator: 'Jane Hill' })),
  leak('metadata', 'last-author.docx', () => letter([], { lastModifiedBy: 'Jane Hill' })),
  leak('metadata', 'custom.docx', () => letter([], { customProperties: [{ name: 'Officer', value: 'Jane Hill' }] })),
  leak('description', 'keywords.docx', () => letter([], { keywords: 'draft, chief' })),
  leak('embedded-object', 'object.docx', () =>
    patched({ [rels]: linked('package', 'embeddings/book.xlsx'), 'word/embeddings/book.xlsx': 'names' }),
  ),
  leak('custom-xml', 'custom-xml.docx', () =>
    patched({
      [rels]: linked('customXml', '../customXml/item1.xml'),
      'customXml/item1.xml': '<?xml version="1.0"?><case><officer>Jane Hill</officer></case>',
    }),
  ),
  leak('document-variables', 'variables.docx', () =>
    patched({
      'word/settings.xml': (xml) =>
        xml.replace(
          '</w:settings>',
          '<w:docVars><w:docVar w:name="officer" w:val="Jane Hill"/></w:docVars></w:settings>',
        ),
    }),
  ),
  leak('mail-merge', 'merge.docx', () =>
    patched({
      'word/settings.xml': (xml) =>
        xml.replace('</w:settings>', '<w:mailMerge><w:query w:val="SELECT * FROM staff"/></w:mailMerge></w:settings>'),
    }),
  ),
  leak('local-path', 'field.docx', () =>
    patched({
      [main]: add('<w:p><w:r><w:instrText>INCLUDETEXT "C:\\\\Users\\\\jhill\\\\draft.docx"</w:instrText></w:r></w:p>'),
    }),
  ),
  leak('local-path', 'template.docx', () =>
    patched({
      'word/settings.xml': (xml) =>
        xml.replace('</w:settings>', '<w:attachedTemplate r:id="rIdXattachedTemplate"/></w:settings>'),
      'word/_rels/settings.xml.rels': linked(
        'attachedTemplate',
        'file:///C:\\Users\\jhill\\letter.dotx',
        true,
      )(noLinks),
    }),
  ),
  leak('cropped-picture', 'cropped.docx', () =>
    patched(
      {
        [main]: (xml) =>
          xml
            .replace(/<a:srcRect\/>|<a:stretch>/, '<a:srcRect l="30000" r="10000"/><a:stretch>')
            .replace('<a:stretch><a:stretch>', '<a:stretch>'),
      },
      runs(picture(jpeg())),
    ),
  ),
  leak('photo-location', 'photo.docx', () => letter(runs(picture(jpeg([exif({ gps: true })]))))),
  leak('no-alternative-text', 'no-alt.docx', () => letter(runs(picture(jpeg(), '')))),
  leak(
    'no-headings',
    'no-headings.docx',
    async () =>
      new Uint8Array(
        await docx.Packer.toBuffer(
          new docx.Document({
            sections: [{ children: Array.from({ length: 60 }, (_, i) => new Paragraph(`Paragraph ${i}`)) }],
          }),
        ),
      ),
  ),
  leak('no-table-header', 'table.docx', () => letter([table(false)])),
  leak('left-over-part', 'left-over.docx', () => patched({ 'word/document2.xml': '<w:document/>' })),
  leak('hidden-text', 'hidden-in-header.docx', () =>
    letter([], {
      sections: [
        {
          headers: { default: new docx.Header({ children: runs(new TextRun({ text: 'Jane Hill', vanish: true })) }) },
          children: [new Paragraph('Seen')],
        },
      ],
    }),
  ),

  clean('plain.docx', () => letter()),
  clean('table.docx', () => letter([table(true)])),
  clean('picture.docx', () => letter(runs(picture(jpeg())))),
  clean('styled.docx', () =>
    letter(
      runs(
        new TextRun({ text: 'Bold', bold: true }),
        new TextRun({ text: ' red', color: 'C00000' }),
        new TextRun({ text: ' marked', highlight: 'yellow' }),
      ),
    ),
  ),
  clean('white-on-dark.docx', () =>
    letter([
      new Paragraph({
        shading: { type: docx.ShadingType.CLEAR, fill: '1F3864' },
        children: [new TextRun({ text: 'Aldermere', color: 'FFFFFF' })],
      }),
    ]),
  ),
  clean('footnote.docx', () =>
    letter(runs(new TextRun('As at 1 May'), new docx.FootnoteReferenceRun(1)), {
      footnotes: { 1: { children: [new Paragraph('By our survey.')] } },
    }),
  ),
  clean('header.docx', () =>
    letter([], {
      sections: [
        {
          headers: { default: new docx.Header({ children: [new Paragraph('Aldermere Council')] }) },
          children: [new Paragraph('Seen')],
        },
      ],
    }),
  ),
  clean('links.docx', () =>
    letter(runs(new docx.ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('our site')] }))),
  ),
  clean('list.docx', () =>
    letter([
      new Paragraph({ text: 'One', bullet: { level: 0 } }),
      new Paragraph({ text: 'Two', bullet: { level: 0 } }),
    ]),
  ),
  clean('titled.docx', () => letter([], { title: 'Benches in parks' })),
  clean('page-numbers.docx', () => letter(runs(new TextRun({ children: ['Page ', docx.PageNumber.CURRENT] })))),
  clean('not-vanished.docx', () => patched({ [main]: add(run('<w:vanish w:val="0"/>', 'seen')) })),
  clean('box.docx', () => patched({ [main]: add(box('900000')) })),
  clean('cover.docx', () =>
    patched({
      [main]: add(
        '<w:p><w:r><w:pict><v:shape xmlns:v="v" fillcolor="#4472c4 [3204]"><v:textbox><w:txbxContent><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Aldermere</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
      ),
    }),
  ),
  clean('contents.docx', () =>
    letter([new docx.TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' })]),
  ),
  clean('landscape.docx', () =>
    letter([], {
      sections: [
        {
          properties: { page: { size: { orientation: docx.PageOrientation.LANDSCAPE } } },
          children: [new Paragraph('Wide')],
        },
      ],
    }),
  ),
];
