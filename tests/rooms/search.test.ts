import { describe, expect, it } from 'vitest';
import { openEngine } from '#functions/search/engine.ts';
import { passagesOf } from '#functions/search/passages.ts';
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
  engine.put(entry(2, 'Bicycle thefts'), 'Thefts of bicycles by ward; searching the records took nine hours.');
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
    ['"thefts of bicycles"', ['2']],
    ['"bicycles of thefts"', []],
    ['01.FOI.26.000002', ['2']],
    ['01-foi-26-000002', ['2']],
    ['01.FOI.26.000009', []],
    ['hackney nonsenseword', ['1']], // where not all words are found, any will do
    ['', []],
    ['!!! ---', []],
    ['" OR title:* NEAR(', []],
    ["'; DROP TABLE entry; --", []],
  ])('finds %j in %j', (q, expected) => {
    expect(references(q)).toEqual(expected);
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
  it('reads a query as words and phrases, at most twenty, and nothing of it as an operator', () => {
    expect(termsOf('one "two three" AND -four*')).toEqual(['one', 'two three', 'AND', 'four']);
    expect(expressionsOf('a "b c"')).toEqual(['"a" AND "b c"', '"a" OR "b c"']);
    expect(termsOf('w '.repeat(100))).toHaveLength(20);
  });
  it('cuts passages around what was found, with the hits marked', () => {
    const body = `${'Filler words stand here. '.repeat(30)}The gritting of paths cost £4,500. ${'More filler. '.repeat(30)}`;
    const [first] = passagesOf(body, 'gritted path');
    expect(first?.filter((p) => p.hit).map((p) => p.text)).toEqual(['gritting', 'paths']);
    expect(first?.map((p) => p.text).join('').length).toBeLessThan(300);
    expect(passagesOf('Short text', 'absent')).toEqual([[{ text: 'Short text', hit: false }]]);
  });
});
