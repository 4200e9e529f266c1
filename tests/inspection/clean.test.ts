import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { clean } from '#functions/respond/inspect/clean/clean.ts';
import { inspect } from '#functions/respond/inspect/inspect.ts';
import { documents } from './documents.ts';
import { openDocuments } from './open-documents.ts';
import { pdf } from './pdfs.ts';
import { exif, jpeg, pictures } from './pictures.ts';
import { texts } from './texts.ts';
import { workbook, workbooks } from './workbooks.ts';

const samples = [...workbooks, ...documents, ...openDocuments, ...pictures, ...texts].filter(
  ({ rule }) => rule !== undefined,
);
const strings = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
/** What no file may hold any more once everything in it that can be cleaned has been. */
const cleanable = async (name: string, bytes: Uint8Array) =>
  (await inspect(bytes, name)).findings.filter((f) => f.cleanable).map(({ id }) => id);

describe('cleaning', () => {
  it.each(samples)('takes everything out of $name that can be, and adds nothing', async ({ name, rule, make }) => {
    const bytes = new Uint8Array(await make());
    const before = Buffer.from(bytes);
    const ids = await cleanable(name, bytes);
    if (ids.length === 0) return;
    const cleaned = await clean(bytes, name, ids);
    expect(cleaned.ok ? [] : cleaned.error).toEqual([]);
    if (!cleaned.ok) return;
    expect(await cleanable(name, cleaned.value.bytes)).toEqual([]);
    expect(Buffer.from(bytes).equals(before)).toBe(true);
    const rest = cleaned.value.inspection.findings.map((finding) => finding.rule);
    expect((await inspect(bytes, name)).findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(rest));
    if (/\.(xlsx|docx|ods|odt)$/.test(name) && ids.some((id) => id.startsWith(`${rule}:`))) {
      expect(strings(cleaned.value.bytes)).not.toMatch(/Jane Hill|jhill/);
    }
  });
  it('leaves a workbook that other programs open, with the figures that were shown', async () => {
    const bytes = await workbook((book, sheet) => {
      book.creator = 'Jane Hill';
      book.addWorksheet('People', { state: 'veryHidden' }).addRow(['Jane Hill']);
      sheet.getRow(4).hidden = true;
      sheet.getCell('E2').value = { formula: 'SUM(B2:B13)', result: 546 };
      sheet.getCell('E3').value = { formula: 'People!A1', result: 'shown' };
    });
    const cleaned = await clean(bytes, 'a.xlsx', await cleanable('a.xlsx', bytes));
    if (!cleaned.ok) throw new Error(JSON.stringify(cleaned.error));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(cleaned.value.bytes) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Figures']);
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('E2').value).toBe(546);
    expect(sheet.getCell('E3').value).toBe('shown');
    expect(sheet.getCell('A4').value).toBeNull();
    expect(sheet.getCell('A5').value).toBe('Park 4');
    expect(strings(cleaned.value.bytes)).not.toMatch(/Jane Hill|People|Park 3/);
  });
  it('keeps the picture itself, and which way up it is', async () => {
    const bytes = jpeg([exif({ orientation: 6, gps: true, camera: true })]);
    const cleaned = await clean(bytes, 'a.jpg', await cleanable('a.jpg', bytes));
    if (!cleaned.ok) throw new Error(JSON.stringify(cleaned.error));
    const made = Buffer.from(cleaned.value.bytes);
    expect(made.includes(Buffer.from([0x12, 0xff, 0, 0x34]))).toBe(true);
    expect(made.includes('Canon')).toBe(false);
    expect(made.toString('hex')).toContain('01120003000000010006');
  });
  it('makes a table that is UTF-8 and runs nothing', async () => {
    const bytes = Buffer.from('name;caf\xe9\n=1+1;"a;b"\n', 'latin1');
    const cleaned = await clean(bytes, 'a.csv', await cleanable('a.csv', bytes));
    expect(cleaned.ok && Buffer.from(cleaned.value.bytes).toString()).toBe("name,café\r\n'=1+1,a;b\r\n");
  });
  it('cleans what was asked for and nothing else', async () => {
    const bytes = await workbook((book, sheet) => {
      book.creator = 'Jane Hill';
      sheet.getRow(4).hidden = true;
    });
    const cleaned = await clean(bytes, 'a.xlsx', ['metadata:docProps/core.xml']);
    expect(cleaned.ok && cleaned.value.inspection.findings.map(({ rule }) => rule)).toEqual(['hidden-rows']);
  });
  it('says why there is no cleaned file', async () => {
    const bytes = await workbook((_, sheet) => {
      sheet.getCell('A4000').value = 'far';
    });
    expect(await clean(bytes, 'a.xlsx', ['far-cells:xl/worksheets/sheet1.xml'])).toMatchObject({
      error: { code: 'not-cleanable' },
    });
    expect(await clean(bytes, 'a.xlsx', ['comments:x'])).toMatchObject({
      error: { code: 'not-found', ids: ['comments:x'] },
    });
    expect(await clean(Buffer.from('MZ'), 'a.xlsx', ['x'])).toMatchObject({ error: { code: 'refused' } });
    const written = await pdf((_, __, document) => document.setAuthor('Jane Hill'));
    const ids = (await inspect(written, 'a.pdf')).findings
      .filter(({ rule }) => rule === 'metadata')
      .map(({ id }) => id);
    expect(await clean(written, 'a.pdf', ids)).toMatchObject({ error: { code: 'not-cleanable' } });
  });
});

describe('sheets as CSV', () => {
  it('hold what is shown: no hidden rows, columns or sheets, no more digits, no formulas', async () => {
    const bytes = await workbook((book, sheet) => {
      book.addWorksheet('People', { state: 'hidden' }).addRow(['Jane Hill']);
      for (let i = 4; i <= 13; i += 1) sheet.getRow(i).hidden = true;
      sheet.addRow(['=cmd()', 0.256, new Date(Date.UTC(2026, 4, 1))]).getCell(2).numFmt = '0%';
      sheet.addRow(['gone', 1]).hidden = true;
      sheet.addRow(['a "b", c', 2.34159]).getCell(2).numFmt = '0.00';
    });
    const { sheetsAsCsv } = await inspect(bytes, 'a.xlsx');
    expect(sheetsAsCsv?.map(({ name, csv }) => [name, Buffer.from(csv).toString()])).toEqual([
      [
        'Figures',
        'Park,Benches,Opened\r\nPark 1,7,2020-01-03\r\nPark 2,14,2020-02-03\r\n\'=cmd(),0.26,2026-05-01\r\n"a ""b"", c",2.34\r\n',
      ],
    ]);
  });
});
