import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, openFindings } from '#domain/response/check/answers.ts';
import { checkResponse } from '#domain/response/check/check-response.ts';
import { checkSum } from '#domain/response/check/check-sum.ts';
import type { Finding } from '#domain/response/check/finding.ts';
import type { Response } from '#domain/response/response.ts';
import { findingsOn, known, readable } from './check-build.ts';
import { anyResponse } from './response-arbitrary.ts';
import { ground, part, respondWith, withheld } from './response-build.ts';

const reasons = [
  'why',
  'harm',
  'opinion',
  'likelihood',
  'publicInterest',
  'publicInterestDueOn',
  'withheld',
  'inTheAlternative',
] as const;
const exemptions: readonly (readonly [string, string[]])[] = [
  ['s31', ['31(1)(a)', '31(2)(b)']],
  ['s40', ['40(2)', '40(4A)(a)']],
  ['s40', []],
  ['s22', ['22(1)(a)']],
  ['s36', ['36(2)(c)']],
  ['s23', ['23(1)']],
  ['s24', ['24(1)']],
  ['s21', []],
  ['s12(1)', []],
];
/** Somebody who stands in every generated response now and then. */
const applicant = { name: 'Ada Zed', email: 'a@b.example' };
const facts = { ...known, applicant };

/** Responses with all that a ground may say, or some of it, and one that ends otherwise now and then. */
const anyReadable = fc
  .tuple(
    anyResponse,
    fc.array(fc.subarray([...reasons]), { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom(...exemptions), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([input, left, named, isCost]) => {
    const grounds = input.grounds?.map((one, i) => {
      const filled = {
        ...one,
        exemption: named[i]?.[0] ?? '',
        limbs: named[i]?.[1] ?? [],
        withheld: 'Section 41 of the Act.',
        likelihood: 'would' as const,
        publicInterestDueOn: i === 0 ? '2026-01-01' : '2027-12-01',
        inTheAlternative: true,
      };
      return Object.fromEntries(
        Object.entries(filled).filter(([field]) => !(left[i] as readonly string[]).includes(field)),
      ) as typeof one;
    });
    return readable({
      ...input,
      ...(grounds ? { grounds } : {}),
      introduction: 'Ada Zed, born on 3 May 1980, and question 99 under section 22.',
      ...(isCost
        ? {
            parts: input.parts.map(({ outcome: _, held: __, ...one }) => one),
            requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'Much.' },
          }
        : {}),
    });
  });

/** What stands at a dotted path; the response for the empty one. */
function at(response: Response, place: string): unknown {
  if (place === '') return response;
  let value: unknown = response;
  for (const key of place.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

describe('the findings on any response', () => {
  it('stand each at a place that is there, under an id of its own', () => {
    fc.assert(
      fc.property(anyReadable, (response) => {
        const found = checkResponse(response, facts);
        expect(found.filter(({ place }) => at(response, place) === undefined)).toEqual([]);
        expect(
          found.filter(
            ({ place, field }) => field && at(response, `${place}.${field}`) !== undefined && field !== 'why',
          ),
        ).toEqual([]);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found).not.toEqual([]);
      }),
    );
  });

  it('have the same ids whatever the order of parts, grounds and tables', () => {
    const shuffled = anyReadable.chain((response) =>
      fc.record({
        response: fc.constant(response),
        parts: fc.shuffledSubarray(response.parts, { minLength: response.parts.length }),
        grounds: fc.shuffledSubarray(response.grounds, { minLength: response.grounds.length }),
        tables: fc.shuffledSubarray(response.tables, { minLength: response.tables.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ response, ...order }) => {
        const ids = (one: Response) =>
          checkResponse(one, facts)
            .map(({ id }) => id)
            .sort();
        expect(ids({ ...response, ...order })).toEqual(ids(response));
      }),
    );
  });

  it('that must be fixed do not go because something else is left out of a ground', () => {
    const cut = fc.tuple(anyReadable, fc.nat({ max: 2 }), fc.constantFrom(...reasons));
    fc.assert(
      fc.property(cut, ([response, i, field]) => {
        const grounds = response.grounds.map((one, g) => {
          const { [field]: _, ...rest } = one;
          return g === i ? rest : one;
        });
        const must = (one: Response) => checkResponse(one, facts).filter(({ level }) => level === 'must-fix');
        const about = `grounds.${i}.${field}`;
        const before = must(response).filter(({ place }) => place !== about && !place.startsWith(`${about}.`));
        const after = must({ ...response, grounds }).map(({ id }) => id);
        expect(before.filter(({ id }) => !after.includes(id))).toEqual([]);
      }),
    );
  });

  it('say nothing in their ids of what was found', () => {
    const found = findingsOn(
      respondWith({ parts: [part('', { answer: 'Mrs Ada Lovelace, 07700 900456, AB123456C' })] }),
    );
    expect(found.map(({ id }) => id.split('~').slice(0, 2))).toEqual([
      ['personal-phone', 'parts[].answer'],
      ['personal-national-insurance', 'parts[].answer'],
      ['personal-name', 'parts[].answer'],
    ]);
    expect(found.map(({ id }) => id).join(' ')).not.toMatch(/Lovelace|900|AB12/i);
    fc.assert(fc.property(fc.string(), (text) => Number(checkSum(text)) >= 0 && Number(checkSum(text)) < 1024));
    expect(new Set(['07700 900456', '07700 900457', 'Ada', 'Adb'].map(checkSum)).size).toBe(4);
  });

  it('do not include that it is late', () => {
    const input = respondWith({});
    expect(findingsOn(input, { today: '2030-01-01' })).toEqual(findingsOn(input));
  });
});

describe('answers to findings', () => {
  const refused = respondWith({ parts: [part('', withheld)], grounds: [ground('s31', ['31(1)(a)'])] });
  const found = findingsOn(refused);
  const say = (rule: string, kind: Answer['kind'], reason: Answer['reason'] = 'Looked at.'): Answer => {
    const finding = found.find((one) => one.rule === rule);
    if (!finding) throw new Error(`There is no ${rule}`);
    return { finding: finding.id, kind, reason, by: 'sub-1' };
  };
  const open = (answers: readonly Answer[]) => openFindings(found, answers).open.map(({ rule }) => rule);

  it('close a check with a reason, and what must be fixed with an override alone', () => {
    expect(found.map(({ rule }) => rule)).toEqual([
      'why-missing',
      'public-interest-missing',
      'harm-missing',
      'likelihood-missing',
    ]);
    expect(open([say('harm-missing', 'reason'), say('why-missing', 'reason')])).toEqual([
      'why-missing',
      'public-interest-missing',
      'likelihood-missing',
    ]);
    expect(
      open([say('harm-missing', 'override'), say('why-missing', 'override', { textId: 't', digest: 'd' })]),
    ).toEqual(['public-interest-missing', 'likelihood-missing']);
  });

  it('let the response be approved when nothing is open, and not before', () => {
    const answers = [
      say('why-missing', 'override'),
      say('public-interest-missing', 'override'),
      say('harm-missing', 'reason'),
      say('likelihood-missing', 'reason'),
    ];
    const standing = openFindings(found, answers);
    expect(standing).toMatchObject({ open: [], mayApprove: true });
    expect(standing.answered.map(({ answer }) => answer)).toEqual(answers);
    for (const [i] of answers.entries()) expect(openFindings(found, answers.toSpliced(i, 1)).mayApprove).toBe(false);
    expect(openFindings([], []).mayApprove).toBe(true);
  });

  it('that say nothing, or are to another finding, close none', () => {
    expect(open([say('harm-missing', 'reason', ' \u200b … ')])).toContain('harm-missing');
    expect(open([{ finding: 'harm-missing~elsewhere', kind: 'override', reason: 'Yes', by: 'sub-1' }])).toHaveLength(4);
  });

  it('that let an applicant’s name stand do so for the words that were there, wherever they stand', () => {
    const named = (answer: string, before = 'An answer.') =>
      findingsOn(respondWith({ parts: [part('1', { answer: before }), part('2', { answer })] }));
    const [first] = named('Wilhelmina Oakenshaw Road was closed.');
    const answers: Answer[] = [{ finding: first?.id ?? '', kind: 'override', reason: 'A road.', by: 'sub-2' }];
    const isOpen = (found: readonly Finding[]) =>
      openFindings(found, answers).open.some(({ approverOnly }) => approverOnly);
    expect(first?.approverOnly).toBe(true);
    expect(isOpen(named('Wilhelmina Oakenshaw Road was closed.', 'Another answer.'))).toBe(false);
    expect(isOpen(named('Wilhelmina Oakenshaw Road was closed. Wilhelmina Oakenshaw asked.'))).toBe(true);
  });

  it('stay with their finding through an unrelated edit, and not with another', () => {
    const answers = [say('harm-missing', 'reason')];
    const edited = { ...refused, introduction: 'We searched.', parts: [part('1', withheld), part('2')] };
    const concerned = { ...ground('s31', ['31(1)(a)', '31(1)(b)'], ['1']), id: 's31' };
    const has = (grounds: (typeof concerned)[]) =>
      openFindings(findingsOn({ ...edited, grounds }), answers).answered.map(({ finding }) => finding.rule);
    expect(has([ground('s42', ['42(1)'], ['1']), concerned])).toEqual(['harm-missing']);
    expect(has([{ ...concerned, exemption: 's38', limbs: ['38(1)(a)'] }])).toEqual([]);
  });
});

describe('hostile words', () => {
  const pieces = [
    ...[
      'section 40(2)(2)',
      'ss. 30, 31 and ',
      'Section 40 (A',
      'Act of and the ',
      'Aa of the ',
      'subsections 3a, 4b and ',
    ],
    ...[
      '12 Aa Aa ',
      'questions 1, 2 and 3, ',
      'question 1(a)(a)',
      'Mr A. A. ',
      'born on ',
      '“',
      '‘a’',
      '"',
      '> ',
      '0',
      '1 2 3-',
      '(2)',
    ],
  ];
  it.each(pieces)('of %j for as long as a text may be end in findings', (piece) => {
    const answer = `x${piece.repeat(50_000)}`.slice(0, 49_000);
    const found = findingsOn(respondWith({ parts: [part('1', { answer }), part('2')] }));
    expect(found.every(({ place }) => place === 'parts.0.answer')).toBe(true);
  });
});
