import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '#domain/case/events.ts';
import { addDays } from '#domain/dates.ts';
import { caseOutcomes } from '#domain/response/outcome.ts';
import type { Fact } from '#domain/statistics/fact.ts';
import { type LineId, linesOf, partitions } from '#domain/statistics/lines.ts';
import { daysOf, isQuarter, nextQuarter, quarterAfter, quartersFrom, takenAt } from '#domain/statistics/quarter.ts';
import { bandOf, shareOf } from '#domain/statistics/shares.ts';
import { type Statistics, statisticsOf } from '#domain/statistics/statistics.ts';
import {
  asked,
  DAY,
  explained,
  extended,
  fact,
  feeAsked,
  feePaid,
  regulator,
  reviewAsked,
  reviewed,
  rules,
  type Step,
  sent,
} from './statistics-cases.ts';

const words = { textId: 't', digest: 'd' };
const step = (day: string, body: EventBody): Step => [day, body];
const all = { threshold: 1, zeroIsSmall: false };
const count = (facts: readonly Fact[], small = all) => statisticsOf('2026Q3', facts, DAY, ['FOIA', 'EIR'], small);
const value = ({ figures }: Statistics, line: LineId, column = 'all') =>
  figures.find((one) => one.line === line && one.column === column)?.value;

describe('the quarters', () => {
  it('are those of the calendar, and their figures are taken 30 working days later', () => {
    expect(daysOf('2026Q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(daysOf('2026Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect([quarterAfter('2026Q4'), quarterAfter('2026Q1', -1)]).toEqual(['2027Q1', '2025Q4']);
    expect(quartersFrom('2026Q3', '2027Q2')).toEqual(['2026Q3', '2026Q4', '2027Q1', '2027Q2']);
    expect(quartersFrom('2026Q3', '2026Q2')).toEqual([]);
    expect(takenAt('2026Q3', rules.calendar('FOIA'))).toBe(DAY);
    // 1 January and the Scottish holiday for 2 January fall into it.
    expect(takenAt('2026Q4', rules.calendar('FOIA'))).toBe('2027-02-15');
    expect(['2026Q3', '2026Q5', '2026q3', '26Q1', ''].map(isQuarter)).toEqual([true, false, false, false, false]);
  });
  it('are due from the day after', () => {
    const next = (day: string) => nextQuarter('2026Q2', day, rules.calendar('FOIA'));
    expect([next('2026-06-30'), next(DAY), next(addDays(DAY, 1))]).toEqual(['2026Q2', '2026Q3', '2026Q4']);
  });
});

/** Each case by hand, with all the lines in which it counts. */
const worked: readonly (readonly [what: string, fact: Fact, lines: readonly LineId[]])[] = [
  ['answered on the last day', fact([sent('2026-08-05')]), ['received', 'answered', 'time-in-20', 'outcome-granted']],
  ['answered a day late', fact([sent('2026-08-06')]), ['received', 'answered', 'time-late', 'outcome-granted']],
  [
    'answered within an extension of which notice was given on the last day',
    fact([extended('2026-08-05', '2026-09-02', 'public-interest'), sent('2026-09-02')], 'partly-granted', {
      grounds: ['s31', 's40'],
    }),
    [
      'received',
      'answered',
      'time-in-extension',
      'outcome-part',
      'ground:s31',
      'ground:s40',
      'extended-public-interest',
    ],
  ],
  [
    'answered after it',
    fact([extended('2026-08-05', '2026-09-02', 'public-interest'), sent('2026-09-03')]),
    ['received', 'answered', 'time-late', 'outcome-granted', 'extended-public-interest'],
  ],
  [
    'answered within an extension of which notice was given too late',
    fact([extended('2026-08-06', '2026-09-02', 'public-interest'), sent('2026-08-20')]),
    ['received', 'answered', 'time-late', 'outcome-granted', 'extended-public-interest'],
  ],
  [
    'answered within an extension that was revised after the twentieth day',
    fact([
      extended('2026-08-05', '2026-09-02', 'public-interest'),
      extended('2026-09-01', '2026-09-16', 'public-interest'),
      sent('2026-09-16'),
    ]),
    ['received', 'answered', 'time-in-extension', 'outcome-granted', 'extended-public-interest'],
  ],
  [
    'answered on the twentieth working day after it was explained',
    fact([asked('2026-07-10'), explained('2026-07-20'), sent('2026-08-18')]),
    ['received', 'answered', 'time-in-20', 'outcome-granted'],
  ],
  [
    'answered on the last day, the days until the fee was paid left out',
    fact([feeAsked('2026-07-07'), feePaid('2026-07-28'), sent('2026-08-26')]),
    ['received', 'answered', 'time-in-20', 'outcome-granted', 'fee-notice', 'fee-paid'],
  ],
  [
    'ended as the fee was not paid',
    fact([feeAsked('2026-07-07'), step('2026-10-08', { type: 'RequestLapsed', reason: 'fee-unpaid' })]),
    ['received', 'ended', 'ended-fee-unpaid', 'fee-notice', 'fee-lapsed'],
  ],
  [
    'waiting for the fee',
    fact([feeAsked('2026-10-12')], null, { on: '2026-09-30' }),
    ['received', 'open', 'open-fee', 'fee-notice'],
  ],
  ['waiting to be explained', fact([asked('2026-07-10')]), ['received', 'open', 'open-clarification']],
  [
    'explained late, so that its time still runs',
    fact([asked('2026-07-10'), explained('2026-11-02')]),
    ['received', 'open', 'open-in-time'],
  ],
  ['never answered', fact([]), ['received', 'open', 'open-overdue']],
  ['answered after the figures were taken', fact([sent('2026-11-12')]), ['received', 'open', 'open-overdue']],
  [
    'withdrawn after the figures were taken',
    fact([step('2026-11-12', { type: 'RequestWithdrawn', receivedAt: '2026-11-12T09:00:00Z' })]),
    ['received', 'open', 'open-overdue'],
  ],
  [
    'withdrawn',
    fact([step('2026-07-10', { type: 'RequestWithdrawn', receivedAt: '2026-07-09T09:00:00Z' })]),
    ['received', 'ended', 'ended-withdrawn'],
  ],
  [
    'never explained',
    fact([asked('2026-07-10'), step('2026-10-12', { type: 'ClosedUnclarified' })]),
    ['received', 'ended', 'ended-not-clarified'],
  ],
  [
    'closed without another notice',
    fact([
      step('2026-07-10', { type: 'ClosedWithoutNotice', ground: 'repeated', earlier: '07.FOI.26.000002', why: words }),
    ]),
    ['received', 'ended', 'ended-no-further-notice'],
  ],
  [
    'environmental, and extended to the fortieth working day',
    fact([extended('2026-10-20', '2026-11-25', 'complex-and-voluminous')], null, { regime: 'EIR', on: '2026-09-30' }),
    ['received', 'open', 'open-extended', 'extended-complex-and-voluminous'],
  ],
  [
    'held, and never looked at: its time runs',
    fact([step('2026-07-06', { type: 'RequestHeld', reasons: ['trap'] })]),
    ['received', 'open', 'open-overdue'],
  ],
  [
    'rejected',
    fact([
      step('2026-07-06', { type: 'RequestHeld', reasons: ['trap'] }),
      step('2026-07-07', { type: 'RequestRejected', reason: 'not-a-request', tell: false }),
    ]),
    ['no-request'],
  ],
  [
    'passed on',
    fact([step('2026-07-07', { type: 'RequestHandedOver', to: 'own-data', closes: true, tell: true })]),
    ['passed-on'],
  ],
  [
    'passed on in part',
    fact([
      step('2026-07-07', { type: 'RequestHandedOver', to: 'own-data', closes: false, tell: true }),
      sent('2026-07-20'),
    ]),
    ['received', 'answered', 'time-in-20', 'outcome-granted'],
  ],
  [
    'vexatious',
    fact([sent('2026-07-20')], 'vexatious-14(1)', { grounds: ['s14(1)'] }),
    ['received', 'answered', 'time-in-20', 'outcome-refused', 'refused-vexatious', 'ground:s14(1)'],
  ],
  [
    'neither confirmed nor denied',
    fact([sent('2026-07-20')], 'neither-confirmed-nor-denied', { grounds: ['s40'] }),
    ['received', 'answered', 'time-in-20', 'outcome-refused', 'refused-neither-confirmed-nor-denied', 'ground:s40'],
  ],
  [
    'to be had elsewhere',
    fact([sent('2026-07-20')], 'refused-in-full', { grounds: ['s21'] }),
    ['received', 'answered', 'time-in-20', 'outcome-refused', 'refused-other-grounds', 'ground:s21', 'only-available'],
  ],
  ['answered and erased', fact([sent('2026-07-20')], null), ['received', 'answered', 'time-in-20', 'outcome-unknown']],
  [
    'reviewed on the twentieth working day, with a complaint that was decided',
    // Asked for on Monday 7 September.
    fact([
      sent('2026-07-20'),
      reviewAsked('2026-09-07'),
      reviewed('2026-10-05', 'varied'),
      regulator('2026-10-20', 'complaint'),
      regulator('2026-11-10', 'decision-notice'),
    ]),
    [
      'received',
      'answered',
      'time-in-20',
      'outcome-granted',
      'review',
      'review-answered',
      'review-varied',
      'review-in-time',
      'complaint',
      'decision-notice',
    ],
  ],
  [
    'reviewed a day late',
    fact([sent('2026-07-20'), reviewAsked('2026-09-07'), reviewed('2026-10-06', 'upheld')]),
    [
      'received',
      'answered',
      'time-in-20',
      'outcome-granted',
      'review',
      'review-answered',
      'review-upheld',
      'review-late',
    ],
  ],
  [
    'reviewed under the Regulations, which give 40 working days',
    fact([sent('2026-07-20'), reviewAsked('2026-09-07'), reviewed('2026-11-02', 'overturned')], 'granted-in-full', {
      regime: 'EIR',
    }),
    [
      'received',
      'answered',
      'time-in-20',
      'outcome-granted',
      'review',
      'review-answered',
      'review-overturned',
      'review-in-time',
    ],
  ],
  [
    'with a review that is overdue, and was answered after the figures were taken',
    fact([sent('2026-07-20'), reviewAsked('2026-09-07'), reviewed('2026-11-12', 'upheld')]),
    ['received', 'answered', 'time-in-20', 'outcome-granted', 'review', 'review-overdue'],
  ],
  [
    'with a second review, asked for after the figures were taken',
    fact([sent('2026-07-20'), reviewAsked('2026-08-03'), reviewed('2026-08-10', 'upheld'), reviewAsked('2026-11-12')]),
    [
      'received',
      'answered',
      'time-in-20',
      'outcome-granted',
      'review',
      'review-answered',
      'review-upheld',
      'review-in-time',
    ],
  ],
  [
    'with a review asked for after the figures were taken',
    fact([sent('2026-07-20'), reviewAsked('2026-11-12')]),
    ['received', 'answered', 'time-in-20', 'outcome-granted'],
  ],
];

describe('a case', () => {
  it.each(worked)('%s', (_, one, lines) => expect(linesOf(one)).toEqual(lines));
  it('says the same of a quarter whenever it is asked, as long as the record is the same', () => {
    const steps = [
      extended('2026-08-05', '2026-09-02', 'public-interest'),
      sent('2026-09-02'),
      reviewAsked('2026-10-30'),
    ];
    const before = fact(steps, 'granted-in-full', { day: '2026-09-01' });
    expect(before).toEqual(fact(steps.slice(0, 1), 'granted-in-full', { day: '2026-09-01' }));
    expect(linesOf(before)).toEqual(['received', 'open', 'open-extended', 'extended-public-interest']);
  });
});

describe('the figures of the worked cases', () => {
  const statistics = count(worked.map(([, one]) => one));
  it('are these', () => {
    const figures = (column: string) =>
      Object.fromEntries(
        statistics.figures.flatMap((one) => (one.column === column && one.value > 0 ? [[one.line, one.value]] : [])),
      );
    expect(figures('all')).toEqual({
      received: 31,
      answered: 19,
      open: 8,
      'open-in-time': 1,
      'open-extended': 1,
      'open-clarification': 1,
      'open-fee': 1,
      'open-overdue': 4,
      ended: 4,
      'ended-withdrawn': 1,
      'ended-fee-unpaid': 1,
      'ended-not-clarified': 1,
      'ended-no-further-notice': 1,
      'no-request': 1,
      'passed-on': 1,
      'time-in-20': 14,
      'time-in-extension': 2,
      'time-late': 3,
      'extended-public-interest': 4,
      'extended-complex-and-voluminous': 1,
      'outcome-granted': 14,
      'outcome-part': 1,
      'outcome-refused': 3,
      'outcome-unknown': 1,
      'refused-vexatious': 1,
      'refused-neither-confirmed-nor-denied': 1,
      'refused-other-grounds': 1,
      'only-available': 1,
      review: 5,
      'review-answered': 4,
      'review-upheld': 2,
      'review-varied': 1,
      'review-overturned': 1,
      'review-in-time': 3,
      'review-late': 1,
      'review-overdue': 1,
      complaint: 1,
      'decision-notice': 1,
      'fee-notice': 3,
      'fee-paid': 1,
      'fee-lapsed': 1,
      'fee-pence': 2_500,
    });
    expect(figures('EIR')).toMatchObject({ received: 2, answered: 1, 'review-overturned': 1 });
    expect(figures('FOIA')).toMatchObject({ 'ground:s14(1)': 1, 'ground:s21': 1, 'ground:s31': 1, 'ground:s40': 2 });
  });
  it('have the regulator’s band beside what was in time, of all that was answered or is overdue', () => {
    expect(shareOf(statistics, 'in-time', 'all')).toMatchObject({
      part: 16,
      whole: 23,
      tenths: 695,
      band: 'unsatisfactory',
    });
    expect(shareOf(statistics, 'in-20', 'all')).toMatchObject({ part: 14, whole: 23, tenths: 608 });
    expect(shareOf(statistics, 'granted', 'all')).toMatchObject({ part: 14, whole: 24, band: null });
    expect(shareOf(statistics, 'granted-without-procedural', 'all')).toMatchObject({ part: 14, whole: 23 });
    expect(shareOf(statistics, 'review-in-time', 'all')).toMatchObject({ part: 3, whole: 5 });
    expect(shareOf(count([]), 'in-time', 'all')).toBeNull();
  });
  it('call nothing resolvable that waits for the applicant: the Cabinet Office leaves out what is on hold', () => {
    const facts = [fact([sent('2026-07-20')]), fact([]), fact([asked('2026-07-10')]), fact([feeAsked('2026-07-10')])];
    expect(shareOf(count(facts), 'granted', 'FOIA')).toMatchObject({ part: 1, whole: 2 });
  });
});

describe('a review of whoever is written to by post', () => {
  const told = step('2026-10-05', { type: 'ReviewAnswered', outcome: 'upheld', letter: words });
  const posted = step('2026-10-07', {
    type: 'LetterPosted',
    letter: 4,
    kind: 'review-outcome',
    postedOn: '2026-10-07',
  });
  const lines = (...more: readonly Step[]) =>
    linesOf(fact([sent('2026-07-20'), reviewAsked('2026-09-07'), told, ...more], undefined, { contact: 'post' }));
  it('is answered on the day on which its outcome was posted, and not before', () => {
    expect(lines(posted)).toEqual(expect.arrayContaining(['review-upheld', 'review-late']));
    expect(lines()).toContain('review-overdue');
    expect(linesOf(fact([sent('2026-07-20'), reviewAsked('2026-09-07'), told]))).toContain('review-in-time');
  });
});

describe('a band', () => {
  it('is told from the numbers, and never from what was rounded', () => {
    expect([bandOf(95, 100), bandOf(9_499, 10_000), bandOf(90, 100), bandOf(899, 1_000), bandOf(1, 1)]).toEqual([
      'good',
      'adequate',
      'adequate',
      'unsatisfactory',
      'good',
    ]);
    const facts = Array.from({ length: 2_000 }, (_, i) => fact([sent(i < 1_899 ? '2026-08-05' : '2026-08-06')]));
    expect(shareOf(count(facts), 'in-time', 'all')).toMatchObject({ tenths: 949, band: 'adequate' });
  });
});

const anyFact: fc.Arbitrary<Fact> = fc
  .tuple(
    fc.constantFrom(...worked.map(([, one]) => one)),
    fc.constantFrom(...caseOutcomes),
    fc.constantFrom('FOIA' as const, 'EIR' as const),
  )
  .map(([one, outcome, regime]) =>
    one.standing.kind === 'answered' && one.review === null
      ? fact([sent('2026-07-20')], outcome, { regime })
      : { ...one, regime },
  );

describe('any figures', () => {
  it('add up in every column, and over the laws', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (facts) => {
        const statistics = count(facts);
        for (const column of statistics.columns) {
          for (const [whole, parts] of partitions) {
            const sum = parts.reduce((n, part) => n + (value(statistics, part, column) ?? 0), 0);
            expect(sum).toBe(value(statistics, whole, column));
          }
        }
        for (const { line, column, value: whole } of statistics.figures) {
          if (column !== 'all') continue;
          expect((value(statistics, line, 'FOIA') ?? 0) + (value(statistics, line, 'EIR') ?? 0)).toBe(whole);
        }
        const [received, others] = [value(statistics, 'received') ?? 0, ['no-request', 'passed-on'] as const];
        expect(received + others.reduce((n, line) => n + (value(statistics, line) ?? 0), 0)).toBe(facts.length);
      }),
    );
  });
  it('are the same in whatever order the cases come', () => {
    const shuffled = fc
      .array(anyFact, { maxLength: 40 })
      .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(JSON.stringify(count(other))).toBe(JSON.stringify(count(one)));
      }),
    );
  });
});
