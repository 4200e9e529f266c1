import { strToU8, zipSync } from 'fflate';
import { exif, jpeg } from './pictures.ts';
import { clean, leak, type Sample } from './sample.ts';

const spaces = ['office', 'style', 'table', 'text', 'draw', 'number', 'meta', 'chart', 'manifest']
  .map((p) => `xmlns:${p}="urn:oasis:names:tc:opendocument:xmlns:${p}:1.0"`)
  .join(' ');
const more =
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const root = (name: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${spaces} ${more}>${inner}</office:${name}>`;

/** An OpenDocument file as LibreOffice lays it out. */
function pack(
  kind: 'spreadsheet' | 'text',
  body: string,
  styles = '',
  parts: Record<string, string | Uint8Array> = {},
  meta = '',
): Uint8Array {
  const mime = `application/vnd.oasis.opendocument.${kind}`;
  const files: Record<string, string | Uint8Array> = {
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    'styles.xml': root(
      'document-styles',
      '<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-size="10pt"/></style:default-style><style:style style:name="Gone" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:styles>',
    ),
    'meta.xml': root(
      'document-meta',
      `<office:meta><meta:generator>LibreOffice/24.8</meta:generator><dc:date>2026-11-01</dc:date>${meta}</office:meta>`,
    ),
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest ${spaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/>${Object.keys(
      parts,
    )
      .map(
        (p) =>
          `<manifest:file-entry manifest:full-path="${p.startsWith('Object') ? `${p.split('/')[0]}/` : p}" manifest:media-type="${p.startsWith('Object') ? 'application/vnd.oasis.opendocument.chart' : ''}"/>`,
      )
      .join('')}</manifest:manifest>`,
    ...parts,
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  );
  return zipSync({ mimetype: [strToU8(mime), { level: 0 }], ...bytes });
}

const cell = (text: string, style = '') =>
  `<table:table-cell office:value-type="string"${style && ` table:style-name="${style}"`}><text:p>${text}</text:p></table:table-cell>`;
const number = (n: number, extra = '') =>
  `<table:table-cell office:value-type="float" office:value="${n}"${extra}><text:p>${n}</text:p></table:table-cell>`;
const row = (cells: string, extra = '') => `<table:table-row${extra}>${cells}</table:table-row>`;
const columns = (extra = '') =>
  `<table:table-column/><table:table-column${extra}/><table:table-column table:number-columns-repeated="16382"/>`;
const rows =
  row(cell('Park') + cell('Benches')) + row(cell('Riverside') + number(282)) + row(cell('Moot Hall') + number(130));
const sheet = (inner: string, extra = '', cols = columns()) =>
  `<table:table table:name="Figures"${extra}>${cols}${inner}</table:table>`;
export const ods = (inner = rows, styles = '', after = '', parts = {}, meta = '') =>
  pack('spreadsheet', sheet(inner) + after, styles, parts, meta);
const style = (name: string, family: string, inner: string, extra = '') =>
  `<style:style style:name="${name}" style:family="${family}"${extra}>${inner}</style:style>`;
const text = (properties: string) => `<style:text-properties ${properties}/>`;
const person = row(cell('Jane Hill'));

export const odt = (body: string, styles = '', parts = {}, meta = '') =>
  pack(
    'text',
    `<text:h text:outline-level="1">Benches</text:h><text:p>There were 412.</text:p>${body}`,
    styles,
    parts,
    meta,
  );
const frame = (extra: string, inner: string, title = '<svg:title>A park</svg:title>') =>
  `<text:p><draw:frame draw:name="F" ${extra}>${inner}${title}</draw:frame></text:p>`;
const image = '<draw:image xlink:href="Pictures/a.jpg"/>';

const chartOf = (address: string) =>
  root(
    'document-content',
    `<office:body><office:chart><chart:chart><chart:plot-area><chart:series chart:values-cell-range-address="${address}"/></chart:plot-area><table:table table:name="local-table"><table:table-row><table:table-cell office:value="7"/></table:table-row></table:table></chart:chart></office:chart></office:body>`,
  );

export const openDocuments: readonly Sample[] = [
  leak('hidden-sheet', 'hidden.ods', () =>
    ods(
      rows,
      style('ta2', 'table', '<style:table-properties table:display="false"/>'),
      `<table:table table:name="People" table:style-name="ta2">${columns()}${person}</table:table>`,
    ),
  ),
  leak('hidden-rows', 'collapsed.ods', () => ods(rows + row(cell('Jane Hill'), ' table:visibility="collapse"'))),
  leak('hidden-rows', 'flat.ods', () =>
    ods(
      rows + row(cell('Jane Hill'), ' table:style-name="ro9"'),
      style('ro9', 'table-row', '<style:table-row-properties style:row-height="0.01cm"/>'),
    ),
  ),
  leak('filtered-rows', 'filtered.ods', () => ods(rows + row(cell('Jane Hill'), ' table:visibility="filter"'))),
  leak('hidden-columns', 'column.ods', () =>
    pack('spreadsheet', sheet(rows, '', columns(' table:visibility="collapse"'))),
  ),
  leak('invisible-text', 'white.ods', () =>
    ods(rows + row(cell('Jane Hill', 'ce9')), style('ce9', 'table-cell', text('fo:color="#ffffff"'))),
  ),
  leak('invisible-text', 'same.ods', () =>
    ods(
      rows + row(cell('Jane Hill', 'ce9')),
      style(
        'ce9',
        'table-cell',
        `<style:table-cell-properties fo:background-color="#203864"/>${text('fo:color="#203864"')}`,
      ),
    ),
  ),
  leak('invisible-text', 'no-format.ods', () =>
    ods(
      rows +
        row(
          '<table:table-cell table:style-name="ce9" office:value-type="float" office:value="4711"><text:p></text:p></table:table-cell>',
        ),
      `<number:number-style style:name="N9"><number:text/></number:number-style>${style('ce9', 'table-cell', '', ' style:data-style-name="N9"')}`,
    ),
  ),
  leak('comments', 'note.ods', () =>
    ods(
      rows +
        row(
          `<table:table-cell><office:annotation><dc:creator>Jane Hill</dc:creator><text:p>Ask her</text:p></office:annotation></table:table-cell>`,
        ),
    ),
  ),
  leak('metadata', 'author.ods', () => ods(rows, '', '', {}, '<meta:initial-creator>Jane Hill</meta:initial-creator>')),
  leak('tracked-changes', 'changes.ods', () =>
    ods(rows, '', '<table:tracked-changes><table:cell-content-change table:id="1"/></table:tracked-changes>'),
  ),
  leak('external-link', 'source.ods', () =>
    ods(
      rows,
      '',
      '<table:table table:name="Linked"><table:table-source xlink:href="file:///home/jhill/staff.ods"/><table:table-row><table:table-cell/></table:table-row></table:table>',
    ),
  ),
  leak('merged-values', 'covered.ods', () =>
    ods(rows + row(`${cell('Total')}<table:covered-table-cell><text:p>Jane Hill</text:p></table:covered-table-cell>`)),
  ),
  leak('chart-cache', 'chart.ods', () =>
    ods(rows, '', '', { 'Object 1/content.xml': chartOf('Deleted.B2:Deleted.B9') }),
  ),
  leak('older-versions', 'versions.ods', () => ods(rows, '', '', { 'Versions/Version1': 'names' })),
  leak('left-over-part', 'picture.ods', () => ods(rows, '', '', { 'Pictures/a.jpg': jpeg() })),
  leak('tracked-changes', 'changes.odt', () =>
    odt(
      '<text:tracked-changes><text:changed-region text:id="1"><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    ),
  ),
  leak('comments', 'note.odt', () =>
    odt(
      '<text:p>Seen<office:annotation><dc:creator>Jane Hill</dc:creator><text:p>no</text:p></office:annotation></text:p>',
    ),
  ),
  leak('hidden-text', 'hidden.odt', () =>
    odt(
      '<text:p><text:span text:style-name="T1">Jane Hill</text:span></text:p>',
      style('T1', 'text', text('text:display="none"')),
    ),
  ),
  leak('hidden-text', 'hidden-style.odt', () =>
    odt(
      '<text:p text:style-name="P1">Jane Hill</text:p>',
      style('P1', 'paragraph', '', ' style:parent-style-name="Gone"'),
    ),
  ),
  leak('hidden-text', 'section.odt', () =>
    odt('<text:section text:name="S" text:display="none"><text:p>Jane Hill</text:p></text:section>'),
  ),
  leak('hidden-text', 'paragraph.odt', () =>
    odt(
      '<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>Jane Hill</text:p><text:p><text:hidden-text text:string-value="Jane Hill" text:is-hidden="true"/></text:p>',
    ),
  ),
  leak('invisible-text', 'white.odt', () =>
    odt(
      '<text:p><text:span text:style-name="T1">Jane Hill</text:span></text:p>',
      style('T1', 'text', text('fo:color="#ffffff"')),
    ),
  ),
  leak('metadata', 'author.odt', () => odt('', '', {}, '<dc:creator>Jane Hill</dc:creator>')),
  leak('off-page', 'beside.odt', () =>
    odt(
      frame(
        'svg:x="60cm" svg:y="1cm" svg:width="4cm" svg:height="1cm"',
        '<draw:text-box><text:p>Jane Hill</text:p></draw:text-box>',
      ),
    ),
  ),
  leak('photo-location', 'photo.odt', () =>
    odt(frame('', image), '', { 'Pictures/a.jpg': jpeg([exif({ gps: true })]) }),
  ),
  leak('cropped-picture', 'cropped.odt', () =>
    odt(
      frame('draw:style-name="fr1"', image),
      style('fr1', 'graphic', '<style:graphic-properties fo:clip="rect(0cm, 2cm, 0cm, 0cm)"/>'),
      { 'Pictures/a.jpg': jpeg() },
    ),
  ),
  leak('embedded-object', 'object.odt', () => odt(frame('', '<draw:object-ole xlink:href="./ObjectX"/>'))),
  leak('local-path', 'path.odt', () =>
    odt('<text:p><text:a xlink:href="file:///home/jhill/staff.odt">list</text:a></text:p>'),
  ),
  leak('no-alternative-text', 'no-alt.odt', () => odt(frame('', image, ''), '', { 'Pictures/a.jpg': jpeg() })),
  leak('document-variables', 'field.odt', () =>
    odt(
      '<text:user-field-decls><text:user-field-decl text:name="officer" office:value-type="string" office:string-value="Jane Hill"/></text:user-field-decls>',
    ),
  ),

  clean('plain.ods', () => ods()),
  clean('header.ods', () =>
    ods(
      row(cell('Park', 'h') + cell('Benches', 'h')) + row(cell('A') + number(1)),
      style(
        'h',
        'table-cell',
        `<style:table-cell-properties fo:background-color="#203864"/>${text('fo:color="#ffffff"')}`,
      ),
    ),
  ),
  clean('formula.ods', () => ods(rows + row(cell('Total') + number(412, ' table:formula="of:=SUM([.B2:.B3])"')))),
  clean('empty-tail.ods', () =>
    ods(
      `${rows}<table:table-row table:number-rows-repeated="1048573" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ),
  ),
  clean('chart.ods', () => ods(rows, '', '', { 'Object 1/content.xml': chartOf('Figures.B2:Figures.B3') })),
  clean('plain.odt', () => odt('<text:p>More of it.</text:p>')),
  clean('picture.odt', () => odt(frame('svg:x="2cm"', image), '', { 'Pictures/a.jpg': jpeg() })),
  clean('styled.odt', () =>
    odt(
      '<text:p text:style-name="P1">On blue</text:p>',
      style(
        'P1',
        'paragraph',
        `<style:paragraph-properties fo:background-color="#203864"/>${text('fo:color="#ffffff"')}`,
      ),
    ),
  ),
];
