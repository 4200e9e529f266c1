import fc from 'fast-check';
import type { ResponseInput } from '#domain/response/response.ts';

/** Pieces that break pages which put words together as text. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=x>',
  '&lt;b&gt;',
  "'",
  '](javascript:x)',
];

const word = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[A-Za-zÀ-ž0-9,.£%-]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
/** A title says something: it has a letter. */
const line = (most: number) => words(most).map((text) => `z ${text}`);
const text = fc.array(words(6), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
const cell = fc.oneof(
  line(2),
  fc.constant({ suppressed: true as const, ground: 'g1' }),
  fc.constant({ notHeld: true as const }),
);

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
/** Columns and rows that count no people, of a table that has rows. */
const notCounts = (columns: number, rows: number) =>
  fc.tuple(fc.subarray(rows > 0 ? upTo(columns) : []), fc.subarray(upTo(rows))).map(([across, down]) => {
    const some = { ...(across.length > 0 ? { columns: across } : {}), ...(down.length > 0 ? { rows: down } : {}) };
    return across.length + down.length > 0 ? some : undefined;
  });

const table = (id: string) =>
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
    .chain(([columns, rows, headers]) =>
      fc.record({
        id: fc.constant(id),
        caption: line(4),
        head: fc.array(line(2), { minLength: columns, maxLength: columns }).map((texts) => {
          const own = texts.map((t) => ({ text: t }));
          return [headers ? [{ text: 'Row' }, ...own] : own];
        }),
        rows: fc.array(
          fc.record({
            ...(headers ? { header: line(2) } : {}),
            cells: fc.array(cell, { minLength: columns, maxLength: columns }),
          }),
          { minLength: rows, maxLength: rows },
        ),
        notes: fc.array(text, { maxLength: 2 }),
        notCounts: notCounts(columns, rows),
      }),
    );

const answered = fc.record(
  {
    question: text,
    held: fc.constantFrom('yes' as const, 'partly' as const),
    outcome: fc.constantFrom('disclosed' as const, 'partly-disclosed' as const, 'withheld' as const),
    answer: text,
  },
  { requiredKeys: ['question', 'held', 'outcome', 'answer'] },
);

const opinion = fc.record(
  { by: line(3), on: fc.constantFrom('2026-11-03', '2020-02-29'), text },
  { requiredKeys: ['by', 'on'] },
);

/** Responses that can be read under FOIA: parts in a tree, tables, notes, and grounds that touch every part. */
export const anyResponse: fc.Arbitrary<ResponseInput> = fc
  .uniqueArray(fc.stringMatching(/^[1-9][0-9]?[a-f]?$/), { minLength: 2, maxLength: 6 })
  .chain((labels) =>
    fc.record(
      {
        title: line(6).map((t) => t.slice(0, 100).trim()),
        request: text,
        introduction: text,
        parts: fc.tuple(...labels.map(() => answered)).map((all) =>
          all.map((part, i) => ({
            ...part,
            label: labels[i] ?? '',
            ...(i % 3 === 2 ? { under: labels[i - 1] ?? '' } : {}),
            tables: [['t0', 't2'], ['t1']][i] ?? [],
          })),
        ),
        tables: fc.tuple(table('t0'), table('t1'), table('t2')),
        grounds: fc.tuple(text, text, text, opinion).map(([why, harm, balance, given]) => [
          {
            id: 'g1',
            exemption: 's31',
            limbs: ['31(1)(a)', '31(1)(g)', '31(2)(b)'],
            parts: labels,
            why,
            harm,
            publicInterest: { favouring: why, against: harm, balance },
          },
          { id: 'g2', exemption: 's40', limbs: ['40(2)', '40(3A)(a)'], parts: [labels[0] ?? ''], why: harm },
          { id: 'g3', exemption: 's36', limbs: ['36(2)(c)'], parts: labels.slice(1), why, opinion: given },
        ]),
        notes: fc.array(fc.record({ parts: fc.subarray(labels), text }), { maxLength: 3 }),
        advice: text,
        closing: fc.array(fc.record({ heading: line(3), text }), { maxLength: 2 }),
        publication: fc.constant({ kind: 'publish' as const }),
      },
      { requiredKeys: ['title', 'request', 'parts', 'tables', 'grounds', 'publication'] },
    ),
  );
