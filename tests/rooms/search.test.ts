import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { factsOf, readFilters, searchAddress } from '#domain/publication/filters.ts';
import { openEngine } from '#functions/search/engine.ts';
import { indexed, passagesOf } from '#functions/search/passages.ts';
import { expressionsOf, termsOf } from '#functions/search/query.ts';
import { find } from '#functions/search/search.ts';

const entry = (n: number, title: string) => ({
  reference: `01.FOI.26.${String(n).padStart(6, '0')}`,
  title,
  publishedOn: '2026-11-23',
  text: `t${n}`,
});
function anEngine() {
  const engine = openEngine();
  engine.put(entry(1, 'Stop and search'), 'Officers carried out 4,772 searches in Hackney. Café owners complained.');
  const second = { ...entry(2, 'Bicycle thefts'), publishedOn: '2026-11-24' };
  engine.put(
    second,
    'Thefts of bicycles by ward; searching the records took nine hours and 12500.75 pounds. See 01-FOI-26-000001.',
    ['former:foi20184'],
  );
  return engine;
}
const references = (q: string) => find(anEngine(), q, 1).entries.map((e) => e.reference.slice(-1));

describe('search', () => {
  it.each<[string, string[]]>([
    ['hackney', ['1']],
    ['theft bicycle', ['2']],
    ['search', ['1', '2']], // a title counts more than the text
    ['cafe', ['1']],
    ['4,772', ['1']],
    ['4772', ['1']],
    ['£12,500.75', ['2']],
    ['"4 772"', ['1']],
    ['477', []],
    ['"thefts of bicycles"', ['2']],
    ['"bicycles of thefts"', []],
    ['01.FOI.26.000002', ['2']],
    ['01-foi-26-000002', ['2']],
    ['01 foi 26 000002', ['2']],
    ['01/FOI/26/000002', ['2']],
    ['01foi26000002', ['2']],
    ['01\u2011FOI\u201126\u2011000002', ['2']], // as letters are set, so that no line breaks in it
    ['01\u2013FOI\u201326\u2212000002\u200b', ['2']],
    ['Ref: 01-FOI-26-000002.', ['2']],
    ['your answer 01.FOI.26.000002 of November', ['2']],
    ['hackney 01.FOI.26.000002', ['2', '1']], // what is named before what has the other words
    ['101.FOI.26.0000021', []],
    ['01.FOI.26.000009', []],
    ['01.FOI.26.000001', ['1', '2']], // itself first, then what speaks of it
    ['FOI-2018/4', ['2']],
    ['hackney nonsenseword', ['1']], // where not all words are found, any will do
    ['', ['2', '1']], // all, newest first
    ['!!! ---', []],
    ['" OR title:* NEAR(', []],
    ["'; DROP TABLE entry; --", []],
  ])('finds %j in %j', (q, expected) => {
    expect(references(q)).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ['s.40(2)', ['1']],
    ['s40(2)', ['1']],
    ['S40', ['1', '2', '3']],
    ['sec. 40', ['1', '2', '3']],
    ['section 40(2)', ['1']],
    ['s.40(3A)(a)', ['1']], // named with its section further up
    ['"s.40(2)"', []], // in quotes it is what stands there
    ['r.12(5)(b)', ['2']],
    ['reg 12(5)(b) prices', ['2']],
    ['s106', ['4']],
    ['s.12(5)', []],
    ['names s31', ['1', '3']], // where not all is found, any will do
    ['section 41', ['1', '3']], // no provision, but words: the section, and the number
    ["1980's 40", ['5']],
  ])('finds a provision however it is written: %j', (q, expected) => {
    const engine = openEngine();
    engine.put(entry(1, 'Names'), 'Section 40(2), 40(3A)(a) – Personal information. The names of 41 officers.');
    engine.put(entry(2, 'Tenders'), 'Regulation 12(5)(b) – Course of justice. The prices of tenders. See s.40 below.');
    engine.put(entry(3, 'Cards'), 'Names are withheld under Section 40(1). Of 41 cards, 2 were lost.');
    engine.put(entry(4, 'Agreements'), 'Payments under section 106 of the Planning Act.');
    engine.put(entry(5, 'Music'), 'The best 40 of the 1980’s.');
    const found = find(engine, q, 1).entries.map((e) => e.reference.slice(-1));
    expect(found.sort()).toEqual(expected);
  });
  it.each([
    ['names cards', false],
    ['names zebras', true],
    ['names s31', true],
    ['zebras', false],
    ['', false],
    // The answer that is named is what was looked for, whatever else has some of the words.
    ['zebras names 01.FOI.26.000002', false],
  ])('tells where nothing has all of the words, but some: %j', (q, expected) => {
    const engine = openEngine();
    engine.put(entry(1, 'Names'), 'The names of 41 officers, and their cards.');
    engine.put(entry(2, 'Tenders'), 'The prices of tenders.');
    expect(find(engine, q, 1).isSome).toBe(expected);
  });
  it('replaces and removes without a trace', () => {
    const engine = anEngine();
    engine.put(entry(1, 'Renamed'), 'Entirely other words.');
    expect(find(engine, 'hackney', 1).total).toBe(0);
    expect(find(engine, 'renamed', 1).total).toBe(1);
    engine.remove('01.FOI.26.000001');
    engine.remove('01.FOI.26.000001');
    expect(find(engine, 'renamed', 1).total).toBe(0);
  });
  it('keeps what entries can be picked out by in its file, and nothing of what was removed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'engine-'));
    const file = join(folder, 'index.sqlite');
    const engine = openEngine(file);
    expect(engine.isCurrent).toBe(true);
    engine.put(entry(1, 'One'), 'Words.', ['ground:s40', 'year:2026']);
    engine.put(entry(2, 'Two'), 'Words.', ['ground:s31', 'year:2026']);
    engine.setHead('2026', 2);
    engine.remove('01.FOI.26.000001');
    engine.saveTo(join(folder, 'copy.sqlite'));
    const copy = openEngine(join(folder, 'copy.sqlite'));
    expect(copy.isCurrent).toBe(true);
    expect(find(copy, 'words', 1, { ground: 's31' }).total).toBe(1);
    expect(find(copy, 'words', 1, {}).choices.ground).toEqual([{ value: 's31', count: 1 }]);
    copy.close();
    const old = new DatabaseSync(file);
    old.exec('PRAGMA user_version = 0');
    old.close();
    expect(openEngine(file).isCurrent).toBe(false);
    await rm(folder, { recursive: true });
  });
  it('reads a query as words and phrases, at most twenty, and nothing of it as an operator', () => {
    expect(termsOf('one "two three" AND -four*')).toEqual([['one'], ['two three'], ['AND'], ['four']]);
    const both = [
      { match: '"a" AND "b c"', isSome: false },
      { match: '"a" OR "b c"', isSome: true },
    ];
    expect(expressionsOf('a "b c"')).toEqual(both);
    expect(expressionsOf('2025')).toEqual([{ match: '"2025"', isSome: false }]);
    // As a phone writes them.
    expect(expressionsOf('a “b c”')).toEqual(both);
    expect(termsOf('w '.repeat(100))).toHaveLength(20);
  });
  it('cuts passages around what was found, with the hits marked', () => {
    const body = `${'Filler words stand here. '.repeat(30)}The gritting of paths cost £4,500. ${'More filler. '.repeat(30)}`;
    const [first] = passagesOf(body, 'gritted path');
    expect(first?.filter((p) => p.hit).map((p) => p.text)).toEqual(['gritting', 'paths']);
    expect(first?.map((p) => p.text).join('').length).toBeLessThan(300);
    expect(passagesOf('Short text', 'absent')).toEqual([[{ text: 'Short text', hit: false }]]);
  });
  it('marks a phrase where it stands together, and no word of it by itself', () => {
    const body = `${'Bread and butter, and salt. '.repeat(20)}Officers did stop and search 14 people under section 60.`;
    const hits = (q: string) =>
      passagesOf(body, q).map((pieces) => pieces.filter(({ hit }) => hit).map(({ text }) => text));
    expect(hits('"stop and search"')).toEqual([['stop and search']]);
    expect(hits('stop-and-search s.60')).toEqual([['stop and search', 'section 60']]);
    expect(hits('stop searches')).toEqual([['stop', 'search']]);
    expect(hits('"search and stop"')).toEqual([[]]);
  });
  it('marks the words that the index finds, and no other: police is no policy', () => {
    const tricky = 'police policy policing policies polices crime criminal CAFÉ cafes generation generally general';
    const words = [...new Set([...tricky.split(' '), ...(JSON.stringify(samples).match(/[\p{L}\p{N}]+/gu) ?? [])])];
    const engine = openEngine();
    for (const [n, word] of words.entries()) engine.put(entry(n, ''), word);
    for (const asked of words) {
      const { entries } = engine.match(`"${asked}"`, words.length, 0);
      const found = entries.map(({ reference }) => words[Number(reference.slice(-6))]).sort();
      expect(found, asked).toEqual(words.filter((word) => indexed(word) === indexed(asked)).sort());
    }
  });
});

describe('filters', () => {
  const line = (n: number, more: object) => ({
    ...entry(n, `Answer ${n}`),
    outcome: 'not-held' as const,
    summaryLine: '',
    ...more,
  });
  const engine = openEngine();
  const lines = [
    line(1, { publishedOn: '2025-11-03', outcome: 'cost-limit-12(1)', grounds: ['s12(1)'] }),
    line(2, { publishedOn: '2026-11-03', outcome: 'cost-limit-12(2)', grounds: ['s12(2)'], topics: ['Roads'] }),
    line(3, { publishedOn: '2026-10-03', grounds: ['s40', 's31'], topics: ['Roads', 'Fire, rescue'], hasData: true }),
    line(4, {}), // as older lines are
  ];
  for (const one of lines) engine.put(one, 'The same words.', factsOf(one));
  const picked = (filters: Record<string, string>, q = 'words') =>
    find(engine, q, 1, readFilters(filters)).entries.map((e) => e.reference.slice(-1));

  it.each<[Record<string, string>, string[]]>([
    [{ year: '2026' }, ['4', '2', '3']],
    [{ year: '2026', month: '11' }, ['4', '2']],
    [{ month: '11' }, ['4', '2', '1', '3'].sort()],
    [{ decision: 'cost-limit' }, ['2', '1']],
    [{ ground: 's40' }, ['3']],
    [{ topic: 'Roads', year: '2026', data: 'yes' }, ['3']],
    [{ topic: 'Fire, rescue' }, ['3']],
    [{ ground: 's40', decision: 'cost-limit' }, []],
    [{ ground: "s40' OR 1=1" }, []],
    [{ year: 'MMXXVI' }, ['1', '2', '3', '4']],
  ])('%j leave %j, with a query or without', (filters, expected) => {
    expect([picked(filters).sort(), picked(filters, '').sort()]).toEqual([[...expected].sort(), [...expected].sort()]);
  });
  it('say how many there would be for each choice under the others', () => {
    const { choices } = find(engine, 'words', 1, { year: '2026', topic: 'Roads' });
    expect(choices.year).toEqual([{ value: '2026', count: 2 }]);
    expect(choices.month.map(({ value }) => value).sort()).toEqual(['10', '11']);
    expect(choices.topic).toEqual([
      { value: 'Roads', count: 2 },
      { value: 'Fire, rescue', count: 1 },
    ]);
    expect(choices.data).toEqual([{ value: 'yes', count: 1 }]);
    expect(find(engine, 'words', 1, {}).choices.month).toEqual([]);
  });
  it('keep nothing of what an address asks for', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for (let i = 0; i < 2_000; i += 1) find(engine, 'words', 1, { topic: `${i}${'x'.repeat(10_000)}` });
    expect(held() - before).toBeLessThan(10_000_000);
    expect(find(engine, 'words', 1, { topic: 'Stoats', year: '2026' })).toMatchObject({
      total: 0,
      choices: { topic: [{ value: 'Roads', count: 2 }, { value: 'Fire, rescue' }], year: [] },
    });
  });
  it('stand in the address once each, where something is chosen', () => {
    expect(searchAddress('', {})).toBe('/disclosures/search');
    expect(searchAddress('a&b', { topic: 'Fire, rescue', year: '2026' }, 2)).toBe(
      '/disclosures/search?q=a%26b&year=2026&topic=Fire%2C%20rescue&page=2',
    );
    // Cut in the middle of a character.
    expect(searchAddress('', readFilters({ topic: `${'a'.repeat(199)}😀` }))).toMatch(/a%EF%BF%BD$/);
  });
});
