import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { readTable, writeTable } from '#domain/response/paste.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { textOfCopied } from '#domain/response/tabbed.ts';

const read = (text: string, headRows = 1, rowHeaders = false) => readTable({ text, headRows, rowHeaders });
const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

describe('a table pasted from a spreadsheet', () => {
  it('has a heading and rows; what is empty at the end is left out', () => {
    expect(read('Year\tTotal\t\r\n2023\t41\t\r\n2024\t 52\r\n\t\t\r\n')).toEqual({
      head: [[cell('Year'), cell('Total')]],
      rows: [{ cells: ['2023', '41'] }, { cells: ['2024', '52'] }],
    });
  });

  it('keeps headings that were joined: over several columns, and over several rows', () => {
    const { head, rows } = read('Ward\t2023\t\t2024\t\n\tThefts\tOther\tThefts\tOther\nNorth\t1\t2\t3\t4', 2, true);
    expect(head).toEqual([
      [cell('Ward', 1, 2), cell('2023', 2), cell('2024', 2)],
      [cell('Thefts'), cell('Other'), cell('Thefts'), cell('Other')],
    ]);
    expect(rows).toEqual([{ header: 'North', cells: ['1', '2', '3', '4'] }]);
  });

  it('three rows of headings: groups within groups end where the outer one does', () => {
    const { head } = read('A\t\t\t\tB\t\na\t\tb\t\tc\t\n1\t2\t3\t4\t5\t6\nx\tx\tx\tx\tx\tx', 3);
    expect(head).toEqual([
      [cell('A', 4), cell('B', 2)],
      [cell('a', 2), cell('b', 2), cell('c', 2)],
      ['1', '2', '3', '4', '5', '6'].map((text) => cell(text)),
    ]);
  });

  it('an empty corner stays empty, in one row of headings and in two', () => {
    expect(read('\t2023\t2024\nNorth\t1\t2', 1, true).head).toEqual([[cell(''), cell('2023'), cell('2024')]]);
    expect(read('\t2023\t\n\tThefts\tOther\nNorth\t1\t2', 2, true).head).toEqual([
      [cell('', 1, 2), cell('2023', 2)],
      [cell('Thefts'), cell('Other')],
    ]);
  });

  it('knows what is withheld and what is not held', () => {
    expect(read('A\tB\tC\tD\n[withheld g1]\t[Withheld]\t[not held]\twithheld').rows).toEqual([
      { cells: [{ suppressed: true, ground: 'g1' }, { suppressed: true }, { notHeld: true }, 'withheld'] },
    ]);
  });

  it('takes a cell in quotes with line ends and quotes in it as one, and a quote elsewhere as a quote', () => {
    expect(read('A\tB\n"one\ntwo ""2"""\t5" pipe').rows).toEqual([{ cells: ['one two "2"', '5" pipe'] }]);
  });

  it('loses no cell of a row that is longer than the heading, so that the officer is told', () => {
    expect(read('A\tB\n1\t2\t3').rows).toEqual([{ cells: ['1', '2', '3'] }]);
  });

  it('joined cells of a copied page are said outright, so that an empty cell stays one', () => {
    const at = (text: string, columns = 1, rows = 1, isHead = true) => ({ text, columns, rows, isHead });
    const copied = textOfCopied([
      [at('Ward', 1, 2), at('2023', 2), at('')],
      [at('Thefts'), at('Other'), at('Note')],
      [at('North'), at('1', 1, 1, false), at('2', 1, 1, false), at('', 1, 1, false)],
    ]);
    expect(copied).toEqual({
      text: 'Ward\t2023\t«\t\n^\tThefts\tOther\tNote\nNorth\t1\t2\t',
      headRows: 2,
    });
  });
});

describe('a table that is edited again', () => {
  const tables = samples.flatMap(({ key, response }) => {
    const parsed = readResponse(response, 'FOIA');
    return parsed.ok ? parsed.value.tables.map((table) => [`${key} ${table.id}`, table] as const) : [];
  });
  it.each(tables)('%s is the same when it is read back', (_, table) => {
    const again = readTable(writeTable(table));
    expect(again.rows).toEqual(table.rows);
    // The corner above row headers is written out.
    expect(writeTable(again)).toEqual(writeTable(table));
    const words = (head: typeof table.head) => head.map((row) => row.filter(({ text }) => text !== ''));
    expect(words(again.head)).toEqual(words(table.head));
  });

  it('a heading that plain text cannot say is marked', () => {
    const head = [
      [cell('Joined', 2), cell(''), cell('Own')],
      [cell('a'), cell('b'), cell('c'), cell('d')],
    ];
    const table = { head, rows: [{ cells: ['1', '2', '3', '4'] }] };
    expect(readTable(writeTable(table))).toEqual(table);
    const single = { head: [[cell('Both', 2)]], rows: [{ cells: ['1', '2'] }] };
    expect(readTable(writeTable(single))).toEqual(single);
  });
});
