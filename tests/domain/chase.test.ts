import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commission } from '#domain/case/work.ts';
import { chaseId, currentChase, reachedChases, readChaseId } from '#domain/clock/chase.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { readReminderId } from '#domain/clock/tick.ts';
import { addDays } from '#domain/dates.ts';

const foia = calendarFor('FOIA');

describe('who was asked about a request is reminded', () => {
  it.each([
    ['2026-12-18', null],
    ['2026-12-21', 'soon'],
    ['2026-12-22', 'soon'],
    ['2026-12-23', 'late-1'],
    ['2026-12-24', 'late-1'],
    ['2026-12-28', 'late-1'], // Christmas, the weekend, and Boxing Day in lieu
    ['2026-12-29', 'late-1'],
    ['2026-12-31', 'late-1'],
    ['2027-01-04', 'late-1'], // 2 January in lieu, in Scotland: a working day nowhere
    ['2027-01-05', 'late-6'],
    ['2027-01-11', 'late-6'],
    ['2027-01-12', 'late-11'],
  ])('on %s of a question due on 22 December: %s', (today, expected) => {
    expect(reachedChases('2026-12-22', today, foia).at(-1) ?? null).toBe(expected);
  });

  it.each([
    ['2026-12-23', 'soon'],
    ['2026-12-28', 'soon'],
    ['2026-12-29', 'late-1'],
  ])('on %s of a question due on Christmas Day: %s', (today, expected) => {
    expect(reachedChases('2026-12-25', today, foia).at(-1)).toBe(expected);
  });

  it('over the longest row of holidays before the day', () => {
    expect(reachedChases('2028-01-05', '2027-12-30', foia)).toEqual([]);
    expect(reachedChases('2028-01-05', '2027-12-31', foia)).toEqual(['soon']);
  });

  it('in stages that only ever grow, each of them for five working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const dueOn = addDays('2020-01-01', days);
        let before = reachedChases(dueOn, addDays(dueOn, -20), foia);
        expect(before).toEqual([]);
        for (let day = -19; day <= 40; day += 1) {
          const now = reachedChases(dueOn, addDays(dueOn, day), foia);
          expect(now.slice(0, before.length)).toEqual(before);
          expect(now.length - before.length).toBeLessThanOrEqual(1);
          before = now;
        }
        expect(before.slice(0, 4)).toEqual(['soon', 'late-1', 'late-6', 'late-11']);
      }),
      { numRuns: 60 },
    );
  });

  it('of no question that is answered or let go', () => {
    const asked = { n: 2, dueOn: '2026-12-22', answer: null, cancelled: false } as Commission;
    const answer = {} as NonNullable<Commission['answer']>;
    expect(currentChase(asked, '2026-12-23', foia)).toBe('late-1');
    expect(currentChase(asked, '2026-12-01', foia)).toBeNull();
    expect(currentChase({ ...asked, cancelled: true }, '2026-12-23', foia)).toBeNull();
    expect(currentChase({ ...asked, answer }, '2026-12-23', foia)).toBeNull();
  });

  it('by a name that says which question and when, and is none of the officers’ reminders', () => {
    const id = chaseId('01.FOI.26.000123', { n: 4, dueOn: '2026-12-22' }, 'late-11');
    expect(id).toBe('01.FOI.26.000123~2026-12-22~chase-4-late-11');
    expect(readChaseId(id)).toEqual({ dueOn: '2026-12-22', n: 4, stage: 'late-11' });
    expect(readReminderId(id)).toBeNull();
    for (const other of ['01.FOI.26.000123~4~commission', '01.FOI.26.000123~2026-12-22~overdue', '']) {
      expect(readChaseId(other)).toBeNull();
    }
  });
});
