import { describe, expect, it } from 'vitest';
import { readLog } from '#cdk/local/import/read-log.ts';
import { tellLog } from '#cdk/local/import/tell.ts';
import { aLogFolder } from '#tests/support/log-folder.ts';

const page = `Freedom of information request reference no: 07.FOI.24.000301
I note you seek access to the following information:
1. What does the café’s “Tea – for two” cost?
2. Is it £4.50?
I have today decided to disclose the requested information in full.
Q1 - What does the café’s “Tea – for two” cost?
£4.50
Q2 - Is it £4.50?
It is.`;

const utf16 = (text: string, order: 'le' | 'be', hasMark: boolean) => {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const windows1252: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };
const inWindows1252 = (text: string) =>
  Buffer.from([...text].map((letter) => windows1252[letter] ?? letter.charCodeAt(0)));

describe('a folder with pages of all kinds', () => {
  const folder = aLogFolder();
  const { put } = folder;

  it.each([
    ['with the mark of UTF-8', Buffer.from(`\uFEFF${page}`)],
    ['in UTF-16', utf16(page, 'le', true)],
    ['in UTF-16, the other way round', utf16(page, 'be', true)],
    ['in UTF-16 without a mark', utf16(page, 'le', false)],
    ['in Windows-1252', inWindows1252(page)],
    ['with the ends of lines of Windows', Buffer.from(page.replaceAll('\n', '\r\n'))],
    ['with the ends of lines of old machines', Buffer.from(page.replaceAll('\n', '\r'))],
    [
      'with hard spaces, soft hyphens and tabs before lines',
      Buffer.from(page.replaceAll(' ', '\u00a0').replaceAll('cost', 'co\u00adst').replaceAll('\n', '\n\t')),
    ],
  ])('reads a page %s', (_, bytes) => {
    put('page.txt', bytes);
    const { entries, unread } = readLog(folder.path);
    expect(unread).toEqual([]);
    expect(entries[0]?.record).toMatchObject({
      reference: '07.FOI.24.000301',
      decision: { outcome: 'granted-in-full' },
      questions: [
        { label: '1', question: 'What does the café’s “Tea – for two” cost?' },
        { label: '2', question: 'Is it £4.50?' },
      ],
    });
  });

  it('says of what is no page why it is none, and takes the rest', () => {
    put('empty.txt', '');
    put('spaces.html', ' \n\t ');
    put(
      'picture.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
    );
    put('archive.mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>');
    put(
      'archive.htm',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://old.example/\r\nMIME-Version: 1.0\r\n',
    );
    put('huge.txt', 'How many? '.repeat(900_000));
    put('deep.html', `<html>${'<div>'.repeat(20_000)}Hello`);
    put('letter.pdf', '%PDF-1.7');
    put('page.txt', page);
    put('page_files/style.css', 'p{}');
    put('.DS_Store', 'x');
    const { entries, unread } = readLog(folder.path);
    expect(entries.map(({ from }) => from)).toEqual(['page.txt']);
    expect(Object.fromEntries(unread.map(({ from, why }) => [from, why]))).toEqual({
      'archive.htm': 'It is a web archive: save the page as HTML or as text.',
      'archive.mhtml': 'It is a web archive: save the page as HTML or as text.',
      'deep.html': 'It is nested too deeply to be a page.',
      'empty.txt': 'It says nothing.',
      'huge.txt': 'It is too large to be one.',
      'letter.pdf': 'No list and no page names it: it is neither a page nor a list itself.',
      'picture.txt': 'It is no text.',
      'spaces.html': 'It says nothing.',
    });
  });

  it('knows the address and the month of a page in a mirror of a website', () => {
    put(
      'www.police.example/foi-ai/police/disclosure-2024/june-2024/tea-for-two/index.html',
      `<html><pre>${page}</pre>`,
    );
    expect(readLog(folder.path).entries[0]).toMatchObject({
      address: 'https://www.police.example/foi-ai/police/disclosure-2024/june-2024/tea-for-two/',
      on: '2024-06-01',
    });
  });

  it.each([
    [
      'terms',
      '<dl><dt>Date received</dt><dd>2 May 2024</dd><dt>Date of response</dt><dd>30 May 2024</dd></dl>',
      '2024-05-30',
    ],
    [
      'rows',
      '<table><tr><th>Date requested</th><td>14/08/2023</td></tr><tr><th>Date responded</th><td>08/09/2023</td></tr></table>',
      '2023-09-08',
    ],
    [
      'columns',
      '<table><tr><th>Received</th><th>Responded</th></tr><tr><td>1 May 2024</td><td>3 June 2024</td></tr></table>',
      '2024-06-03',
    ],
    ['lines', '<p>Date: 1 May 2024<br>Response sent: 3 June 2024</p>', '2024-06-03'],
    ['a line of its own', '<p>Friday 14th June 2024</p><p>Received: 1 May 2024</p>', '2024-06-14'],
    ['a mark of time', '<p>Seen <time datetime="2024-06-30T23:30:00Z">lately</time></p>', '2024-07-01'],
    ['nothing but another day', '<p>Date received: 1 May 2024</p>', undefined],
  ])('knows the day of an answer by %s, and takes no other for it', (_, facts, on) => {
    put(
      'a.html',
      `<main><h1>Lamps</h1><p>Reference: F-1</p>${facts}<h2>Request</h2><p>How many lamps were lit?</p></main>`,
    );
    expect(readLog(folder.path).entries[0]?.on).toBe(on);
  });

  it('reads Markdown by its marks, and shows none of them', () => {
    put(
      'a.md',
      '# Bus lanes\n\n**Reference:** FOI-2031\n\n## Request\n\nHow many fines?\n\n## Response\n\n| Year | Fines |\n|---|---|\n| 2023 | **14** |\n',
    );
    const { record } = readLog(folder.path).entries[0] ?? {};
    expect(record).toMatchObject({ reference: 'FOI-2031', title: 'Bus lanes', request: 'How many fines?' });
    expect(record?.pieces).toMatchObject([
      { kind: 'disclosure', blocks: [{ head: [['Year', 'Fines']], rows: [['2023', '14']] }] },
    ]);
  });

  it('calls a page without a title by its file, its folder or its reference, and says so', () => {
    put('a/lamps-by_street-2020/index.html', '<p>Reference: F-1</p><p>You asked</p><p>We said</p><p>Fourteen.</p>');
    put('07.FOI.24.000311.txt', 'Fourteen.\nReason for decision\nIt is so.\n');
    const { entries } = readLog(folder.path);
    expect(
      entries.map(({ record }) => [record.title, record.doubts.some(({ doubt }) => doubt === 'no-title')]),
    ).toEqual([
      ['Fourteen', false],
      ['Lamps by street 2020', true],
    ]);
  });

  it('keeps words of the page in parts that are called like frames, and what opens later', () => {
    put(
      'a.html',
      `<div class="wrapper cookie-bar-shown"><div class="social-care-page"><h1>Care homes</h1><p>Reference: F-1</p><p>You asked</p><p>How many homes?</p>
      <h2><button>Our response</button></h2><div hidden="until-found"><p>We have decided to disclose it: 14.</p></div></div><div class="cookie-bar">We use cookies</div></div>`,
    );
    expect(readLog(folder.path).entries[0]?.record).toMatchObject({
      title: 'Care homes',
      request: 'How many homes?',
      decision: { sentence: 'We have decided to disclose it: 14.', outcome: 'granted-in-full' },
      left: ['We use cookies'],
    });
  });

  it('takes no second answer with the reference of another, and says which they are', () => {
    put('a.txt', page);
    put('b.txt', page.replaceAll('07.FOI.24.000301', '07/FOI/24/000301').replace('£4.50', '£5'));
    const { entries, unread } = readLog(folder.path);
    expect(entries.map(({ from }) => from)).toEqual(['a.txt']);
    expect(unread).toEqual([
      { from: 'b.txt', why: expect.stringContaining('Its reference 07/FOI/24/000301 is that of a.txt') },
    ]);
  });

  it('tells once what was left out of many pages', () => {
    put('a.txt', `Leave this site\n${page}`);
    put('b.txt', `Leave this site\n${page.replaceAll('000301', '000302')}`);
    const told = tellLog(readLog(folder.path));
    expect(told).toContain('    2 × Leave this site');
    expect(told.at(-1)).toBe('2 answers read, 2 without a doubt; 0 could not be read.');
  });
});
