import { describe, expect, it } from 'vitest';
import { importedEntry, toImported } from '#domain/imported/imported-disclosure.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { ImportedPage } from '#web/pages/publish/imported-page.tsx';
import { tableFilesIn } from '#web/pages/publish/table-csv.ts';
import { renderPage } from '#web/render.ts';
import { authority, context } from './sample-pages.tsx';

const row = (...cells: readonly string[]) => ({ text: cells.join(' | '), cells });
const lines = [
  { text: 'Freedom of information request reference no: 01.FOI.19.000017' },
  { text: 'I note you seek access to the following information:' },
  { text: 'How many benches?' },
  { text: 'I have today decided to disclose the located information to you in full.' },
  row('Benches', 'Benches'),
  row('Park', 'Number'),
  row('Mill, north', '14'),
  row('=Green', '-2'),
  { text: 'And those of the year before.' },
  row('2018', '12'),
];
const disclosure = toImported({
  reference: '01.FOI.19.000017',
  regime: 'FOIA',
  document: { record: readRecord(lines) },
  publishedOn: '2019-03-05',
  authority,
});

it('an answer of an earlier log that has no title has its reference for a heading, and in the lists', () => {
  const record = readRecord([{ text: 'Freedom of information request reference no: 01.FOI.19.000018' }]);
  expect(record.title).toBe('');
  const untitled = toImported({
    ...{ reference: '01.FOI.19.000018', regime: 'FOIA', publishedOn: '2019-03-05', authority },
    document: { record },
  });
  expect(renderPage(ImportedPage, { context, disclosure: untitled })).toMatch(/<h1[^>]*>01\.FOI\.19\.000018<\/h1>/);
  expect(importedEntry(untitled).title).toBe('01.FOI.19.000018');
});

describe('the tables of an answer of an earlier log', () => {
  it('are numbered through it, each with its header in one row', () => {
    const files = tableFilesIn(context.words)(disclosure);
    expect(files.map(({ path, name }) => [path, name])).toEqual([
      ['/disclosures/01.FOI.19.000017/tables/1.csv', '01.FOI.19.000017-1.csv'],
      ['/disclosures/01.FOI.19.000017/tables/2.csv', '01.FOI.19.000017-2.csv'],
    ]);
    expect(files[0]?.csv).toBe('\uFEFFBenches – Park,Benches – Number\r\n"Mill, north",14\r\n\'=Green,-2\r\n');
    expect(files[1]?.csv).toBe('\uFEFF2018,12\r\n');
  });

  it('are named by its page and its data', () => {
    const html = renderPage(ImportedPage, { context, disclosure });
    for (const { path } of tableFilesIn(context.words)(disclosure)) {
      expect(html).toContain(`href="${path}"`);
      expect(JSON.stringify(disclosure)).toContain(`"csv":"${path}"`);
    }
  });
});
