import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '#domain/inspection/inspection.ts';
import { inspect } from '#functions/respond/inspect/inspect.ts';
import { letter } from './documents.ts';
import { ods } from './open-documents.ts';
import { pdf, refusedPdfs } from './pdfs.ts';
import { jpeg, png, refusedPictures } from './pictures.ts';
import { patch, type RefusedSample } from './sample.ts';
import { workbook } from './workbooks.ts';

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const typed = (from: string, to: string) => ({ '[Content_Types].xml': (xml: string) => xml.replace(from, to) });
const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const manifest = (bytes: Uint8Array) =>
  patch(bytes, {
    'META-INF/manifest.xml': (xml) =>
      xml.replace(
        '</manifest:manifest>',
        '<manifest:file-entry manifest:full-path="x"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
  });

const refused: readonly RefusedSample[] = [
  ...refusedPdfs,
  ...refusedPictures,
  { name: 'empty.csv', rule: 'empty', make: () => new Uint8Array() },
  { name: 'empty.zip', rule: 'empty', make: () => zipSync({}) },
  { name: 'files.zip', rule: 'archive', make: () => zipSync({ 'a.csv': strToU8('a,b') }) },
  { name: 'files.docx', rule: 'archive', make: () => Buffer.from('1f8b0800', 'hex') },
  { name: 'files.7z', rule: 'archive', make: () => Buffer.from('377abcaf271c0004', 'hex') },
  { name: 'files.rar', rule: 'archive', make: () => Buffer.from('Rar!\x1a\x07\x01\0', 'latin1') },
  { name: 'macros.xlsx', rule: 'macros', make: async () => patch(await workbook(), { 'xl/vbaProject.bin': 'x' }) },
  {
    name: 'macros.xlsm',
    rule: 'macros',
    make: async () => patch(await workbook(), typed(sheetMain, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
  },
  {
    name: 'old-macros.xlsx',
    rule: 'macros',
    make: async () => patch(await workbook(), { 'xl/macrosheets/sheet1.xml': '<x/>' }),
  },
  {
    name: 'auto-open.xlsx',
    rule: 'macros',
    make: async () =>
      patch(await workbook(), {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="_xlnm.Auto_Open">Figures!$A$1</definedName></definedNames>',
          ),
      }),
  },
  { name: 'macros.docx', rule: 'macros', make: async () => patch(await letter(), { 'word/vbaProject.bin': 'x' }) },
  { name: 'macros.ods', rule: 'macros', make: () => ods(undefined, '', '', { 'Basic/Standard/Module1.xml': '<x/>' }) },
  {
    name: 'binary.xlsb',
    rule: 'binary-workbook',
    make: async () =>
      patch(await workbook(), typed(sheetMain, 'application/vnd.ms-excel.sheet.binary.macroEnabled.main')),
  },
  {
    name: 'slides.pptx',
    rule: 'slides',
    make: async () =>
      patch(
        await workbook(),
        typed(sheetMain, 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      ),
  },
  { name: 'locked.xlsx', rule: 'encrypted', make: () => ole('EncryptedPackage') },
  { name: 'old.xls', rule: 'old-office', make: () => ole('Workbook') },
  { name: 'locked.ods', rule: 'encrypted', make: () => manifest(ods()) },
  { name: 'run.exe', rule: 'executable', make: () => Buffer.from('MZ\x90\0', 'latin1') },
  { name: 'run.sh', rule: 'executable', make: () => Buffer.from('#!/bin/sh\nls') },
  { name: 'page.html', rule: 'web-page', make: () => Buffer.from('﻿<!-- x --><!DOCTYPE html><html></html>') },
  { name: 'page.csv', rule: 'web-page', make: () => Buffer.from('<html><table></table></html>') },
  {
    name: 'drawing.svg',
    rule: 'web-page',
    make: () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  { name: 'letter.rtf', rule: 'not-accepted', make: () => Buffer.from('{\\rtf1 x}') },
  { name: 'noise.csv', rule: 'not-accepted', make: () => Buffer.from([1, 2, 3, 0, 255, 254]) },
  { name: 'cut.xlsx', rule: 'unreadable', make: async () => (await workbook()).subarray(0, 3000) },
  {
    name: 'no-sheet.xlsx',
    rule: 'unreadable',
    make: async () => patch(await workbook(), { 'xl/worksheets/sheet1.xml': undefined }),
  },
  {
    name: 'ill-formed.xlsx',
    rule: 'unreadable',
    make: async () => patch(await workbook(), { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('</row>', '') }),
  },
  {
    name: 'unended.docx',
    rule: 'unreadable',
    make: async () => patch(await letter(), { 'word/document.xml': (xml) => xml.slice(0, -30) }),
  },
  {
    name: 'entities.docx',
    rule: 'entities',
    make: async () =>
      patch(await letter(), {
        'word/document.xml': (xml) =>
          xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document'),
      }),
  },
  {
    name: 'deep.docx',
    rule: 'too-complex',
    make: async () =>
      patch(await letter(), {
        'word/document.xml': (xml) =>
          xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`),
      }),
  },
  {
    name: 'bomb.xlsx',
    rule: 'unpacks-too-large',
    make: async () =>
      patch(await workbook(), {
        'xl/worksheets/sheet1.xml': (xml) => xml.replace('</sheetData>', `${' '.repeat(60_000_000)}</sheetData>`),
      }),
  },
  { name: 'lying-bomb.xlsx', rule: 'unpacks-too-large', make: lyingBomb },
  {
    name: 'many.xlsx',
    rule: 'too-complex',
    make: async () =>
      patch(await workbook(), Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`xl/x${i}.xml`, 'x']))),
  },
];

/** A file whose directory says that it is small. */
async function lyingBomb(): Promise<Uint8Array> {
  const bytes = Buffer.from(
    patch(await workbook(), {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(60_000_000)}</sheetData></worksheet>`,
    }),
  );
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(100, at + 24);
  return bytes;
}

describe('what cannot be attached', () => {
  it.each(refused)('$name is refused: $rule', async ({ name, rule, make }) => {
    const found = await inspect(new Uint8Array(await make()), name);
    expect(found.verdict).toBe('refused');
    expect(found.refusal?.rule).toBe(rule);
  });
  it('a file that is too large for the limits is refused unread', async () => {
    const found = await inspect(png(), 'a.png', { ...usualLimits, bytes: 20 });
    expect(found.refusal?.rule).toBe('too-large');
  });
  it('a file that takes too many steps is refused', async () => {
    const found = await inspect(await workbook(), 'a.xlsx', { ...usualLimits, steps: 100 });
    expect(found.refusal?.rule).toBe('too-complex');
  });
  it('files of which bytes are broken, and files that are cut, never make it throw or hang', async () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const whole: [string, Uint8Array][] = [
      ['a.xlsx', await workbook()],
      ['a.docx', await letter()],
      ['a.pdf', await pdf()],
      ['a.ods', ods()],
      ['a.png', png()],
      ['a.jpg', jpeg()],
    ];
    const verdicts = new Set<string>();
    for (const [name, bytes] of whole) {
      for (let i = 0; i < 40; i += 1) {
        const broken = bytes.slice(0, i % 4 === 0 ? next(bytes.length) : bytes.length);
        for (let j = 0; j < 3 && broken.length > 0; j += 1) broken[next(broken.length)] = next(256);
        verdicts.add((await inspect(broken, name)).verdict);
      }
    }
    expect([...verdicts]).toContain('refused');
  });
  it('a PDF whose page draws without end is refused', async () => {
    const bytes = await pdf((page) => {
      for (let i = 0; i < 300; i += 1) page.drawRectangle({ x: 1, y: 1, width: 500, height: 500 });
    });
    expect((await inspect(bytes, 'a.pdf', { ...usualLimits, steps: 1000 })).refusal?.rule).toBe('too-complex');
  });
});
