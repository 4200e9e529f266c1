import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOutcomes } from '#domain/response/outcome.ts';
import type { Fact } from '#domain/statistics/fact.ts';
import { isAboutPeople, type LineId, partitions } from '#domain/statistics/lines.ts';
import { sharesOf } from '#domain/statistics/shares.ts';
import { type Statistics, statisticsOf } from '#domain/statistics/statistics.ts';
import { DAY, fact, regulator, reviewAsked, reviewed, sent } from './statistics-cases.ts';

const small = { threshold: 5, zeroIsSmall: false };
const count = (facts: readonly Fact[], rules = small) => statisticsOf('2026Q3', facts, DAY, ['FOIA', 'EIR'], rules);
const times = (n: number, one: Fact) => Array.from({ length: n }, () => one);
const answered = (outcome: (typeof caseOutcomes)[number], regime: 'FOIA' | 'EIR' = 'FOIA', grounds: string[] = []) =>
  fact([sent('2026-07-20')], outcome, { regime, grounds });
const marks = ({ figures }: Statistics, column = 'all') =>
  Object.fromEntries(figures.flatMap((f) => (f.column === column && f.mark !== 'shown' ? [[f.line, f.mark]] : [])));

/** What a reader works out who adds up and takes away, again and again: the lowest and highest of every figure. */
function worksOut({ figures, columns, threshold }: Statistics, zeroIsSmall: boolean) {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const key = (line: LineId, column: string) => `${column} ${line}`;
  for (const { line, column, value, mark } of figures) {
    low.set(key(line, column), mark === 'shown' ? value : mark === 'small' && !zeroIsSmall ? 1 : 0);
    high.set(key(line, column), mark === 'shown' ? value : mark === 'small' ? threshold - 1 : 1e6);
  }
  const laws = columns.filter((column) => column !== 'all');
  const sums = [
    ...columns.flatMap((c) =>
      partitions.map(([whole, parts]) => [key(whole, c), parts.map((p) => key(p, c))] as const),
    ),
    ...figures.flatMap(({ line, column }) =>
      column === 'all' ? [[key(line, 'all'), laws.map((law) => key(line, law))] as const] : [],
    ),
  ];
  const lowOf = (k: string) => low.get(k) ?? 0;
  const highOf = (k: string) => high.get(k) ?? 0;
  for (let round = 0; round < 40; round += 1) {
    for (const [whole, parts] of sums) {
      const least = parts.reduce((n, part) => n + lowOf(part), 0);
      const most = parts.reduce((n, part) => n + highOf(part), 0);
      low.set(whole, Math.max(lowOf(whole), least));
      high.set(whole, Math.min(highOf(whole), most));
      for (const part of parts) {
        low.set(part, Math.max(lowOf(part), lowOf(whole) - (most - highOf(part))));
        high.set(part, Math.min(highOf(part), highOf(whole) - (least - lowOf(part))));
      }
    }
  }
  return figures.filter(
    ({ line, column, mark }) => mark !== 'shown' && lowOf(key(line, column)) === highOf(key(line, column)),
  );
}

describe('small numbers', () => {
  it('about people are shown as fewer than the threshold, and one more is left out where a sum would tell them', () => {
    const statistics = count([
      ...times(3, answered('vexatious-14(1)')),
      ...times(9, answered('refused-in-full')),
      ...times(20, answered('cost-limit-12(1)')),
      ...times(40, answered('granted-in-full')),
    ]);
    expect(marks(statistics, 'FOIA')).toEqual({ 'refused-vexatious': 'small', 'refused-other-grounds': 'hidden' });
    // Under the Regulations there are none, so that those of all together would tell.
    expect(marks(statistics)).toEqual({ 'refused-vexatious': 'small', 'refused-other-grounds': 'hidden' });
  });
  it('of grounds need no second: they do not add up to anything', () => {
    const statistics = count([
      ...times(2, answered('partly-granted', 'FOIA', ['s31'])),
      ...times(7, answered('partly-granted', 'FOIA', ['s40'])),
    ]);
    expect(marks(statistics, 'FOIA')).toEqual({ 'ground:s31': 'small' });
  });
  it('are left out without being called small, where a total that is shown leaves a single possibility', () => {
    const statistics = count([answered('vexatious-14(1)'), ...times(40, answered('granted-in-full'))]);
    const left = marks(statistics, 'FOIA');
    expect(left['refused-vexatious']).toBe('hidden');
    expect(Object.values(left)).not.toContain('small');
    expect(worksOut(statistics, false)).toEqual([]);
  });
  it('of a law are not told by those of the other and of all', () => {
    const review = [sent('2026-07-20'), reviewAsked('2026-09-07'), reviewed('2026-09-20', 'upheld')] as const;
    const statistics = count([
      ...times(2, fact(review, 'granted-in-full')),
      ...times(8, fact(review, 'granted-in-full', { regime: 'EIR' })),
    ]);
    expect(marks(statistics, 'FOIA')['review']).toBe('small');
    expect(marks(statistics, 'EIR')['review'] ?? marks(statistics)['review']).toBe('hidden');
    expect(worksOut(statistics, false)).toEqual([]);
  });
  it('of requests, times and outcomes are always shown', () => {
    const statistics = count([answered('granted-in-full'), fact([]), answered('partly-granted', 'EIR')]);
    expect(marks(statistics)).toEqual({});
  });
  it('leave no share that would tell them', () => {
    const statistics = count([
      ...times(3, answered('vexatious-14(1)')),
      ...times(9, answered('refused-in-full')),
      ...times(8, answered('granted-in-full')),
    ]);
    expect(sharesOf(statistics).map(({ id, column }) => `${id} ${column}`)).toEqual([
      'in-time FOIA',
      'in-time all',
      'in-20 FOIA',
      'in-20 all',
      'granted FOIA',
      'granted all',
    ]);
  });
  it('cannot be worked out by adding up and taking away, whatever the figures', () => {
    const reviews = fc.constantFrom('upheld' as const, 'varied' as const, 'overturned' as const);
    const anyFact = fc
      .tuple(fc.constantFrom(...caseOutcomes), fc.constantFrom('FOIA' as const, 'EIR' as const), fc.option(reviews))
      .map(([outcome, regime, review]) => {
        const more = review ? [reviewAsked('2026-09-07'), reviewed('2026-09-20', review)] : [];
        const told = regime === 'FOIA' && outcome === 'vexatious-14(1)' ? ['s14(1)'] : [];
        return fact([sent('2026-07-20'), ...more, ...(review ? [regulator('2026-10-01', 'complaint')] : [])], outcome, {
          regime,
          grounds: told,
        });
      });
    const many = fc.array(fc.tuple(anyFact, fc.integer({ min: 1, max: 12 })), { maxLength: 14 });
    fc.assert(
      fc.property(many, fc.boolean(), (groups, zeroIsSmall) => {
        const statistics = count(
          groups.flatMap(([one, n]) => times(n, one)),
          { threshold: 5, zeroIsSmall },
        );
        expect(worksOut(statistics, zeroIsSmall)).toEqual([]);
        const few = statistics.figures.filter(
          ({ line, value, mark }) => isAboutPeople(line) && mark === 'shown' && value > 0 && value < 5,
        );
        expect(few).toEqual([]);
        expect(statistics.figures.filter(({ line, mark }) => !isAboutPeople(line) && mark !== 'shown')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
