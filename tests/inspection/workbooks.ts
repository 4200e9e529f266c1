import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { exif, jpeg, png } from './pictures.ts';
import { clean, leak, linked, noLinks, patch, type Sample } from './sample.ts';

type Fill = (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;

/** A workbook with a small table on its first sheet, and what a sample adds. */
export async function workbook(fill: Fill = () => {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Figures');
  sheet.addRow(['Park', 'Benches', 'Opened']);
  for (let i = 1; i <= 12; i += 1) sheet.addRow([`Park ${i}`, i * 7, new Date(Date.UTC(2020, i - 1, 3))]);
  fill(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const main = 'xl/workbook.xml';
const rels = 'xl/_rels/workbook.xml.rels';
const first = 'xl/worksheets/sheet1.xml';
const patched = async (changes: Parameters<typeof patch>[1], fill?: Fill) => patch(await workbook(fill), changes);
const beforeEnd = (what: string) => (xml: string) => xml.replace('</worksheet>', `${what}</worksheet>`);
const addNames = (names: string) => (xml: string) =>
  xml.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
const cell = (xml: string) => (sheet: string) => sheet.replace('</sheetData>', `<row r="20">${xml}</row></sheetData>`);
const secret: Fill = (book) => book.addWorksheet('People', { state: 'hidden' }).addRow(['Jane Hill', 'PC 123']);

const chart = (formula: string) =>
  `<?xml version="1.0"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>${formula}</c:f><c:numCache><c:pt idx="0"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
const drawing =
  '<?xml version="1.0"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="Benches by park"/></xdr:nvGraphicFramePr></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';
const charted = (formula: string) =>
  patched({
    'xl/charts/chart1.xml': chart(formula),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': linked('chart', '../charts/chart1.xml')(noLinks),
    'xl/worksheets/_rels/sheet1.xml.rels': linked('drawing', '../drawings/drawing1.xml')(noLinks),
  });
const withPicture =
  (bytes: Uint8Array, extension: 'png' | 'jpeg'): Fill =>
  (book, sheet) => {
    const id = book.addImage({ buffer: Buffer.from(bytes) as never, extension });
    sheet.addImage(id, { tl: { col: 5, row: 2 }, ext: { width: 40, height: 40 } });
  };
const described = (xml: string) => xml.replace('<xdr:cNvPr ', '<xdr:cNvPr descr="A park" ');
/** The same workbook with the namespaces of strict files. */
const strict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
const utf16 = (xml: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')]);

export const workbooks: readonly Sample[] = [
  leak('hidden-sheet', 'hidden-sheet.xlsx', () => workbook(secret)),
  leak('hidden-sheet', 'very-hidden.xlsx', () =>
    workbook((book) => book.addWorksheet('P', { state: 'veryHidden' }).addRow(['Jane Hill'])),
  ),
  leak('hidden-sheet', 'strict.xlsx', async () => patched({ [main]: strict, [first]: strict }, secret)),
  leak('hidden-sheet', 'utf-16.xlsx', async () => {
    const made = await workbook(secret);
    return patch(made, { [main]: utf16(strFromU8(unzipSync(made)[main] ?? new Uint8Array())) });
  }),
  leak('hidden-sheet', 'prefixed.xlsx', () =>
    patched({ [main]: (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="') }, secret),
  ),
  leak('hidden-rows', 'hidden-row.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getRow(4).hidden = true;
    }),
  ),
  leak('hidden-rows', 'flat-row.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getRow(4).height = 0.5;
    }),
  ),
  leak('hidden-rows', 'grouped-row.xlsx', () =>
    workbook((_, sheet) => Object.assign(sheet.getRow(5), { outlineLevel: 1, hidden: true })),
  ),
  leak('filtered-rows', 'filtered.xlsx', () =>
    workbook((_, sheet) => {
      sheet.autoFilter = 'A1:C13';
      for (const i of [4, 7, 9]) sheet.getRow(i).hidden = true;
    }),
  ),
  leak('hidden-columns', 'hidden-column.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getColumn(2).hidden = true;
    }),
  ),
  leak('hidden-columns', 'narrow-column.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getColumn(3).width = 0.1;
    }),
  ),
  leak('invisible-text', 'white.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = 'Jane Hill';
      sheet.getCell('E3').font = { color: { argb: 'FFFFFFFF' } };
    }),
  ),
  leak('invisible-text', 'white-theme.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = 'Jane Hill';
      sheet.getCell('E3').font = { color: { theme: 0 } };
    }),
  ),
  leak('invisible-text', 'white-indexed.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = 'Jane Hill';
      sheet.getCell('E3').font = { color: { indexed: 9 } as never };
    }),
  ),
  leak('invisible-text', 'same-as-fill.xlsx', () =>
    workbook((_, sheet) => {
      const named = sheet.getCell('E3');
      named.value = 'Jane Hill';
      named.font = { color: { argb: 'FF1F3864' } };
      named.fill = solid('FF203864');
    }),
  ),
  leak('invisible-text', 'no-format.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = 4711;
      sheet.getCell('E3').numFmt = ';;;';
    }),
  ),
  leak('invisible-text', 'rich-white.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = {
        richText: [{ text: 'Total ' }, { text: 'Jane Hill', font: { color: { argb: 'FFFEFEFE' } } }],
      };
    }),
  ),
  leak('tiny-text', 'tiny.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = 'Jane Hill';
      sheet.getCell('E3').font = { size: 1 };
    }),
  ),
  leak('merged-values', 'merged.xlsx', () =>
    patched({ [first]: (xml) => beforeEnd('<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>')(xml) }),
  ),
  leak('far-cells', 'far-row.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('A4000').value = 'Jane Hill';
    }),
  ),
  leak('far-cells', 'far-column.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('BZ3').value = 'Jane Hill';
    }),
  ),
  leak('pivot-cache', 'pivot.xlsx', () =>
    patched({
      [rels]: linked('pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
      [main]: (xml) =>
        xml.replace(
          '</workbook>',
          '<pivotCaches><pivotCache cacheId="1" r:id="rIdXpivotCacheDefinition"/></pivotCaches></workbook>',
        ),
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<?xml version="1.0"?><pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheFields><cacheField name="Name"><sharedItems><s v="Jane Hill"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': linked(
        'pivotCacheRecords',
        'pivotCacheRecords1.xml',
      )(noLinks),
      'xl/pivotCache/pivotCacheRecords1.xml':
        '<?xml version="1.0"?><pivotCacheRecords><r><x v="0"/></r></pivotCacheRecords>',
    }),
  ),
  leak('external-link', 'external.xlsx', () =>
    patched({
      [rels]: linked('externalLink', 'externalLinks/externalLink1.xml'),
      [main]: (xml) =>
        xml.replace(
          '</sheets>',
          '</sheets><externalReferences><externalReference r:id="rIdXexternalLink"/></externalReferences>',
        ),
      [first]: cell('<c r="A20"><f>[1]Staff!A1</f><v>3</v></c>'),
      'xl/externalLinks/externalLink1.xml':
        '<?xml version="1.0"?><externalLink><externalBook><sheetNames><sheetName val="Staff"/></sheetNames></externalBook></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': linked(
        'externalLinkPath',
        'file:///C:\\Staff\\names.xlsx',
        true,
      )(noLinks),
    }),
  ),
  leak('external-formula', 'web-formula.xlsx', () =>
    patched({ [first]: cell('<c r="A20"><f>WEBSERVICE("http://intranet/x")</f><v>3</v></c>') }),
  ),
  clean('table-formula.xlsx', () =>
    patched({ [first]: cell('<c r="A20"><f>SUM(Benches[2019],Benches[[2020]:[2021]])</f><v>3</v></c>') }),
  ),
  leak('hidden-formula', 'formula-to-hidden.xlsx', () =>
    workbook((book, sheet) => {
      secret(book, sheet);
      sheet.getCell('E3').value = { formula: 'People!A1', result: 'Constable' };
    }),
  ),
  leak('hidden-name', 'hidden-name.xlsx', () =>
    patched({ [main]: addNames('<definedName name="staff" hidden="1">Figures!$A$1</definedName>') }),
  ),
  leak('defined-name', 'lost-name.xlsx', () =>
    patched({ [main]: addNames('<definedName name="staff">#REF!$A$1</definedName>') }),
  ),
  leak('defined-name', 'data-name.xlsx', () =>
    patched({ [main]: addNames('<definedName name="staff">{"Jane Hill","Omar Ali"}</definedName>') }),
  ),
  leak('comments', 'note.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('A2').note = 'Ask Jane Hill';
    }),
  ),
  leak('comments', 'thread.xlsx', () =>
    patched({
      [rels]: linked('person', 'persons/person.xml'),
      'xl/persons/person.xml':
        '<?xml version="1.0"?><personList><person displayName="Jane Hill" id="{1}"/></personList>',
    }),
  ),
  leak('connections', 'connection.xlsx', () =>
    patched({
      [rels]: linked('connections', 'connections.xml'),
      'xl/connections.xml':
        '<?xml version="1.0"?><connections><connection id="1" name="Staff"><dbPr connection="DSN=Staff"/></connection></connections>',
    }),
  ),
  leak('connections', 'power-query.xlsx', () =>
    patched({
      [rels]: linked('customXml', '../customXml/item1.xml'),
      'customXml/item1.xml': '<?xml version="1.0"?><DataMashup>UEsDBA==</DataMashup>',
    }),
  ),
  leak('data-model', 'model.xlsx', () =>
    patched({ [rels]: linked('powerPivotData', 'model/item.data'), 'xl/model/item.data': 'names' }),
  ),
  leak('custom-xml', 'custom.xlsx', () =>
    patched({
      [rels]: linked('customXml', '../customXml/item1.xml'),
      'customXml/item1.xml': '<?xml version="1.0"?><case><officer>Jane Hill</officer></case>',
    }),
  ),
  leak('validation-list', 'choices.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').dataValidation = { type: 'list', formulae: ['"Jane Hill,Omar Ali"'] };
    }),
  ),
  leak('metadata', 'author.xlsx', () =>
    workbook((book) => {
      book.creator = 'Jane Hill';
    }),
  ),
  leak('metadata', 'company.xlsx', () =>
    workbook((book) => {
      book.company = 'Aldermere Police';
    }),
  ),
  leak('description', 'keywords.xlsx', () =>
    workbook((book) => {
      book.keywords = 'draft for the chief';
    }),
  ),
  leak('local-path', 'path.xlsx', () =>
    patched({ [main]: (xml) => xml.replace('<sheets>', '<x15ac:absPath url="C:\\Users\\jhill\\Desktop\\"/><sheets>') }),
  ),
  leak('local-path', 'linked-file.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = { text: 'list', hyperlink: 'file:///\\\\server\\staff\\list.xlsx' };
    }),
  ),
  leak('unused-strings', 'left-strings.xlsx', () =>
    patched({ 'xl/sharedStrings.xml': (xml) => xml.replace('</sst>', '<si><t>Jane Hill</t></si></sst>') }),
  ),
  leak('chart-cache', 'deleted-chart.xlsx', () => charted('Deleted!$B$2:$B$9')),
  leak('chart-cache', 'lost-chart.xlsx', () => charted('#REF!')),
  leak('scenarios', 'scenario.xlsx', () =>
    patched({
      [first]: beforeEnd(
        '<scenarios><scenario name="if" user="Jane Hill"><inputCells r="A1" val="9"/></scenario></scenarios>',
      ),
    }),
  ),
  leak('conditional-hiding', 'conditional.xlsx', () =>
    workbook((_, sheet) =>
      sheet.addConditionalFormatting({
        ref: 'A2:B9',
        rules: [
          { type: 'expression', formulae: ['TRUE'], priority: 1, style: { font: { color: { argb: 'FFFFFFFF' } } } },
        ],
      }),
    ),
  ),
  leak('embedded-object', 'object.xlsx', () =>
    patched({
      'xl/worksheets/_rels/sheet1.xml.rels': linked('oleObject', '../embeddings/oleObject1.bin')(noLinks),
      'xl/embeddings/oleObject1.bin': 'names',
    }),
  ),
  leak('left-over-part', 'left-over.xlsx', () =>
    patched({ 'xl/worksheets/sheet9.xml': '<?xml version="1.0"?><worksheet><sheetData/></worksheet>' }),
  ),
  leak('photo-location', 'photo.xlsx', () => workbook(withPicture(jpeg([exif({ gps: true, camera: true })]), 'jpeg'))),
  leak('cropped-picture', 'cropped.xlsx', () =>
    patched(
      {
        'xl/drawings/drawing1.xml': (xml) => described(xml).replace('<a:stretch>', '<a:srcRect l="40000"/><a:stretch>'),
      },
      withPicture(png(), 'png'),
    ),
  ),
  leak('hidden-object', 'hidden-picture.xlsx', () =>
    patched(
      { 'xl/drawings/drawing1.xml': (xml) => xml.replace('<xdr:cNvPr ', '<xdr:cNvPr hidden="1" ') },
      withPicture(png(), 'png'),
    ),
  ),
  leak('no-alternative-text', 'no-alt.xlsx', () => workbook(withPicture(png(), 'png'))),
  leak('trailing-data', 'trailing.xlsx', async () => Buffer.concat([await workbook(), Buffer.from('and names')])),
  leak('hidden-rows', 'inline.xlsx', () =>
    patched({
      [first]: (xml) =>
        xml.replace(
          '</sheetData>',
          '<row hidden="true"><c t="inlineStr"><is><t>Jane Hill</t></is></c></row></sheetData>',
        ),
    }),
  ),

  clean('plain.xlsx', () => workbook()),
  clean('dark-header.xlsx', () =>
    workbook((_, sheet) =>
      sheet
        .getRow(1)
        .eachCell((each) =>
          Object.assign(each, { font: { color: { argb: 'FFFFFFFF' }, bold: true }, fill: solid('FF1F3864') }),
        ),
    ),
  ),
  clean('theme-header.xlsx', () =>
    workbook((_, sheet) =>
      sheet.getRow(1).eachCell((each) =>
        Object.assign(each, {
          font: { color: { theme: 0 } },
          fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: -0.25 } },
        }),
      ),
    ),
  ),
  clean('merged-title.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E1').value = 'Benches in parks';
      sheet.mergeCells('E1:H2');
    }),
  ),
  clean('filter.xlsx', () =>
    workbook((_, sheet) => {
      sheet.autoFilter = 'A1:C13';
    }),
  ),
  clean('frozen.xlsx', () =>
    workbook((_, sheet) => {
      sheet.views = [{ state: 'frozen', ySplit: 1, showGridLines: false }];
    }),
  ),
  clean('empty-hidden-columns.xlsx', () =>
    workbook((_, sheet) => {
      for (let i = 5; i < 12; i += 1) sheet.getColumn(i).hidden = true;
    }),
  ),
  clean('empty-hidden-rows.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getRow(40).hidden = true;
    }),
  ),
  clean('picture.xlsx', () => patched({ 'xl/drawings/drawing1.xml': described }, withPicture(png(), 'png'))),
  clean('two-sheets.xlsx', () =>
    workbook((book, sheet) => {
      book.addWorksheet('More').addRow(['Total', 546]);
      sheet.getCell('E3').value = { formula: 'SUM(B2:B13)', result: 546 };
      sheet.getCell('E4').value = { formula: 'More!B1', result: 546 };
    }),
  ),
  clean('table.xlsx', () =>
    workbook((_, sheet) =>
      sheet.addTable({
        name: 'T',
        ref: 'E1',
        headerRow: true,
        style: { theme: 'TableStyleMedium2', showRowStripes: true },
        columns: [{ name: 'Kind' }, { name: 'Count' }],
        rows: [
          ['Wood', 1],
          ['Iron', 2],
        ],
      }),
    ),
  ),
  clean('choices.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').dataValidation = { type: 'list', formulae: ['"Open,Closed,Pending"'] };
    }),
  ),
  clean('print-area.xlsx', () =>
    workbook((_, sheet) => {
      sheet.pageSetup.printArea = 'A1:C13';
    }),
  ),
  clean('links.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = { text: 'our site', hyperlink: 'https://example.org/benches' };
    }),
  ),
  clean('conditional.xlsx', () =>
    workbook((_, sheet) =>
      sheet.addConditionalFormatting({
        ref: 'B2:B9',
        rules: [
          {
            type: 'expression',
            formulae: ['B2>9'],
            priority: 1,
            style: {
              font: { color: { argb: 'FFFFFFFF' } },
              fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FF9C0006' } },
            },
          },
        ],
      }),
    ),
  ),
  clean('chart.xlsx', () => charted('Figures!$B$2:$B$13')),
  clean('formats.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getColumn(2).numFmt = '#,##0;[Red]-#,##0';
      sheet.getCell('E3').value = 0.256;
      sheet.getCell('E3').numFmt = '0.0%';
      sheet.getCell('E4').value = 1234.5;
      sheet.getCell('E4').numFmt = '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-';
    }),
  ),
  clean('rich.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('E3').value = {
        richText: [
          { text: 'Total ', font: { bold: true } },
          { text: '546', font: { color: { argb: 'FFC00000' } } },
        ],
      };
    }),
  ),
  clean('visible-group.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getRow(5).outlineLevel = 1;
    }),
  ),
  clean('title.xlsx', () =>
    workbook((book) => {
      book.title = 'Benches in parks';
    }),
  ),
  clean('gaps.xlsx', () =>
    workbook((_, sheet) => {
      sheet.getCell('A40').value = 'Source: our survey';
    }),
  ),
  clean('named.xlsx', () =>
    patched({ [main]: addNames('<definedName name="Benches">Figures!$B$2:$B$13</definedName>') }),
  ),
  clean('dark-cells.xlsx', () =>
    workbook((_, sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((each) => Object.assign(each, { fill: solid('FF000000'), font: { color: { argb: 'FFFFFFFF' } } })),
      ),
    ),
  ),
  clean('long.xlsx', () =>
    workbook((_, sheet) => {
      for (let i = 0; i < 800; i += 1) sheet.addRow([`Bench ${i}`, i, null]);
    }),
  ),
];
