import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { Response } from '#domain/response/response.ts';
import { doAct, readAct, withParts } from '#domain/response/working/act.ts';
import { formFaults } from '#domain/response/working/form-faults.ts';
import { beginning, typedOf } from '#domain/response/working/from-response.ts';
import { groundNeeds } from '#domain/response/working/ground-fields.ts';
import { merge, placeOf, readSeen, seenOf } from '#domain/response/working/merge.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { keysOf, removedKeys, type Typed, typedIn } from '#domain/response/working/typed.ts';
import { anyResponse } from './response-arbitrary.ts';

const act = (typed: Typed, value: string) => {
  const found = readAct(value);
  if (!found) throw new Error(`${value} is no act`);
  return doAct(typed, found);
};

describe('a response in the editor', () => {
  const read = (input: unknown) => {
    const response = readResponse(input, 'FOIA');
    if (!response.ok) throw new Error(JSON.stringify(response.error));
    return response.value;
  };

  it('is the same response when it is read back', () => {
    const same = (input: unknown) => {
      const response = read(input);
      const again = read(responseOf(typedOf(response, 'FOIA')));
      // The corner above row headers is written out, and each paragraph below a table is a note.
      const bare = (one: typeof response) => ({
        ...one,
        tables: one.tables.map(({ head: _, notes, ...table }) => ({ ...table, notes: notes.join('\n\n') })),
      });
      expect(bare(again)).toEqual(bare(response));
      expect(typedOf(again, 'FOIA')).toEqual(typedOf(response, 'FOIA'));
    };
    for (const { response } of samples) same(response);
    fc.assert(fc.property(anyResponse, same), { numRuns: 40 });
  });

  it('begins with the request and its questions', () => {
    const typed = beginning('Please:\n1. How many?\n2. Where?\na) north\nb) south of it');
    expect(responseOf(typed)).toMatchObject({
      request: 'Please:\n1. How many?\n2. Where?\na) north\nb) south of it',
      parts: [{ label: '1', question: 'How many?' }, { label: '2' }],
      publication: { kind: 'publish' },
    });
    expect(keysOf(beginning(null), 'parts')).toEqual([]);
  });

  it('parts that are told anew keep what was written of those whose label stays', () => {
    const typed = { ...beginning('1. A?\n2. B?'), 'parts.p2.answer': 'Two.' };
    const anew = withParts(typed, [
      { label: '2', question: 'B?' },
      { label: '2a', under: '2', question: 'C?' },
    ]);
    expect(responseOf(anew)).toMatchObject({
      parts: [
        { label: '2', answer: 'Two.' },
        { label: '2a', under: '2', question: 'C?' },
      ],
    });
  });

  it('adds, moves, takes out and puts back', () => {
    let typed = beginning('1. A?\n2. B?');
    const added = act(typed, 'add parts');
    ({ typed } = added);
    expect([keysOf(typed, 'parts'), added.at]).toEqual([['p1', 'p2', 'p3'], 'parts.p3']);
    ({ typed } = act(typed, 'up parts.p3'));
    ({ typed } = act({ ...typed, 'parts.p3.question': 'C?' }, 'up parts.p3'));
    expect(keysOf(typed, 'parts')).toEqual(['p3', 'p1', 'p2']);
    expect(act(typed, 'up parts.p3').typed).toEqual(typed);
    expect(keysOf(act(typed, 'down parts.p3').typed, 'parts')).toEqual(['p1', 'p3', 'p2']);
    ({ typed } = act(typed, 'remove parts.p3'));
    expect([keysOf(typed, 'parts'), removedKeys(typed, 'parts')]).toEqual([['p1', 'p2'], ['p3']]);
    expect(keysOf(act(typed, 'add parts').typed, 'parts')).toEqual(['p1', 'p2', 'p4']);
    ({ typed } = act(typed, 'back parts.p3'));
    expect([keysOf(typed, 'parts'), typed['parts.p3.question']]).toEqual([['p1', 'p2', 'p3'], 'C?']);
    for (const value of ['add words', 'keep', 'up parts.P 1', '']) expect(readAct(value)).toBeUndefined();
  });

  it('what names a part follows it when it is called otherwise, and forgets it when it is taken out', () => {
    const typed = {
      ...beginning('1. A?\n2. B?'),
      grounds: 'g1',
      'grounds.g1.exemption': 's31',
      'grounds.g1.parts': 'p1\np2',
      'parts.p2.label': 'Q2',
    };
    expect(responseOf(typed)).toMatchObject({ grounds: [{ parts: ['1', 'Q2'] }] });
    expect(responseOf(act(typed, 'remove parts.p1').typed)).toMatchObject({ grounds: [{ parts: ['Q2'] }] });
  });

  it('says at the fields of the form what is wrong with the response', () => {
    const typed: Typed = {
      ...beginning('1. A?\n2. B?'),
      title: 'T'.repeat(101),
      grounds: 'g1',
      'grounds.g1.exemption': 's31',
      'grounds.g1.favouring': 'Light.',
      'grounds.g1.limbs': '99(1)',
      'publication.kind': 'hold',
      'outcome.kind': 'vexatious-14(1)',
      'outcome.estimatedHours': 'many',
    };
    const found = readResponse(responseOf(typed), 'FOIA');
    const faults = found.ok ? [] : formFaults(typed, found.error.fields ?? []);
    expect(faults.map(({ field }) => field)).toEqual([
      'title',
      'grounds.g1.against',
      'grounds.g1.balance',
      'outcome.explanation',
      'outcome.estimatedHours',
      'publication.reason',
    ]);
  });

  it('says at the field of the opinion what is missing of it (s.36)', () => {
    const typed: Typed = {
      ...beginning('How many?'),
      grounds: 'g1',
      'grounds.g1.exemption': 's36',
      'grounds.g1.opinionText': 'It would inhibit advice.',
    };
    const found = readResponse(responseOf(typed), 'FOIA');
    const fields = formFaults(typed, found.ok ? [] : (found.error.fields ?? [])).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['grounds.g1.opinionBy', 'grounds.g1.opinionOn']));
    expect(fields).not.toContain('grounds.g1.opinionText');
    const named = { ...typed, 'grounds.g1.opinionBy': 'the Chief Constable', 'grounds.g1.opinionOn': '3/11/2026' };
    expect(responseOf(named)).toMatchObject({
      grounds: [{ opinion: { by: 'the Chief Constable', on: '2026-11-03', text: 'It would inhibit advice.' } }],
    });
  });

  it('says the row and the column of a table, as an officer counts them', () => {
    const typed: Typed = {
      ...beginning('How many?'),
      title: 'Thefts',
      'parts.p1.held': 'yes',
      'parts.p1.outcome': 'disclosed',
      'parts.p1.tables': 't1',
      tables: 't1',
      'tables.t1.caption': 'Thefts',
      'tables.t1.headRows': '1',
      'tables.t1.rowHeaders': 'yes',
      'tables.t1.text': 'Ward\tThefts\nNorth\t41\nSouth\t[withheld]',
    };
    const found = readResponse(responseOf(typed), 'FOIA');
    expect(found.ok ? [] : formFaults(typed, found.error.fields ?? [])).toEqual([
      {
        field: 'tables.t1.text',
        code: 'missing',
        detail: 'Name the ground on which this figure is withheld.',
        at: { row: 3, column: 2 },
      },
    ]);
  });

  it('takes from a form only what a response has, and what was unticked', () => {
    const there = { ...beginning('1. A?\n2. B?'), 'parts.p1.tables': 't1' };
    expect(
      typedIn(
        {
          title: ' Thefts \r\n',
          'parts.p1.answer': '\r\nOne.\r\nTwo.',
          'parts.p9.answer': 'Nowhere',
          'publication.omitParts': ['p1', 'p2'],
          shown: 'parts.p1.tables publication.omitParts',
          act: 'keep',
          __proto__: 'x',
        },
        there,
      ),
    ).toEqual({
      title: ' Thefts',
      'parts.p1.answer': 'One.\nTwo.',
      'publication.omitParts': 'p1\np2',
      'parts.p1.tables': '',
    });
  });
});

describe('what counts no people in a table', () => {
  const text = 'Ward\tPeople\t\tLamps\n\tWomen\tAll\tAll\nNorth\t3\t8\t4\nSouth\t12\t30\t2\nNorth\t5\t6\t1';
  const typed = (more: Typed): Typed => ({
    ...beginning('How many?'),
    tables: 't1',
    'tables.t1.headRows': '2',
    'tables.t1.rowHeaders': 'yes',
    'tables.t1.text': text,
    ...Object.fromEntries(Object.entries(more).map(([field, value]) => [`tables.t1.${field}`, value])),
  });
  const marks = (more: Typed) => {
    const { tables } = responseOf(typed(more)) as { tables: readonly { notCounts?: unknown }[] };
    return tables[0]?.notCounts;
  };
  const both = { notColumns: 'Lamps – All', notRows: 'South\nNorth (2/2)' };

  it('is known by its heading with its group; of several of one name, by which of how many', () => {
    expect(marks(both)).toEqual({ columns: [2], rows: [1, 2] });
    expect(marks({})).toBeUndefined();
  });

  it('stays with the heading, wherever its column comes to stand', () => {
    const turned = 'Ward\tLamps\tPeople\n\tAll\tAll\nSouth\t2\t30\nNorth\t4\t8';
    expect(marks({ ...both, text: turned })).toEqual({ columns: [0], rows: [0] });
  });

  it.each([
    ['another heading', 'Ward\tPeople\t\tCrew\n\tWomen\tAll\tAll\nEast\t3\t8\t4'],
    [
      'another group above the same word',
      text.replace('Lamps', 'Men').replaceAll('South', 'West').replace('North\t5', 'x\t5'),
    ],
    ['rows of one name that are fewer', 'Ward\tPeople\n\tAll\nNorth\t3'],
  ])('passes to nothing else: %s', (_, other) => {
    expect(marks({ ...both, text: other })).toBeUndefined();
  });

  it('without a heading is known by what stands in it, and falls away with any change', () => {
    const bare = { headRows: '1', rowHeaders: '', text: 'Women\t\n3\t4\n12\t2' };
    const notCounts = { columns: [1] };
    const input = {
      title: 'T',
      request: 'R',
      parts: [{ label: '', question: 'Q?' }],
      publication: { kind: 'publish' },
    };
    const table = { id: 't1', caption: 'C', head: [[{ text: 'Women' }, { text: '' }]], notCounts };
    const rows = [{ cells: ['3', '4'] }, { cells: ['12', '2'] }];
    const response = v.parse(Response, { ...input, tables: [{ ...table, rows }] });
    const notColumns = typedOf(response, 'FOIA')['tables.t1.notColumns'] ?? '';
    expect(notColumns).not.toBe('');
    expect(marks({ ...bare, notColumns })).toEqual(notCounts);
    expect(marks({ ...bare, notColumns, text: bare.text.replace('12\t2', '12\t5') })).toBeUndefined();
  });

  it('keeps a table of 5,000 rows quick to read', () => {
    const rows = Array.from({ length: 5_000 }, (_, r) => `Row ${r % 900}\t3\t4`);
    const long = { headRows: '1', text: ['Ward\tWomen\tLamps', ...rows].join('\n') };
    expect(marks({ ...long, notColumns: 'Lamps', notRows: 'Row 0 (6/6)' })).toEqual({ columns: [1], rows: [4_500] });
  });
});

describe('two officers at once', () => {
  const base: Typed = { title: 'A', request: 'R', parts: 'p1', 'parts.p1.answer': 'one' };
  const seen = seenOf(base);

  it('each keeps what they alone changed', () => {
    const theirs = { ...base, 'parts.p1.answer': 'two', advice: 'Ask again.' };
    expect(merge({ ...base, title: 'B' }, theirs, seen)).toEqual({
      typed: { ...theirs, title: 'B' },
      clashes: [],
      news: ['parts.p1.answer', 'advice'],
    });
  });

  it('who changes the same words is told, and loses neither', () => {
    expect(merge({ title: 'C' }, { ...base, title: 'B' }, seen)).toEqual({
      typed: { ...base, title: 'B' },
      clashes: [{ field: 'title', theirs: 'B', mine: 'C' }],
      news: [],
    });
    expect(merge({ title: 'B' }, { ...base, title: 'B' }, seen).clashes).toEqual([]);
  });

  it('what somebody else takes out or adds stays so', () => {
    const theirs = act(act(base, 'add parts').typed, 'remove parts.p1').typed;
    const both = merge({ 'parts.p1.answer': 'mine' }, theirs, seen);
    expect(keysOf(both.typed, 'parts')).toEqual(['p2']);
    expect(both.typed['parts.p1.answer']).toBe('mine');
    expect(both.news.map(placeOf)).toContain('parts');
  });

  it('without marks everything that differs is told', () => {
    expect(merge({ title: 'C' }, base, readSeen('not JSON')).clashes).toHaveLength(1);
    expect(readSeen('["a"]')).toEqual({ 0: 'a' });
    expect(readSeen('null')).toEqual({});
  });
});

describe('the fields of a ground', () => {
  const needs = (exemption: string, more: Typed = {}, regime: 'FOIA' | 'EIR' = 'FOIA') => {
    const found = groundNeeds({ 'grounds.g1.exemption': exemption, ...more }, 'g1', regime);
    if (!found) return found;
    const { harm, likelihood, publicInterest, mayWait, qualifiedPerson } = found;
    return { harm, likelihood, publicInterest, mayWait, qualifiedPerson };
  };
  const none = { harm: false, likelihood: false, publicInterest: false, mayWait: false, qualifiedPerson: false };

  it.each([
    ['s21, absolute', 's21', none],
    ['s31, prejudice', 's31', { ...none, harm: true, likelihood: true, publicInterest: true, mayWait: true }],
    [
      's36',
      's36',
      { ...none, harm: true, likelihood: true, publicInterest: true, mayWait: true, qualifiedPerson: true },
    ],
    ['s40 before a limb is ticked', 's40', none],
  ])('%s', (_, exemption, expected) => expect(needs(exemption)).toEqual(expected));

  it('by the limb, where it depends on it; and as the Regulations have it', () => {
    expect(needs('s40', { 'grounds.g1.limbs': '40(3B)' })).toMatchObject({ publicInterest: true });
    expect(needs('r12(5)(b)', {}, 'EIR')).toMatchObject({
      harm: true,
      likelihood: false,
      publicInterest: true,
      mayWait: false,
    });
    expect(needs('')).toBeUndefined();
    expect(needs('r12(5)(b)')).toBeUndefined();
  });
});
