import { beforeEach, describe, expect, it } from 'vitest';
import { linesOfHtml } from '#cdk/local/import/html-lines.ts';
import { readLog } from '#cdk/local/import/read-log.ts';
import { replay } from '#domain/case/case.ts';
import { builtInRules } from '#domain/case/clock.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { aLogFolder } from '#tests/support/log-folder.ts';
import { aWorld, type World } from '#tests/support/rooms.ts';

const page = (reference: string, question = 'How many benches?') =>
  `Freedom of information request reference no: ${reference}
I note you seek access to the following information:
${question}
I have today decided to disclose the located information to you in full.
Fourteen.`;
const record = (reference: string, question?: string) => readRecord(linesOfText(page(reference, question)));

describe('an answer of an earlier log', () => {
  let world: World;
  const deps = () => ({ ...world, rules: builtInRules('calendar') });
  beforeEach(() => {
    world = aWorld();
  });
  const caseOf = async (reference: string) => {
    const stored = await world.cases.load(reference);
    return stored && replay(reference, stored.ledger);
  };

  it('becomes a case that asks for its publication, under its own reference', async () => {
    const imported = await importEntry(deps(), { record: record('01-FOI-19-000017'), on: '2019-03-05' });
    expect(imported).toEqual({ reference: '01.FOI.19.000017', became: 'imported' });
    expect(await caseOf('01.FOI.19.000017')).toMatchObject({
      isImported: true,
      state: 'sent',
      publishedAt: '2019-03-05T12:00:00.000Z',
    });
    expect(await world.outbox.due('publish', '2030-01-01T00:00:00.000Z', 10)).toEqual([
      '01.FOI.19.000017~1~publication',
    ]);
    expect(await world.outbox.due('acknowledge', '2030-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('changes nothing the second time, and leaves what it says otherwise as it is', async () => {
    const entry = { record: record('01.FOI.19.000017'), on: '2019-03-05' };
    await importEntry(deps(), entry);
    expect((await importEntry(deps(), entry)).became).toBe('same');
    expect((await importEntry(deps(), { ...entry, record: record('01.FOI.19.000017', 'Where?') })).became).toBe(
      'differs',
    );
    expect((await caseOf('01.FOI.19.000017'))?.version).toBe(1);
  });

  it('goes on where it was interrupted, whatever was written by then', async () => {
    const entry = { record: record('01.FOI.19.000017'), on: '2019-03-05' };
    const commit = async () => Promise.reject(new Error('interrupted'));
    await expect(importEntry({ ...deps(), cases: { ...world.cases, commit } }, entry)).rejects.toThrow('interrupted');
    expect(await caseOf('01.FOI.19.000017')).toBeNull();
    expect((await importEntry(deps(), entry)).became).toBe('imported');
    expect((await importEntry(deps(), entry)).became).toBe('same');
    expect((await caseOf('01.FOI.19.000017'))?.version).toBe(1);
  });

  it.each([
    ['FOI/2019/17', /^\d\d\.FOI\.19\.9\d{5}$/],
    ['EIR 2019-17', /^\d\d\.EIR\.19\.9\d{5}$/],
    ['', /^\d\d\.FOI\.19\.9\d{5}$/],
  ])('whose reference is “%s” is given one that stays the same', async (reference, form) => {
    const entry = { record: { ...record('01.FOI.19.000017'), reference }, on: '2019-03-05' };
    const first = await importEntry(deps(), entry);
    expect(first.reference).toMatch(form);
    expect(await importEntry(deps(), entry)).toEqual({ ...first, became: 'same' });
  });

  it('without a day stays the one that was taken over in another year', async () => {
    const entry = { record: { ...record('01.FOI.19.000017'), reference: 'FOI/17' } };
    const first = await importEntry({ ...deps(), now: () => '2026-12-30T09:00:00.000Z' }, entry);
    expect(first).toMatchObject({ reference: expect.stringMatching(/^\d\d\.FOI\.26\.9/), became: 'imported' });
    const again = await importEntry({ ...deps(), now: () => '2028-01-02T09:00:00.000Z' }, entry);
    expect(again).toEqual({ ...first, became: 'same' });
    const other = { record: { ...entry.record, reference: 'FOI/18' } };
    const later = await importEntry({ ...deps(), now: () => '2028-01-02T09:00:00.000Z' }, other);
    expect(later).toMatchObject({ reference: expect.stringMatching(/^\d\d\.FOI\.28\.9/), became: 'imported' });
  });

  it('is known again by the reference that it had, when its title is put right', async () => {
    const entry = { record: { ...record('01.FOI.19.000017'), reference: 'FOI/17' }, on: '2019-03-05' };
    const first = await importEntry(deps(), entry);
    const renamed = { ...entry, record: { ...entry.record, title: 'Benches, and how many' } };
    expect(await importEntry(deps(), renamed)).toEqual({ ...first, became: 'differs' });
  });

  it('is known again when its day is found, and is none of another year with its number', async () => {
    const entry = { record: { ...record('01.FOI.19.000017'), reference: '17' } };
    const first = await importEntry(deps(), entry);
    expect(await importEntry(deps(), { ...entry, on: '2019-03-05' })).toEqual({ ...first, became: 'differs' });
    const [one, other] = ['2019-03-05', '2020-03-05'].map((on) => ({
      record: { ...entry.record, reference: '18' },
      on,
    }));
    const became = [await importEntry(deps(), one ?? entry), await importEntry(deps(), other ?? entry)];
    expect(became.map((it) => [it.reference.slice(3, 10), it.became])).toEqual([
      ['FOI.19.', 'imported'],
      ['FOI.20.', 'imported'],
    ]);
  });

  it('is one of several that have no reference, the same title and the same month', async () => {
    const entry = (question: string) => {
      const own = { ...record('01.FOI.19.000017', question), reference: '', title: 'Business rates' };
      return { record: own, on: '2019-03-01', alike: 2 };
    };
    const [one, two] = [entry('Who pays?'), entry('Who owes?')];
    const first = await importEntry(deps(), one);
    const second = await importEntry(deps(), two);
    expect([first.became, second.became]).toEqual(['imported', 'imported']);
    expect(second.reference).not.toBe(first.reference);
    // In any order, and where the run was interrupted between them.
    expect([await importEntry(deps(), two), await importEntry(deps(), one)]).toEqual([
      { ...second, became: 'same' },
      { ...first, became: 'same' },
    ]);
    expect((await importEntry(deps(), entry('Who asks?'))).became).toBe('differs');
  });

  it('never takes the place of a request of this portal', async () => {
    const { reference } = await importEntry(deps(), { record: record('01.FOI.19.000017'), on: '2019-03-05' });
    const stored = await world.cases.load(reference);
    expect(stored?.applicant).toBeNull();
    expect(stored?.words).toEqual([]);
  });

  it.each(['2005-01-04', '2012-06-05', '2035-12-25'])('of %s has a day that any clock takes', async (on) => {
    expect((await importEntry(deps(), { record: record('01.FOI.19.000017'), on })).became).toBe('imported');
  });
});

describe('a folder with a log', () => {
  const folder = aLogFolder();
  const { put } = folder;

  it('is read from lists by what their columns are called, with the pages that they name', () => {
    put(
      'log.csv',
      '\uFEFFRef;Subject;Date answered;URL;Documents\nFOI-1;Benches;05/03/2019;https://old.example/1;one.html;\nFOI-2;"Bins; green";March 2020;;\n',
    );
    put('log2.csv', 'Title,Request,Response\nTrees,How many?,"We do not hold this."\n');
    put(
      'one.html',
      '<h1>x</h1><p>You asked:</p><p>How many benches?</p><p>We have decided to disclose this in full.</p><p>Nine.</p>',
    );
    put('two.txt', page('01.FOI.22.000002'));
    const { entries, unread } = readLog(folder.path);
    expect(unread).toEqual([]);
    expect(
      entries.map(({ from, record: r, on, address }) => [from, r.reference, r.title, r.decision.outcome, on, address]),
    ).toEqual([
      ['log.csv:2', 'FOI-1', 'Benches', 'granted-in-full', '2019-03-05', 'https://old.example/1'],
      ['log.csv:3', 'FOI-2', 'Bins; green', 'unknown', '2020-03-01', undefined],
      ['log2.csv:2', '', 'Trees', 'not-held', undefined, undefined],
      ['two.txt', '01.FOI.22.000002', 'How many benches?', 'granted-in-full', undefined, undefined],
    ]);
  });

  it('that is none, is a file or has nothing in it is told in a sentence', () => {
    put('old/.DS_Store', 'x');
    expect(() => readLog(`${folder.path}/nowhere`)).toThrow(/^There is no folder .*nowhere\.$/);
    expect(() => readLog(`${folder.path}/old/.DS_Store`)).toThrow('is a file: name the folder that it is in.');
    expect(() => readLog(folder.path)).toThrow(/^There is nothing in .*: no list/);
  });

  it('leaves out what a browser saved beside a page, and no folder that is only called like one', () => {
    put('one.html', `<pre>${page('01.FOI.22.000001')}</pre>`);
    put('one_files/menu.html', '<p>Menu</p>');
    put('foi_files/two.txt', page('01.FOI.22.000002'));
    const { entries, unread } = readLog(folder.path);
    expect([entries.map(({ from }) => from), unread]).toEqual([['foi_files/two.txt', 'one.html'], []]);
  });

  it('may give its numbers anew every year', () => {
    put('2022.csv', 'Ref,Title,Date,Response\n1,Trees,5/3/2022,Nine.\n2,Lamps,5/4/2022,Ten.\n');
    put('2023.csv', 'Ref,Title,Date,Response\n1,Posts,5/3/2023,One.\n1,Gates,6/3/2023,Two.\n');
    const { entries, unread } = readLog(folder.path);
    expect(entries.map(({ from }) => from)).toEqual(['2022.csv:2', '2022.csv:3', '2023.csv:2']);
    expect(unread.map(({ from }) => from)).toEqual(['2023.csv:3']);
  });

  it('is read in the encoding that most of it is in, and what cannot be read is told', () => {
    const [start, end] = [
      Buffer.from('Ref,Title,Response\nF-1,Café,“It costs £4”, '.replace(', ', ' ')),
      Buffer.from([0xa3, 0x35]),
    ];
    put('log.csv', Buffer.concat([start, end, Buffer.from('\n')]));
    const [entry] = readLog(folder.path).entries;
    expect([entry?.record.title, JSON.stringify(entry?.record.pieces)]).toEqual([
      'Café',
      expect.stringContaining('“It costs £4”'),
    ]);
    expect(entry?.notes).toEqual(['1 of its signs cannot be read (\uFFFD): its file is in more than one encoding']);
  });

  it('takes no day that is still to come', () => {
    put('log.csv', 'Ref,Title,Date,Response\nF-1,Trees,5/3/2042,Nine.\nF-2,Lamps,5/3/2024,Ten.\n');
    const { entries } = readLog(folder.path, { today: '2026-11-22' });
    expect(entries.map(({ on }) => on)).toEqual([undefined, '2024-03-05']);
    expect(entries[0]?.notes).toEqual(['its day 2042-03-05 is still to come: it is not taken']);
  });

  it('tells what it cannot read, with the reason', () => {
    put('a.csv', 'one,two\n1,2\n');
    put('b.csv', 'title,file\nBenches,../secret.txt\nTrees,gone.txt\n,\n"",""\n');
    put('c.html', '<nav>Menu</nav>');
    const { entries, unread } = readLog(folder.path);
    expect(entries).toEqual([]);
    expect(unread.map(({ from, why }) => [from, why.split(':')[0]])).toEqual([
      ['a.csv', 'It has no column “title”, “request” or “text”'],
      ['b.csv:2', 'The file ../secret.txt is not in the folder.'],
      ['b.csv:3', 'The file gone.txt cannot be read.'],
      ['c.html', 'It says nothing.'],
    ]);
  });
});

describe('a saved page', () => {
  it('is read as its reader sees it: its frame apart, with rows as rows and the numbers of lists', () => {
    const { lines, title, address, published } = linesOfHtml(
      `<!doctype html><title>Benches | Town</title><link rel="canonical" href="https://old.example/1">
      <meta property="article:published_time" content="2024-03-05"><nav><a href="/">Home</a></nav><script>x()</script>
      <h1>Benches</h1><ol start="3"><li>How <b>many</b>?</li></ol><ul><li>One&nbsp;more</li></ul>
      <p>See <a href="https://example.org/map">our map</a>.<br>Next line</p>
      <table><tr><th colspan="2">Number</th></tr><tr><td>Mill<br>Green</td><td><p>14</p></td></tr></table><footer>©</footer>`,
    );
    expect({ title, address, published }).toEqual({
      title: 'Benches | Town',
      address: 'https://old.example/1',
      published: '2024-03-05',
    });
    expect(lines).toEqual([
      { text: 'Home', isFrame: true },
      { text: 'Benches', isHeading: true },
      { text: '3. How many?' },
      { text: 'One more', isItem: true },
      { text: 'See our map (https://example.org/map).' },
      { text: 'Next line' },
      { text: 'Number | ', cells: ['Number', ''], table: 1 },
      { text: 'Mill Green | 14', cells: ['Mill Green', '14'], table: 1 },
      { text: '©', isFrame: true },
    ]);
  });

  it('is never executed, and a torn one is read as far as it goes', () => {
    expect(linesOfHtml('<p>One<table><tr><td>2<script>alert(1)</script>').lines).toEqual([
      { text: 'One' },
      { text: '2', cells: ['2'], table: 1 },
    ]);
    expect(linesOfHtml('').lines).toEqual([]);
  });
});
