import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import type { Problem } from '#domain/problem.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { aFile, ground, neither, notHeld, part, partly, parts, respondWith, withheld } from './response-build.ts';

function faults(input: unknown, regime: Regime = 'FOIA'): readonly string[] {
  const read = readResponse(input, regime);
  return read.ok ? [] : (read.error.fields ?? []).map((fault) => `${fault.field}: ${fault.detail}`);
}

const table = (more: object) => ({
  id: 'figures',
  caption: 'Figures',
  head: [[{ text: 'Year' }, { text: 'Number' }]],
  rows: [{ header: '2025', cells: ['7'] }],
  ...more,
});

describe('reading a response', () => {
  it.each(samples.map((s) => [s.key, s.response] as const))('accepts the sample %s', (_, response) => {
    expect(faults(response)).toEqual([]);
  });

  it('gives every part its label and every optional list its default', () => {
    const read = readResponse(
      { ...respondWith({}), parts: [{ question: 'Q', held: 'yes', outcome: 'disclosed', answer: 'A' }] },
      'FOIA',
    );
    expect(read.ok && read.value).toMatchObject({
      parts: [{ label: '', tables: [] }],
      grounds: [],
      topics: [],
      notes: [],
    });
  });

  it.each([
    [7.5, '7.5'],
    [1.1, '1.1'],
    [0, '0'],
    [-3, '-3'],
    [9_007_199_254_740_991, '9007199254740991'],
  ])('takes the number %d in a cell for its value', (number, text) => {
    const read = readResponse(
      respondWith({ tables: [table({ rows: [{ header: '2025', cells: [number] }] })] }),
      'FOIA',
    );
    expect(read.ok && read.value.tables[0]?.rows[0]?.cells).toEqual([text]);
  });

  it.each(['1e400', '-1e400', '9007199254740993', '1e21', '1e-7', '-0'])(
    'refuses %s in a cell as a number',
    (typed) => {
      const input = respondWith({ tables: [table({ rows: [{ header: '2025', cells: [JSON.parse(typed)] }] })] });
      expect(faults(input)).toEqual(['tables.0.rows.0.cells.0: This must be written as text to keep its digits.']);
    },
  );

  it.each(['\u200b', '\u3164\u2800', '—', '…'])('refuses %j as a title, a caption or a heading', (text) => {
    const input = respondWith({
      title: text,
      tables: [table({ caption: text })],
      closing: [{ heading: text, text: 'T' }],
    });
    const fields = (readResponse(input, 'FOIA') as { error: Problem }).error.fields?.map((fault) => fault.field);
    expect(fields).toEqual(['title', 'tables.0.caption', 'closing.0.heading']);
  });

  it('takes words that cannot be seen for none', () => {
    expect(faults(respondWith({ parts: [part('', { answer: '\u200b\u2060' })] }))).toEqual([
      'parts.0.answer: This must not be blank.',
    ]);
    expect(faults(respondWith({ parts: [part('', { answer: '—' })] }))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, 'response: This is missing.'],
    ['a title that is missing', { ...respondWith({}), title: undefined }, 'title: This is missing.'],
    [
      'a title that is too long',
      respondWith({ title: 'x'.repeat(101) }),
      'title: This must be 100 characters or fewer.',
    ],
    ['a field that does not exist', { ...respondWith({}), extra: 1 }, 'extra: There is no such field.'],
    ['no part', respondWith({ parts: [] }), 'parts: There must be at least one.'],
    ['control characters', respondWith({ request: 'a\u0007b' }), 'request: This must not have control characters.'],
    [
      'an unknown outcome',
      respondWith({ parts: [part('1', { outcome: 'maybe' as 'withheld' })] }),
      'parts.0.outcome: This must be one of: ',
    ],
    ['a date that does not exist', respondWith({ dataAsAt: '2026-02-30' }), 'dataAsAt: This must be a date'],
    [
      'a cell that is neither',
      respondWith({ tables: [table({ rows: [{ header: 'a', cells: [true] }] })] }),
      'tables.0.rows.0.cells.0: This must be text',
    ],
    ['a file without a name', respondWith({ attachments: [{}] as never }), 'attachments.0.name: This is missing.'],
    ['a path as a name', respondWith({ attachments: [aFile({ name: '../a.xlsx' })] }), 'attachments.0.name: This must'],
    ['another ending', respondWith({ attachments: [aFile({ name: 'a.pdf' })] }), 'name: The name must end in .xlsx'],
    ['no holder', respondWith({ attachments: [aFile({ licence: 'third-party' })] }), 'attachments.0.holder: Say who'],
    ['a part of a file', respondWith({ attachments: [aFile({ parts: ['9'] })] }), 'attachments.0.parts.0: There is'],
    [
      'two files of a name',
      respondWith({ attachments: [aFile(), aFile({ id: 'a2', file: 'b'.repeat(64), name: 'A.xlsx' })] }),
      'attachments.1.name: Another file has this name.',
    ],
  ])('refuses %s', (_, input, fault) => {
    expect(faults(input).join('\n')).toContain(fault);
  });

  it('never repeats what was typed in a fault', () => {
    const typed = 'Zebedee Quillfeather';
    const input = {
      ...respondWith({}),
      title: `${typed}\u0007`,
      parts: [{ question: 5, label: `${typed} x`, held: typed }],
    };
    expect(JSON.stringify(readResponse(input, 'FOIA'))).not.toContain('Zebedee');
  });

  it.each<[string, Partial<ResponseInput>, string]>([
    ['two parts with one label', { parts: parts(['1', '1']) }, 'parts.1.label: There are two parts'],
    ['a part without a label among others', { parts: parts(['1', '']) }, 'parts.1.label: Only the one part'],
    [
      'a part under one that is not there',
      { parts: [part('1a', { under: '1' })] },
      'parts.0.under: There is no part 1.',
    ],
    ['a part under itself', { parts: [part('1', { under: '1' })] }, 'parts.0.under: A part cannot stand under itself.'],
    [
      'parts that stand under each other',
      { parts: [part('1', { under: '2' }), part('2', { under: '1' })] },
      'parts.0.under: A part cannot',
    ],
    [
      'a pointer to no part',
      { parts: [part('1', { answeredWith: '9' })] },
      'parts.0.answeredWith: There is no part 9.',
    ],
    [
      'pointers in a circle',
      { parts: [part('1', { answeredWith: '2' }), part('2', { answeredWith: '1' })] },
      'parts.0.answeredWith: Parts that point',
    ],
    ['a table that is not there', { parts: [part('1', { tables: ['t'] })] }, 'parts.0.tables.0: There is no table t.'],
    [
      'a part without an outcome',
      { parts: [{ label: '1', question: 'Q', held: 'yes' }] },
      'parts.0.outcome: Say what the outcome is.',
    ],
    [
      'a part that does not say whether it is held',
      { parts: [{ label: '1', question: 'Q', outcome: 'disclosed' }] },
      'parts.0.held: Say whether',
    ],
    [
      'something disclosed that is not held',
      { parts: [part('1', { held: 'no' })] },
      'parts.0.outcome: The outcome disclosed does not go with held: no.',
    ],
    [
      'something not held that is held',
      { parts: [part('1', { outcome: 'not-held' })] },
      'parts.0.outcome: The outcome not-held',
    ],
    [
      'a denial of something held',
      { parts: [part('1', { outcome: 'neither-confirmed-nor-denied' })] },
      'parts.0.outcome: The outcome neither',
    ],
    [
      'a refusal without a ground',
      { parts: [part('1', withheld)] },
      'parts.0.outcome: Name at least one ground for part 1.',
    ],
    [
      'a refusal whose ground names another part',
      { parts: [part('1', withheld), part('2', withheld)], grounds: [ground('s42', ['42(1)'], ['2'])] },
      'parts.0.outcome: Name at least one ground for part 1.',
    ],
    [
      'a ground for a part that is not there',
      { parts: [part('1')], grounds: [ground('s42', [], ['7'])] },
      'grounds.0.parts.0: There is no part 7.',
    ],
    [
      'a ground for everything where not everything is refused',
      { parts: [part('1'), part('2', withheld)], grounds: [ground('s42', [])] },
      'grounds.0.parts: Name the parts',
    ],
    [
      'an exemption that does not exist',
      { grounds: [ground('s99', [])] },
      'grounds.0.exemption: The catalogue of FOIA has no such exemption.',
    ],
    [
      'an exception of other regulations',
      { grounds: [ground('r12(5)(b)', [])] },
      'grounds.0.exemption: The catalogue of FOIA',
    ],
    [
      'a limb of another section',
      { grounds: [ground('s40', ['31(1)(a)'])] },
      'grounds.0.limbs.0: Personal information has no such limb',
    ],
    [
      'a limb that does not exist',
      { grounds: [ground('s31', ['31(1)(z)'])] },
      'grounds.0.limbs.0: Law enforcement has no such limb',
    ],
    ['a range of limbs backwards', { grounds: [ground('s22', ['22(1)(c)-(a)'])] }, 'grounds.0.limbs.0: '],
    [
      'two grounds with one id',
      { grounds: [ground('s42', []), ground('s42', [])] },
      'grounds.1.id: There are two grounds',
    ],
    [
      'a note on a part that is not there',
      { notes: [{ parts: ['3'], text: 'N' }] },
      'notes.0.parts.0: There is no part 3.',
    ],
    [
      'leaving out a part that is not there',
      { publication: { kind: 'publish-edited', omitParts: ['5'], reason: 'R' } },
      'publication.omitParts.0: There is no part 5.',
    ],
    ['two tables with one id', { tables: [table({}), table({})] }, 'tables.1.id: There are two tables'],
    [
      'a row that is too short',
      { tables: [table({ rows: [{ header: '2025', cells: [] }] })] },
      'tables.0.rows.0.cells: This row has 0 cells where the header has room for 1.',
    ],
    [
      'a row that is too long',
      {
        tables: [
          table({
            rows: [
              { header: 'a', cells: ['1'] },
              { header: 'b', cells: ['1', '2'] },
            ],
          }),
        ],
      },
      'tables.0.rows.1.cells: This row has 2 cells',
    ],
    [
      'a row without the header that others have',
      { tables: [table({ rows: [{ header: 'a', cells: ['1'] }, { cells: ['1'] }] })] },
      'tables.0.rows.1.header: The other rows',
    ],
    [
      'a header whose rows differ',
      { tables: [table({ head: [[{ text: 'A', columns: 2 }], [{ text: 'B' }]] })] },
      'tables.0.head.1: The cells of this header row',
    ],
    [
      'a header that reaches into the figures',
      { tables: [table({ head: [[{ text: 'A', rows: 2 }, { text: 'B' }]] })] },
      'tables.0.head.0: ',
    ],
    [
      'a cell suppressed on a ground that is not there',
      { tables: [table({ rows: [{ header: 'a', cells: [{ suppressed: true, ground: 'g' }] }] })] },
      'tables.0.rows.0.cells.0.ground: There is no ground g.',
    ],
    [
      'a cell suppressed without a ground',
      { tables: [table({ rows: [{ header: 'a', cells: [{ suppressed: true }] }] })] },
      'tables.0.rows.0.cells.0.ground: Name the ground on which this figure is withheld.',
    ],
    [
      'a cell suppressed on the ground of a part without the table',
      {
        parts: [part('1', { tables: ['figures'] }), part('2', withheld)],
        grounds: [ground('s42', ['42(1)'], ['2'])],
        tables: [table({ rows: [{ header: 'a', cells: [{ suppressed: true, ground: 's42' }] }] })],
      },
      'tables.0.rows.0.cells.0.ground: The ground s42 does not concern a part that has this table',
    ],
    [
      'a cell suppressed where nothing is held',
      {
        parts: [part('1'), part('2', { ...notHeld, tables: ['figures'] })],
        grounds: [ground('s42', ['42(1)'], ['2'])],
        tables: [table({ rows: [{ header: 'a', cells: [{ suppressed: true, ground: 's42' }] }] })],
      },
      'tables.0.rows.0.cells.0.ground: The ground s42 does not concern a part that has this table',
    ],
    [
      'labels that differ only in case',
      { parts: parts(['2a', '2A']) },
      'parts.1.label: The label differs from 2a only in case.',
    ],
    [
      'something disclosed without an answer',
      { parts: [{ label: '1', question: 'Q', held: 'yes', outcome: 'disclosed' }] },
      'parts.0.answer: Give the answer, a table, or',
    ],
    [
      'something disclosed in part without an answer',
      {
        parts: [{ label: '1', question: 'Q', held: 'yes', outcome: 'partly-disclosed' }],
        grounds: [ground('s42', ['42(1)'])],
      },
      'parts.0.answer: Give the answer, a table, or',
    ],
    [
      'leaving out everything that was answered',
      {
        parts: [{ label: '1', question: 'Q' }, part('1a', { under: '1' }), part('2')],
        publication: { kind: 'publish-edited', omitParts: ['1', '2'], reason: 'R' },
      },
      'publication.omitParts: Nothing would be left to publish',
    ],
    ...(['cost-limit-12(1)', 'cost-limit-12(2)', 'vexatious-14(1)', 'repeated-14(2)'] as const).map(
      (kind): [string, Partial<ResponseInput>, string] => [
        `something disclosed beside ${kind}`,
        { requestOutcome: { kind, explanation: 'E' } },
        'parts.0.outcome: The outcome disclosed does not go with a request that is refused as a whole.',
      ],
    ),
    [
      'a table that no part has',
      { parts: [part('1')], tables: [table({})] },
      'tables.0: No part has this table; name it in the part that it answers.',
    ],
  ])('refuses %s', (_, more, fault) => {
    expect(faults(respondWith(more)).join('\n')).toContain(fault);
  });

  it.each<[string, Partial<ResponseInput>]>([
    ['a part that only introduces others', { parts: [{ label: '2', question: 'Q' }, part('2a', { under: '2' })] }],
    ['labels with gaps and letters', { parts: parts(['1c', '2b', '4', 'Q7', '9(ii)']) }],
    [
      'a ground that names the part above',
      {
        parts: [{ label: '2', question: 'Q' }, part('2a', { under: '2', ...withheld })],
        grounds: [ground('s42', ['42(1)'], ['2'])],
      },
    ],
    [
      'a ground for everything where everything is refused',
      { parts: parts(['1', '2'], withheld), grounds: [ground('s44', ['44(1)(a)-(c)'])] },
    ],
    ['an answer beside s.21', { parts: [part('5'), part('6')], grounds: [ground('s21', ['21(1)'], ['5'])] }],
    ['a range of limbs', { grounds: [ground('s22', ['22(1)(a)-(c)'], [''])], parts: [part('', withheld)] }],
    ['a limb as a whole', { grounds: [ground('s31', ['31(1)', '31(2)(b)'], [''])], parts: [part('', partly)] }],
    [
      'bare parts of a request refused as a whole',
      { parts: [{ label: '', question: 'Q' }], requestOutcome: { kind: 'vexatious-14(1)', explanation: 'E' } },
    ],
    [
      'parts withheld because of the cost',
      { parts: [part('', withheld)], requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'E' } },
    ],
    [
      'a part not held beside one in doubt',
      { parts: [part('1', notHeld), part('2', neither)], grounds: [ground('s31', ['31(3)'], ['2'])] },
    ],
    [
      'a part answered with another, and one answered by a table alone',
      {
        parts: [
          { label: '1', question: 'Q', held: 'yes', outcome: 'disclosed', tables: ['figures'] },
          { label: '2', question: 'Q', held: 'yes', outcome: 'disclosed', answeredWith: '1' },
        ],
        tables: [table({})],
      },
    ],
    [
      'a cell suppressed on a ground of a part that has the table',
      {
        parts: [part('1', { tables: ['figures'] }), part('2', { tables: ['figures'] })],
        grounds: [ground('s42', ['42(1)'], ['2'])],
        tables: [table({ rows: [{ header: 'a', cells: [{ suppressed: true, ground: 's42' }] }] })],
      },
    ],
    ['what was disclosed before a request was withdrawn', { requestOutcome: { kind: 'withdrawn', explanation: 'E' } }],
    [
      'leaving out some of what was answered',
      { parts: parts(['1', '2']), publication: { kind: 'publish-edited', omitParts: ['1'], reason: 'R' } },
    ],
    ['a header that leaves the corner out', { tables: [table({ head: [[{ text: 'Number' }]] })] }],
    ['rows without headers', { tables: [table({ rows: [{ cells: ['2025', '7'] }] })] }],
    [
      'grouped headers in three rows',
      {
        tables: [
          table({
            head: [
              [
                { text: 'Area', rows: 3 },
                { text: 'All', columns: 4 },
              ],
              [
                { text: '2024', columns: 2 },
                { text: '2025', columns: 2 },
              ],
              [{ text: 'F' }, { text: 'M' }, { text: 'F' }, { text: 'M' }],
            ],
            rows: [{ header: 'North', cells: ['1', '2', '3', '4'] }],
          }),
        ],
      },
    ],
  ])('accepts %s', (_, more) => {
    expect(faults(respondWith(more))).toEqual([]);
  });

  it('knows which outcomes of a whole request each regime has', () => {
    const refused = respondWith({
      parts: [{ label: '', question: 'Q' }],
      requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'E' },
    });
    expect(faults(refused, 'FOISA')).toEqual([]);
    expect(faults(refused, 'EIR')).toEqual(['requestOutcome.kind: EIR knows no such outcome of a whole request.']);
  });
});
