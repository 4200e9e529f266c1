import { describe, expect, it } from 'vitest';
import { builtInRules } from '#domain/case/clock.ts';
import type { Summary } from '#domain/case/summary.ts';
import { caseRow, datesOf } from '#domain/caseload.ts';
import { daysLeft } from '#domain/clock/days-left.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { noTasks } from '#tests/support/summary.ts';

describe('the working days that are left', () => {
  it.each([
    // Monday 23 November 2026 is a working day.
    ['2026-11-23', '2026-11-23', 'today', 0],
    ['2026-11-23', '2026-11-24', 'left', 1],
    ['2026-11-23', '2026-11-27', 'left', 4],
    // St Andrew’s Day, which Scotland keeps, does not count under FOIA.
    ['2026-11-23', '2026-11-30', 'left', 4],
    ['2026-11-20', '2026-11-23', 'left', 1],
    ['2026-11-21', '2026-11-22', 'left', 0],
    ['2026-11-24', '2026-11-23', 'overdue', 1],
    ['2026-11-22', '2026-11-20', 'overdue', 0],
    ['2026-11-23', '2026-11-20', 'overdue', 1],
    ['2026-12-29', '2026-12-24', 'overdue', 1],
  ] as const)('on %s for %s are %s %i', (today, dueOn, kind, workingDays) => {
    expect(daysLeft(calendarFor('FOIA'), today, dueOn)).toEqual({ kind, workingDays });
  });

  it('are counted by the calendar of the regime', () => {
    // St Patrick’s Day is a holiday of Northern Ireland.
    expect(daysLeft(calendarFor('FOIA'), '2026-03-16', '2026-03-18').workingDays).toBe(1);
    expect(daysLeft(calendarFor('FOISA'), '2026-03-16', '2026-03-18').workingDays).toBe(2);
  });
});

describe('a line of the caseload', () => {
  const summary: Summary = {
    reference: '01.FOI.26.000001',
    version: 1,
    state: 'received',
    regime: 'FOIA',
    receivedOn: '2026-11-02',
    dueOn: '2026-12-01',
    quarter: '2026Q4',
    assignee: null,
    open: true,
    answeredOn: null,
    publicationHeld: false,
    unjudgedSince: null,
    undelivered: false,
    erased: false,
    ...noTasks,
    nextDueOn: '2026-12-01',
    calendarVersion: 0,
  };
  const row = (more: Partial<Summary>) => caseRow({ ...summary, ...more }, builtInRules('calendar'), '2026-11-23');

  it('says how long there is, that the clock is stopped, that the answer was given, or that none is owed', () => {
    expect(row({}).time).toEqual({ kind: 'left', workingDays: 5 });
    expect(row({ dueOn: null }).time).toEqual({ kind: 'stopped' });
    expect(row({ open: false, state: 'passed-on', dueOn: '2026-12-01' }).time).toEqual({ kind: 'ended' });
    expect(row({ open: false, state: 'sent', dueOn: '2026-11-02', answeredOn: '2026-11-20' }).time).toEqual({
      kind: 'answered',
    });
  });

  it('after the answer says how long there is for what comes next: a review, or the regulator', () => {
    const answered = { open: false, state: 'sent', dueOn: '2026-11-02', answeredOn: '2026-11-02' } as const;
    const both = row({ ...answered, reviewDueOn: '2026-12-04', regulatorDueOn: '2026-11-24' });
    expect([both.dueOn, both.time]).toEqual(['2026-11-24', { kind: 'left', workingDays: 1 }]);
    expect(both.flags).toEqual(['review', 'regulator']);
    expect(row({ ...answered, reviewDueOn: '2026-11-20' }).time).toEqual({ kind: 'overdue', workingDays: 1 });
    // A unit's date is not one that we owe anybody.
    expect(row({ ...answered, waitsUntil: '2026-11-20' }).time).toEqual({ kind: 'answered' });
  });

  it('says what has to be looked at', () => {
    expect(row({}).flags).toEqual([]);
    expect(row({ state: 'held', unjudgedSince: '2026-11-20', undelivered: true }).flags).toEqual([
      'held',
      'unjudged',
      'undelivered',
    ]);
    expect(row({ untriaged: true, waitsUntil: '2026-11-20', toPost: 2 }).flags).toEqual([
      'untriaged',
      'unit',
      'to-post',
    ]);
    expect(row({ untriaged: true, state: 'held' }).flags).toEqual(['held']);
  });

  it('stands in the views of its date', () => {
    expect(datesOf('overdue', '2026-11-23')).toEqual({ to: '2026-11-22' });
    expect(datesOf('due', '2026-11-23')).toEqual({ to: '9999-12-30' });
    expect(datesOf('waiting', '2026-11-23')).toEqual({ from: '9999-12-31' });
    expect(datesOf('mine', '2026-11-23')).toEqual({});
  });
});
