import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { type Decision, decisionOf } from '#domain/response/decision.ts';
import { catalogue, citation, findExemption, hasLimb, needsPublicInterestTest } from '#domain/response/grounds.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { ground, neither, notHeld, part, partly, parts, respondWith, withheld } from './response-build.ts';

function decide(more: Partial<ResponseInput>, regime: Regime = 'FOIA'): Decision {
  const read = readResponse(respondWith(more), regime);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return decisionOf(read.value, regime);
}
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the outcome of a case', () => {
  // Labels, outcomes and limbs of real disclosures, in the modern form of the limbs.
  it.each<[string, Partial<ResponseInput>, string, readonly string[]]>([
    [
      'thirty questions, small numbers withheld in five',
      {
        parts: [...parts([1, ...upTo(7, 30)]), ...parts(upTo(2, 6), partly)],
        grounds: [ground('s40', ['40(2)(a)', '40(2)(b)', '40(3A)(a)'], upTo(2, 6))],
      },
      'partly-granted',
      ['Section 40(2)(a), 40(2)(b), 40(3A)(a) – Personal information'],
    ],
    [
      'one question without a number, on two grounds',
      {
        parts: [part('', partly)],
        grounds: [
          ground('s31', ['31(1)(a)', '31(1)(b)', '31(1)(g)', '31(2)(b)'], ['']),
          ground('s40', ['40(2)', '40(3A)(a)', '40(4A)'], ['']),
        ],
      },
      'partly-granted',
      [
        'Section 31(1)(a), 31(1)(b), 31(1)(g), 31(2)(b) – Law enforcement',
        'Section 40(2), 40(3A)(a), 40(4A) – Personal information',
      ],
    ],
    ['four questions with a gap, all answered', { parts: parts([1, 2, 4, 5]) }, 'granted-in-full', []],
    [
      'lettered questions below numbered ones, one withheld',
      {
        parts: [
          { label: '1', question: 'Q' },
          part('1c', { under: '1' }),
          { label: '2', question: 'Q' },
          part('2b', { under: '2', ...withheld }),
          part('2d', { under: '2' }),
          { label: '3', question: 'Q' },
          part('3a', { under: '3' }),
          part('3b', { under: '3' }),
        ],
        grounds: [ground('s40', ['40(2)', '40(3A)(a)'], ['2b'])],
      },
      'partly-granted',
      ['Section 40(2), 40(3A)(a) – Personal information'],
    ],
    [
      'to be published, already available, and answered',
      {
        parts: [
          ...parts([1, 2, 3], withheld),
          ...parts([4, ...upTo(5, 11), ...upTo(13, 18)]),
          part('12', { held: 'no', outcome: 'not-applicable' }),
        ],
        grounds: [ground('s22', ['22(1)(a)'], [1, 2, 3]), ground('s21', ['21(1)'], [5, 7])],
      },
      'partly-granted',
      [
        'Section 22(1)(a) – Information intended for future publication',
        'Section 21(1) – Information accessible to applicant by other means',
      ],
    ],
  ])('is derived for %s', (_, more, kind, citations) => {
    const decision = decide(more);
    expect(decision.kind).toBe(kind);
    expect(decision.grounds.map((g) => g.citation)).toEqual(citations);
    expect(decision.isRefusalNotice).toBe(citations.length > 0);
  });

  it.each<[string, Partial<ResponseInput>, string, boolean]>([
    ['disclosed and not held', { parts: [part('1'), part('2', notHeld)] }, 'granted-in-full', false],
    ['held in part, all of it disclosed', { parts: [part('', { held: 'partly' })] }, 'granted-in-full', false],
    [
      'disclosed, but available elsewhere',
      { parts: [part('')], grounds: [ground('s21', ['21(1)'])] },
      'partly-granted',
      true,
    ],
    [
      'disclosed and neither confirmed nor denied',
      { parts: [part('1'), part('2', neither)], grounds: [ground('s23', ['23(5)'], [2])] },
      'partly-granted',
      true,
    ],
    [
      'withheld',
      { parts: parts([1, 2], withheld), grounds: [ground('s30', ['30(1)(a)(i)'])] },
      'refused-in-full',
      true,
    ],
    [
      'withheld and not held',
      { parts: [part('1', withheld), part('2', notHeld)], grounds: [ground('s35', ['35(1)(a)'], [1])] },
      'refused-in-full',
      true,
    ],
    [
      'withheld and neither confirmed nor denied',
      { parts: [part('1', withheld), part('2', neither)], grounds: [ground('s24', ['24(1)', '24(2)'])] },
      'refused-in-full',
      true,
    ],
    [
      'neither confirmed nor denied',
      { parts: parts([1, 2], neither), grounds: [ground('s40', ['40(5B)(a)(i)'])] },
      'neither-confirmed-nor-denied',
      true,
    ],
    [
      'neither confirmed nor denied, and not held',
      { parts: [part('1', neither), part('2', notHeld)], grounds: [ground('s38', ['38(2)'], [1])] },
      'neither-confirmed-nor-denied',
      true,
    ],
    ['not held', { parts: parts([1, 2], notHeld) }, 'not-held', false],
    [
      'answered outside the Act',
      { parts: [part('', { held: 'no', outcome: 'answered-outside-the-act' })] },
      'answered-outside-the-act',
      false,
    ],
    [
      'answered outside the Act, and disclosed',
      { parts: [part('1', { outcome: 'answered-outside-the-act' }), part('2')] },
      'granted-in-full',
      false,
    ],
    [
      'not a valid request',
      { parts: [part('', { held: 'no', outcome: 'not-a-valid-request' })] },
      'not-a-valid-request',
      false,
    ],
    ['not applicable only', { parts: [part('', { held: 'no', outcome: 'not-applicable' })] }, 'not-held', false],
    [
      'refused for its cost',
      { parts: [part('', withheld)], requestOutcome: { kind: 'cost-limit-12(1)', explanation: 'E' } },
      'cost-limit-12(1)',
      true,
    ],
    [
      'closed for want of a fee',
      { parts: [{ question: 'Q' }], requestOutcome: { kind: 'fee-unpaid', explanation: 'E' } },
      'fee-unpaid',
      false,
    ],
    [
      'withdrawn',
      { parts: [{ question: 'Q' }], requestOutcome: { kind: 'withdrawn', explanation: 'E' } },
      'withdrawn',
      false,
    ],
  ])('of what is %s', (_, more, kind, isRefusalNotice) => {
    expect(decide(more)).toMatchObject({ kind, isRefusalNotice });
  });

  it('is partial where a figure of the answer is suppressed', () => {
    const cells = [{ suppressed: true as const, ground: 's40' }];
    const tables = [{ id: 't', caption: 'C', head: [[{ text: 'n' }]], rows: [{ cells }] }];
    expect(decide({ tables, grounds: [ground('s40', ['40(2)'])] })).toMatchObject({ kind: 'partly-granted' });
  });

  it('cites the procedural ground of a whole request once', () => {
    const requestOutcome = { kind: 'cost-limit-12(2)', explanation: 'E' } as const;
    const twice = decide({ parts: [part('', neither)], requestOutcome, grounds: [ground('s12(2)', [])] });
    const once = decide({ parts: [part('', neither)], requestOutcome });
    expect(once.grounds.map((g) => g.citation)).toEqual([
      'Section 12(2) – Cost of confirming or denying exceeds appropriate limit',
    ]);
    expect(twice.grounds.map((g) => g.citation)).toEqual(once.grounds.map((g) => g.citation));
  });

  it('says under which provision the notice is given, and when a decision on the public interest is due', () => {
    const eir = decide({ parts: [part('', withheld)], grounds: [ground('r12(5)(b)', [])] }, 'EIR');
    expect(eir).toMatchObject({
      noticeUnder: 'regulation 14',
      grounds: [{ citation: expect.stringMatching(/^Regulation 12\(5\)\(b\) – /) }],
    });
    const pending = { ...ground('s31', ['31(1)(a)']), publicInterestDueOn: '2026-12-20' };
    expect(decide({ parts: [part('', withheld)], grounds: [pending] }).publicInterestDueOn).toBe('2026-12-20');
  });

  it.each(samples.map((s) => [s.key, s.response] as const))('is never typed in the sample %s', (_, response) => {
    expect(JSON.stringify(response)).not.toMatch(/refusal notice/i);
  });
});

describe('the catalogue of grounds', () => {
  it('has every section from 21 to 44 that FOIA has, once, with limbs of its own section', () => {
    const sections = catalogue.FOIA.filter((e) => e.type !== 'procedural').map((e) => e.section);
    const expected = upTo(21, 44)
      .filter((n) => n !== 25)
      .flatMap((n) => (n === 22 ? ['22', '22A'] : [String(n)]));
    expect(sections).toEqual(expected);
    for (const exemption of catalogue.FOIA) {
      for (const limb of Object.keys({ ...exemption.limbs, ...exemption.neither?.limbs })) {
        expect(limb.startsWith(exemption.section)).toBe(true);
        expect(hasLimb(exemption, limb)).toBe(true);
      }
    }
  });

  it.each<[string, readonly string[], boolean]>([
    ['s21', ['21(1)'], false],
    ['s31', ['31(1)(a)'], true],
    ['s37', ['37(1)(a)'], false],
    ['s37', ['37(1)(ac)'], true],
    ['s37', ['37(1)(aa)', '37(2)'], false],
    ['s40', ['40(2)', '40(3A)(a)'], false],
    ['s40', ['40(2)', '40(3B)'], true],
    ['s40', ['40(5B)(a)(i)'], false],
    ['s43', ['43(1)'], true],
  ])('asks for a public interest test under %s %j: %s', (id, limbs, expected) => {
    const exemption = findExemption('FOIA', id);
    expect(exemption && needsPublicInterestTest(exemption, limbs)).toBe(expected);
  });

  it('takes any subdivision of an outline entry', () => {
    expect(hasLimb(findExemption('FOISA', 's35')!, '35(1)(a)')).toBe(true);
    expect(hasLimb(findExemption('FOISA', 's35')!, '36(1)')).toBe(false);
  });

  it('cites a section alone where no limb is named', () => {
    expect(citation('FOIA', { exemption: 's42', limbs: [] })).toBe('Section 42 – Legal professional privilege');
  });
});
