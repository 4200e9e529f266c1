import { describe, expect, it } from 'vitest';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response, ResponseInput, Table } from '#domain/response/response.ts';
import { readCell } from '#domain/response/small-numbers/figures.ts';
import { cellsOf, findSmallNumbers } from '#domain/response/small-numbers/findings.ts';
import { countsInProse } from '#domain/response/small-numbers/prose.ts';
import { completeSuppression, prove } from '#domain/response/small-numbers/prove.ts';
import { readTable } from '#domain/response/small-numbers/read-table.ts';
import { suppressCells } from '#domain/response/small-numbers/suppress-cells.ts';
import { smallNumbers } from '#web/words/en/small-numbers.ts';
import { ground, part, respondWith } from './response-build.ts';

const rules = { threshold: 5, zeroIsSmall: false };

/** A table from rows of text; the first cell of each is its header. */
function table(id: string, head: readonly string[], rows: readonly string[]): Table {
  const cells = rows.map((row) => row.split('|').map((text) => text.trim()));
  return {
    id,
    caption: 'Figures by year',
    head: [head.map((text) => ({ text, columns: 1, rows: 1 }))],
    rows: cells.map(([header = '', ...others]) => ({ header, cells: others })),
    notes: [],
  };
}
const at = (row: number, column: number, id = 't') => ({ table: id, row, column });

describe('reading a table as numbers', () => {
  it.each([
    ['1,234', { kind: 'count', value: 1234 }],
    ['three', { kind: 'count', value: 3 }],
    ['3*', { kind: 'count', value: 3 }],
    ['0', { kind: 'count', value: 0 }],
    ['<5', { kind: 'below', below: 5 }],
    ['fewer than five', { kind: 'below', below: 5 }],
    ['1 to 4', { kind: 'below', below: 5 }],
    ['-', { kind: 'nil' }],
    ['xx', { kind: 'hidden' }],
    ['n/a', { kind: 'not-held' }],
    ['£3', { kind: 'money' }],
    ['3%', { kind: 'percentage' }],
    ['2.5', { kind: 'rate' }],
    ['3 March 2024', { kind: 'date' }],
    ['2021/22', { kind: 'year' }],
    ['01-FOI', { kind: 'identifier' }],
    ['0012', { kind: 'identifier' }],
    ['Resigned', { kind: 'text' }],
  ] as const)('takes %s for what it is', (text, expected) => {
    expect(readCell(text)).toEqual(expected);
  });
  it('takes a column for what its header says, and a row for what its own says', () => {
    const head = ['Unit', 'Year', 'Officers', 'Cost (£)', 'Average days', 'Number of cases costing over £100', 'Age'];
    const { figures } = readTable(table('t', head, ['North|2021|3|4|2|1|31', 'Average|2022|3|4|2|1|40']));
    expect(figures.map((row) => row.map(({ kind }) => kind))).toEqual([
      ['year', 'count', 'money', 'average', 'count', 'measure'],
      ['year', 'average', 'money', 'average', 'average', 'measure'],
    ]);
  });
  it('takes years for years without a header that says so, and counts below years for counts', () => {
    const { figures } = readTable(table('t', ['', '', '2021', '2022'], ['a|2019|3|4', 'b|2020|2|1', 'c|2021|2|9']));
    expect(figures.map((row) => row.map(({ kind }) => kind))).toEqual(Array(3).fill(['year', 'count', 'count']));
  });
});

describe('counts in prose', () => {
  it.each([
    ['In all, three officers were dismissed.', [3]],
    ['There were 2 serving members of staff under investigation.', [2]],
    ['Of the officers, two resigned and 4 were dismissed.', [2, 4]],
    ['A single victim came forward.', [1]],
    ['1 of the officers was rehired.', [1]],
    ['1', [1]],
    ['None of this was held. Four complaints, one arrest.', [4, 1]],
  ] as const)('finds the people in ‘%s’', (text, values) => {
    expect(countsInProse(text).map(({ value }) => value)).toEqual(values);
  });
  it.each([
    'Section 3 officers may act under section 4 of the Act.',
    'On 3 March officers met; 4 April was a Friday.',
    'It cost £3 and took 4 working days, or 2 years.',
    'Fewer than five officers were dismissed.',
    'Question 2 asks for staff; table 3 answers.',
    '3% of officers, and 4 per cent of staff.',
    'A 4 day training course for all staff.',
    'One case may appear on multiple allegation types.',
    'One or more officers.',
    'The unit consists of 4 investigation teams.',
    'Information granted to one person is granted to all.',
    'The answers to questions 1 and 2 had been published.',
    '2.5 officers on average.',
  ])('finds nobody in ‘%s’', (text) => {
    expect(countsInProse(text)).toEqual([]);
  });
});

describe('finding small numbers', () => {
  const rows = ['2021|3|12|20%', '2022|0|9|31%', 'Total|3|21|25%'];
  const input: ResponseInput = respondWith({
    tables: [table('t', ['Year', 'Women', 'Men', 'Percentage of all'], rows)],
    parts: [part('1', { tables: ['t'], answer: 'Two officers were dismissed.' })],
  });
  const read = readResponse(input, 'FOIA');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const response: Response = read.value;

  it('names the place, the value and what is counted', () => {
    expect(findSmallNumbers(response, rules)).toEqual([
      { rule: 'small-count', place: at(0, 0), value: 3, what: '2021, Women' },
      { rule: 'small-count', place: at(2, 0), value: 3, what: 'Total, Women' },
      {
        rule: 'small-count-in-prose',
        place: { field: 'parts.0.answer', start: 0, end: 12 },
        value: 2,
        what: 'Two officers',
      },
    ]);
  });
  it('names zeros where they count as small', () => {
    const found = findSmallNumbers(response, { ...rules, zeroIsSmall: true });
    expect(found.filter(({ rule }) => rule === 'zero-count').map(({ place }) => place)).toEqual([at(1, 0)]);
  });
  it('names a percentage beside a suppressed figure, and has a sentence for every rule', () => {
    const found = findSmallNumbers(suppressCells(response, [at(0, 0)], 's40'), rules);
    expect(found.find(({ rule }) => rule === 'share-beside-suppressed')?.place).toEqual(at(0, 2));
    for (const { rule, value = 0, what } of found) {
      expect(smallNumbers.finding[rule](rules.threshold, value, what)).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
  it('suppresses cells: the part is partly disclosed, the ground concerns it, and nothing else changes', () => {
    const withGround = { ...response, grounds: [{ ...ground('s40', ['40(2)'], ['9']) }] };
    const changed = suppressCells(withGround as Response, [at(0, 0), at(2, 0)], 's40');
    expect(changed.tables[0]?.rows[0]?.cells).toEqual([{ suppressed: true, ground: 's40' }, '12', '20%']);
    expect(changed.parts[0]?.outcome).toBe('partly-disclosed');
    expect(changed.grounds[0]?.parts).toEqual(['9', '1']);
    expect({ ...changed, tables: response.tables, parts: response.parts, grounds: [] }).toEqual(response);
    expect(suppressCells(changed, [at(0, 0)], 'other')).toBe(changed);
  });
});

describe('completing a suppression', () => {
  it('takes a second cell where the total would give the first back, the smallest there is', () => {
    const one = table('t', ['Outcome', 'Officers'], ['Dismissed|3', 'Resigned|12', 'Retired|7', 'Total|22']);
    expect(completeSuppression([one], [at(0, 0)], rules)).toMatchObject({ second: [at(2, 0)], isProtected: true });
  });
  it('finds a total that nobody named, and a change from one year to the next', () => {
    const one = table('t', ['Outcome', 'A', 'B'], ['x|3|40', 'y|12|9', 'z|22|15', 'w|37|64']);
    expect(prove([one], [at(0, 0)], rules)).toMatchObject([{ lowest: 3, highest: 3, isProtected: false }]);
    const change = table('t', ['Area', '2022', '2023', 'Change'], ['N|3|40|37', 'S|12|9|-3', 'E|22|15|-7']);
    expect(prove([change], [at(0, 0)], rules)).toMatchObject([{ lowest: 3, highest: 3 }]);
  });
  it('sees that all of four people in four groups can be told, and says that nothing protects them', () => {
    const one = table('t', ['Unit', 'Officers'], ['A|1', 'B|1', 'C|1', 'D|1', 'Total|4']);
    const all = [0, 1, 2, 3, 4].map((row) => at(row, 0));
    expect(completeSuppression([one], all, rules).isProtected).toBe(false);
  });
  it('sees a figure in another table of the same rows', () => {
    const years = ['2021', '2022', '2023'];
    const all = table(
      'a',
      ['Year', 'Officers'],
      years.map((year, i) => `${year}|${[21, 34, 47][i]}`),
    );
    const split = table(
      't',
      ['Year', 'Women', 'Men'],
      years.map((year, i) => `${year}|${[3, 14, 20][i]}|${[18, 20, 27][i]}`),
    );
    expect(prove([split], [at(0, 0)], rules)[0]?.isProtected).toBe(true);
    expect(prove([split, all], [at(0, 0)], rules)[0]?.isProtected).toBe(false);
    const { second, isProtected } = completeSuppression([split, all], [at(0, 0)], rules);
    expect([second.length, isProtected]).toEqual([1, true]);
  });
  it('proves cells that are suppressed already, or written as a bound', () => {
    const one = table('t', ['Outcome', 'Officers'], ['Dismissed|<5', 'Resigned|12', 'Retired|7', 'Total|22']);
    expect(prove([one], [], rules)).toMatchObject([{ place: at(0, 0), lowest: 3, highest: 3, isProtected: false }]);
    const two = table('t', ['Outcome', 'Officers'], ['Dismissed|<5', 'Resigned|xx', 'Retired|7', 'Total|12']);
    expect(prove([two], [], rules).map(({ lowest, highest }) => [lowest, highest])).toEqual([
      [1, 4],
      [1, 4],
    ]);
  });
  it('completes again where second cells have lost their values already', () => {
    const one = table('t', ['Outcome', 'Officers'], ['Dismissed|3', 'Resigned|xx', 'Retired|20', 'Total|52']);
    expect(completeSuppression([one], [at(0, 0)], rules)).toMatchObject({ second: [], isProtected: true });
  });
});

describe('columns and rows that count no people', () => {
  const marked = (one: Table, notCounts: Table['notCounts']): Table => ({ ...one, notCounts });
  const head = ['Ward', 'Officers', 'Cars', 'All'];
  const mixed = table('t', head, ['North|3|12|15', 'South|20|9|29', 'East|31|14|45']);

  it('are not small, be it by their column or by their row', () => {
    const one = table('t', head.slice(0, 3), ['North|3|2', 'South|20|0', 'Lamps|4|3']);
    const found = (notCounts: Table['notCounts'], zeroIsSmall = false) => {
      const input = respondWith({ tables: [marked(one, notCounts)], parts: [part('', { tables: ['t'] })] });
      const read = readResponse(input, 'FOIA');
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return cellsOf(findSmallNumbers(read.value, { ...rules, zeroIsSmall })).map(({ row, column }) => [row, column]);
    };
    expect(found(undefined)).toHaveLength(4);
    expect(found({ columns: [1] }, true)).toEqual([
      [0, 0],
      [2, 0],
    ]);
    expect(found({ columns: [1], rows: [2] }, true)).toEqual([[0, 0]]);
    expect(found({ rows: [0, 1, 2] }, true)).toEqual([]);
  });
  it('are said where the table has them', () => {
    const of = (notCounts: Table['notCounts']) => {
      const read = readResponse(respondWith({ tables: [marked(mixed, notCounts)] }), 'FOIA');
      return read.ok ? [] : read.error.fields?.map(({ field }) => field);
    };
    expect(of({ columns: [0, 2], rows: [2] })).toEqual([]);
    expect(of({ columns: [1, 3], rows: [3] })).toEqual(['tables.0.notCounts.columns.1', 'tables.0.notCounts.rows.0']);
    expect(of({ columns: [-1] })).toEqual(['tables.0.notCounts.columns.0']);
  });
  it('hide nothing for others: the total that adds both up is suppressed in their place', () => {
    const plain = completeSuppression([mixed], [at(0, 0)], rules);
    expect(plain).toMatchObject({ second: [at(0, 1)], isProtected: true });
    const cars = completeSuppression([marked(mixed, { columns: [1] })], [at(0, 0)], rules);
    expect(cars).toMatchObject({ second: [at(0, 2)], isProtected: true });
  });
  it('a total over people and other things that is marked too gives the people back, and that is told', () => {
    const both = marked(mixed, { columns: [1, 2] });
    expect(completeSuppression([both], [at(0, 0)], rules)).toMatchObject({
      second: [],
      isProtected: false,
      proof: [{ place: at(0, 0), lowest: 3, highest: 3 }],
    });
    expect(prove([both], [at(0, 0)], rules)).toMatchObject([{ isProtected: false }]);
  });
  it('a total that they part from what it adds up is found without them', () => {
    const parted = table('t', ['Ward', 'Women', 'Cars', 'Men', 'Officers'], ['North|3|8|12|15', 'South|4|7|5|9']);
    expect(prove([parted], [at(0, 0)], rules)[0]?.isProtected).toBe(true);
    const [north] = prove([marked(parted, { columns: [1] })], [at(0, 0)], rules);
    expect(north).toMatchObject({ lowest: 3, highest: 3, isProtected: false });
  });
  it('a row that does not add up where they are is a total of people all the same', () => {
    const one = table('t', ['Ward', 'Officers', 'Lamps'], ['North|[c]|8', 'South|20|9', 'East|31|4', 'Total|54|-']);
    expect(prove([one], [], rules)[0]?.isProtected).toBe(true);
    const [north] = prove([marked(one, { columns: [1] })], [], rules);
    expect(north).toMatchObject({ lowest: 3, highest: 3, isProtected: false });
  });
  it('do not make a last row a total that their own figures say it is not', () => {
    const one = table('t', head, ['North|[c]|12|[c]', 'South|12|20|32', 'East|30|8|38']);
    expect(prove([marked(one, { columns: [1] })], [], rules).every(({ isProtected }) => isProtected)).toBe(true);
  });
  it('may be suppressed for another reason: they need no proof, and readers do not know them', () => {
    const rows = ['North|[c]|[c]|15', 'South|20|9|29', 'East|31|14|45'];
    const one = table('t', head, rows);
    expect(prove([one], [], rules).map(({ place }) => place)).toEqual([at(0, 0), at(0, 1)]);
    const proof = prove([marked(one, { columns: [1] })], [], rules);
    expect(proof).toMatchObject([{ place: at(0, 0), isProtected: true }]);
    const alone = table('t', head, ['North|4|[c]|16', 'South|20|9|29', 'East|31|14|45']);
    expect(prove([marked(alone, { columns: [1] })], [], rules)).toEqual([]);
    expect(completeSuppression([marked(alone, { columns: [1] })], [], rules).second).toEqual([]);
  });
  it('a share beside a suppressed figure is named all the same', () => {
    const one = table('t', ['Ward', 'Officers', 'Percentage'], ['North|[c]|20%', 'South|12|80%']);
    const input = respondWith({ tables: [marked(one, { columns: [1] })] });
    const read = readResponse(input, 'FOIA');
    const found = read.ok ? findSmallNumbers(read.value, rules) : [];
    expect(found.map(({ rule }) => rule)).toEqual(['share-beside-suppressed']);
  });
});
