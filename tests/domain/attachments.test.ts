import { describe, expect, it } from 'vitest';
import { toDisclosure } from '#domain/publication/disclosure.ts';
import { publishedFiles } from '#domain/publication/files.ts';
import { identityInResponse } from '#domain/publication/leaks.ts';
import { searchText } from '#domain/publication/search-text.ts';
import type { Attachment } from '#domain/response/attachment.ts';
import { deliveryOf } from '#domain/response/delivery.ts';
import { takenFiles } from '#domain/response/file-types.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response, ResponseInput } from '#domain/response/response.ts';
import { doAct, readAct } from '#domain/response/working/act.ts';
import { attached } from '#domain/response/working/attachment-fields.ts';
import { fileNames } from '#domain/response/working/file-names.ts';
import { formFaults } from '#domain/response/working/form-faults.ts';
import { beginning, typedOf } from '#domain/response/working/from-response.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { keysOf, typedIn } from '#domain/response/working/typed.ts';
import { aFile, part, respondWith } from './response-build.ts';

const digest = (letter: string) => letter.repeat(64);
const sheets = [
  { file: digest('b'), name: 'a-benches.csv', title: 'Benches', size: 50 },
  { file: digest('c'), name: 'a-notes.csv', title: 'Notes', size: 60 },
];
const workbook = aFile({ parts: ['1'], sheets });
const pdf = aFile({
  id: 'plan',
  file: digest('d'),
  kind: 'pdf',
  name: 'plan.pdf',
  title: 'Plan',
  licence: 'third-party',
});
const withFiles = (...attachments: readonly Attachment[]): ResponseInput =>
  respondWith({ parts: [part('1'), part('2')], attachments: [...attachments] });
function read(input: unknown): Response {
  const found = readResponse(input, 'FOIA');
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe('files in the editor', () => {
  it('are the same when the response is read back, in their order', () => {
    const response = read(withFiles({ ...pdf, holder: 'The surveyor' }, workbook));
    const again = read(responseOf(typedOf(response, 'FOIA')));
    expect(again.attachments).toEqual(response.attachments);
    expect(typedOf(again, 'FOIA')).toEqual(typedOf(response, 'FOIA'));
  });

  it('cannot be given another digest, kind or size by a form, nor be added by one', () => {
    const typed = typedOf(read(withFiles(workbook)), 'FOIA');
    const form = {
      'attachments.a1.file': digest('f'),
      'attachments.a1.kind': 'pdf',
      'attachments.a1.size': '1',
      'attachments.a1.sheet1-file': digest('f'),
      'attachments.a1.sheet1-size': '1',
      'attachments.a9.title': 'Nowhere',
      attachments: 'a9',
      'attachments.a1.sheet1-title': 'Park benches',
      'attachments.a1.title': 'Benches, by park',
    };
    expect(typedIn(form, typed)).toEqual({
      'attachments.a1.sheet1-title': 'Park benches',
      'attachments.a1.title': 'Benches, by park',
    });
    expect(readAct('add attachments')).toBeUndefined();
  });

  it('move, go and come back like anything else, and leave their sheets out where these are not offered', () => {
    const typed = typedOf(read(withFiles(workbook, { ...pdf, holder: 'X' })), 'FOIA');
    const act = (value: string) => doAct(typed, readAct(value) ?? { verb: 'up', list: 'notes', key: '' }).typed;
    expect(keysOf(act('up attachments.plan'), 'attachments')).toEqual(['plan', 'a1']);
    const without = act('remove attachments.a1');
    expect(read(responseOf(without)).attachments).toMatchObject([{ id: 'plan' }]);
    const back = doAct(without, { verb: 'back', list: 'attachments', key: 'a1' }).typed;
    expect(read(responseOf(back)).attachments.map(({ id }) => id)).toEqual(['plan', 'a1']);
    const unticked = typedIn({ shown: 'attachments.a1.csv' }, typed);
    expect(read(responseOf({ ...typed, ...unticked })).attachments[0]?.sheets).toEqual([]);
  });

  it('begin without a title, which is said at its field, as are a wrong name and a missing holder', () => {
    const file = { file: digest('a'), kind: 'xlsx', size: 9, name: 'a.xlsx', sheets } as const;
    const typed = attached({ ...beginning('How many?'), title: 'Benches' }, 'a1', file);
    const faults = (more: object) => {
      const found = readResponse(responseOf({ ...typed, ...more }), 'FOIA');
      return found.ok ? [] : formFaults(typed, found.error.fields ?? []).map(({ field }) => field);
    };
    expect(faults({})).toEqual(['attachments.a1.title']);
    const answered = { 'parts.p1.held': 'yes', 'parts.p1.outcome': 'disclosed', 'parts.p1.answer': 'So many.' };
    const whole = { ...answered, 'attachments.a1.title': 'Benches' };
    expect(faults(whole)).toEqual([]);
    expect(faults({ ...whole, 'attachments.a1.name': 'a.pdf' })).toEqual(['attachments.a1.name']);
    expect(faults({ ...whole, 'attachments.a1.licence': 'third-party' })).toEqual(['attachments.a1.holder']);
    expect(faults({ ...whole, 'attachments.a1.sheet2-name': 'a-benches.csv' })).toEqual(['attachments.a1.sheet2-name']);
  });
});

describe('the name under which a file goes out', () => {
  const ada = { name: 'Ada Example', email: 'ada@example.org' };
  const named = (name: string, names: readonly string[] = [], taken: readonly string[] = []) =>
    fileNames({ name, kind: 'xlsx', sheets: names }, ada, taken, 1);
  it.each([
    ['Vehicles – 2026 (final).XLSX', 'vehicles-2026-final.xlsx'],
    ['Bänke_im_Park.xlsx', 'banke-im-park.xlsx'],
    ['.xlsx', 'file-1.xlsx'],
    ['表.xlsx', 'file-1.xlsx'],
    ['report.xls', 'report.xlsx'],
    ['Response to Ada Example.xlsx', 'file-1.xlsx'],
    ['EXAMPLE_response.xlsx', 'file-1.xlsx'],
    ['ada-example_ada@example.org.xlsx', 'file-1.xlsx'],
    ['examples.xlsx', 'examples.xlsx'],
    [`${'long '.repeat(60)}.xlsx`, `${'long-'.repeat(16).slice(0, -1)}.xlsx`],
  ])('of %s is %s', (came, name) => {
    expect(named(came).name).toBe(name);
    expect(readResponse(withFiles(aFile({ name: named(came).name })), 'FOIA').ok).toBe(true);
  });
  it('is nobody else’s, and sheets are called after it and themselves, or by their number', () => {
    const { name, sheets: made } = named('a.xlsx', ['By park', '***', 'Example, Ada', 'by PARK'], ['a.xlsx']);
    expect(name).toBe('a-2.xlsx');
    expect(made).toEqual([
      { name: 'a-by-park.csv', title: 'By park' },
      { name: 'a-sheet-2.csv', title: 'Sheet 2' },
      { name: 'a-sheet-3.csv', title: 'Sheet 3' },
      { name: 'a-by-park-2.csv', title: 'by PARK' },
    ]);
  });
});

describe('how files come to the applicant', () => {
  it.each([
    ['email', [aFile({ size: 6_999_890, sheets })], 'with-email'],
    ['email', [aFile({ size: 6_999_891, sheets })], 'too-large'],
    ['email', Array.from({ length: 101 }, () => aFile({ size: 1 })), 'too-large'],
    ['post', [aFile({ size: 1 })], 'by-post'],
  ] as const)('by %s, by their size together', (contact, files, delivery) => {
    expect(deliveryOf(files, contact)).toBe(delivery);
  });
  it('is as what they are: text by its ending, sheets in UTF-8', () => {
    const types = takenFiles([aFile({ sheets }), aFile({ kind: 'csv', name: 'a.tsv' })]).map(
      (file) => file.contentType,
    );
    expect(types).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv; charset=utf-8',
      'text/csv; charset=utf-8',
      'text/tab-separated-values',
    ]);
  });
});

describe('files of a published answer', () => {
  const reference = '07.FOI.26.000001';
  const dates = { receivedOn: '2026-11-01', dueOn: null, decidedOn: '2026-11-20', publishedOn: '2026-11-20' } as const;
  const disclosed = (input: ResponseInput) =>
    toDisclosure({
      ...{ reference, regime: 'FOIA', response: read(input), version: 1, authority: { name: 'A' } },
      ...dates,
    });

  it('stand in its data with what they are, where, and how they may be used', () => {
    const { attachments } = disclosed(withFiles(workbook, { ...pdf, holder: 'The surveyor' }));
    const folder = (letter: string) => `/disclosures/${reference}/files/${letter.repeat(20)}`;
    expect(attachments).toEqual([
      {
        title: 'Benches by park',
        name: 'a.xlsx',
        kind: 'xlsx',
        size: 1000,
        path: `${folder('a')}/a.xlsx`,
        licence: {
          name: 'Open Government Licence v3.0',
          id: 'OGL-UK-3.0',
          url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        },
        parts: ['1'],
        sheets: [
          { name: 'a-benches.csv', title: 'Benches', size: 50, path: `${folder('b')}/a-benches.csv` },
          { name: 'a-notes.csv', title: 'Notes', size: 60, path: `${folder('c')}/a-notes.csv` },
        ],
      },
      {
        ...{ title: 'Plan', name: 'plan.pdf', kind: 'pdf', size: 1000, path: `${folder('d')}/plan.pdf` },
        ...{ holder: 'The surveyor', parts: [], sheets: [] },
      },
    ]);
    expect(publishedFiles(reference, read(withFiles(workbook))).map(({ key }) => `/${key}`)).toEqual([
      attachments[0]?.path,
      ...(attachments[0]?.sheets.map(({ path }) => path) ?? []),
    ]);
  });

  it('go with the parts that are left out, but not where they answer another as well', () => {
    const publication = { kind: 'publish-edited' as const, omitParts: ['1'], reason: 'Personal.' };
    const both = aFile({ id: 'a2', file: digest('e'), name: 'both.xlsx', parts: ['1', '2'] });
    const { attachments } = disclosed({ ...withFiles(workbook, both), publication });
    expect(attachments).toMatchObject([{ name: 'both.xlsx', parts: ['2'] }]);
    expect(publishedFiles(reference, read({ ...withFiles(workbook, both), publication }))).toHaveLength(1);
  });

  it('are found by their titles and by what stands in them, which is no Markdown', () => {
    const { body } = searchText(disclosed(withFiles(workbook)), ['Riverside\t*282*']);
    expect(body).toContain('Benches by park');
    expect(body).toMatch(/\n\nRiverside\t\*282\*$/);
  });

  it('have no name of the applicant in title, name, holder or sheet', () => {
    const found = (more: Partial<Attachment>, parts = ['1']) => {
      const publication = { kind: 'publish-edited' as const, omitParts: ['2'], reason: 'Personal.' };
      const response = read({ ...withFiles(aFile({ ...more, parts })), publication });
      return identityInResponse(response, { name: 'Ada Example' }).map(({ field }) => field);
    };
    expect(found({ title: 'Record of Ada Example' })).toEqual(['attachments.0.title']);
    expect(found({ name: 'ada-example.xlsx' })).toEqual(['attachments.0.name']);
    expect(found({ holder: 'Ada Example' })).toEqual(['attachments.0.holder']);
    const sheet = { file: digest('b'), name: 'b.csv', title: 'Example, Ada', size: 1 };
    expect(found({ sheets: [{ ...sheet, title: 'Of Ada Example' }] })).toEqual(['attachments.0.sheets.0.title']);
    expect(found({ title: 'Record of Ada Example' }, ['2'])).toEqual([]);
  });
});
