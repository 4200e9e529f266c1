import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { retentionIsOver } from '#domain/case/retention.ts';
import type { Summary } from '#domain/case/summary.ts';
import { noWork } from '#domain/case/work.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { dueWork, reachedStages, readReminderId, reminderId } from '#domain/clock/tick.ts';
import { workingDayBefore } from '#domain/clock/working-days.ts';
import { noTasks } from '#tests/support/summary.ts';

const foia = calendarFor('FOIA');
const foisa = calendarFor('FOISA');

describe('the working day so many before another', () => {
  it.each([
    ['2027-01-13', 0, '2027-01-13', 'the day itself'],
    ['2027-01-13', 1, '2027-01-12', 'the day before'],
    ['2027-01-11', 1, '2027-01-08', 'over a weekend'],
    ['2027-01-07', 5, '2026-12-29', 'over New Year and 4 January, a Scottish substitute day'],
    ['2027-01-10', 0, '2027-01-08', 'from a Sunday, back to the Friday'],
  ])('%s, %i: %s, %s', (date, count, expected) => {
    expect(workingDayBefore(date, count, foia)).toBe(expected);
  });
  it('is another where another nation’s holidays count', () => {
    expect(workingDayBefore('2026-12-02', 5, foia)).toBe('2026-11-24');
    expect(workingDayBefore('2027-03-18', 1, foisa)).toBe('2027-03-17');
    expect(workingDayBefore('2027-03-18', 1, foia)).toBe('2027-03-16');
  });
});

describe('the reminders whose day has come', () => {
  it.each([
    ['2026-12-01', []],
    ['2026-12-14', []],
    ['2026-12-15', ['reminder-5']],
    ['2026-12-20', ['reminder-5']],
    ['2026-12-21', ['reminder-5', 'reminder-1']],
    ['2026-12-22', ['reminder-5', 'reminder-1', 'reminder-0']],
    ['2026-12-23', ['reminder-5', 'reminder-1', 'reminder-0', 'overdue']],
    ['2027-06-01', ['reminder-5', 'reminder-1', 'reminder-0', 'overdue']],
  ])('on %s for an answer due on 22 December: %j', (today, expected) => {
    expect(reachedStages('2026-12-22', today, foia)).toEqual(expected);
  });
  it('begin early enough over the longest row of holidays', () => {
    expect(reachedStages('2028-01-05', '2027-12-22', foia)).toEqual([]);
    expect(reachedStages('2028-01-05', '2027-12-23', foia)).toEqual(['reminder-5']);
  });
  it('have names that say what they are about', () => {
    const id = reminderId('01.FOI.26.000123', '2026-12-22', 'reminder-1');
    expect(id).toBe('01.FOI.26.000123~2026-12-22~reminder-1');
    expect(readReminderId(id)).toEqual({ day: '2026-12-22', name: 'reminder-1' });
    expect(readReminderId('01.FOI.26.000123~4~response')).toBeNull();
  });
});

describe('what may be due', () => {
  const line: Summary = {
    reference: '01.FOI.26.000123',
    version: 3,
    state: 'received',
    regime: 'FOIA',
    receivedOn: '2026-11-23',
    dueOn: '2026-12-22',
    quarter: '2026Q4',
    assignee: null,
    open: true,
    answeredOn: null,
    publicationHeld: false,
    unjudgedSince: null,
    undelivered: false,
    erased: false,
    ...noTasks,
    nextDueOn: '2026-12-22',
    calendarVersion: 0,
  };
  const on = (today: string, change: Partial<Summary> = {}) => dueWork({ ...line, ...change }, today, foia, 365);
  const nothing = { reminders: [], waiting: [], look: [] };
  const answered = { state: 'sent', open: false, answeredOn: '2026-12-01' } as const;

  it.each<[string, string, Partial<Summary>]>([
    ['a request that is young', '2026-12-01', {}],
    ['a clock that is stopped', '2027-12-01', { state: 'awaiting-clarification', dueOn: null }],
    ['an answer within the time of keeping', '2027-12-01', answered],
    ['a case whose person is gone', '2029-01-01', { ...answered, erased: true }],
  ])('nothing for %s', (_, today, change) => {
    expect(on(today, change)).toEqual(nothing);
  });
  it('a look at a fee, a hold and the end of keeping', () => {
    expect(on('2026-12-01', { state: 'awaiting-fee', dueOn: null }).look).toEqual(['lapse']);
    expect(on('2026-12-02', { ...answered, publicationHeld: true }).look).toEqual(['release']);
    expect(on('2027-12-02', answered).look).toEqual(['erase']);
    expect(on('2027-11-24', { state: 'withdrawn', open: false }).look).toEqual(['erase']);
    expect(on('2029-12-02').look).toEqual([]);
  });
  it('a word about an answer of the applicant that nobody has judged after two working days', () => {
    const unjudgedSince = '2026-11-27'; // a Friday; Monday is St Andrew’s Day
    expect(on('2026-12-01', { unjudgedSince }).waiting).toEqual([]);
    expect(on('2026-12-02', { unjudgedSince }).waiting).toEqual([{ name: 'unjudged', since: unjudgedSince }]);
    expect(on('2026-12-02', { unjudgedSince, ...answered }).waiting).toEqual([]);
  });
  it('a word about a request that was held and that nobody has looked at, on the next working day', () => {
    const held = { state: 'held', receivedOn: '2026-11-27' } as const; // a Friday; Monday is St Andrew’s Day
    expect(on('2026-11-30', held).waiting).toEqual([]);
    expect(on('2026-12-01', held).waiting).toEqual([{ name: 'unchecked', since: '2026-11-27' }]);
    expect(on('2026-12-01', { ...held, state: 'received' }).waiting).toEqual([]);
  });
  it('a look at who was asked, from the working day before the first question is due, answered or not', () => {
    const waitsUntil = '2026-12-01'; // the day before is St Andrew’s Day, and before it a weekend
    expect(on('2026-11-26', { waitsUntil }).look).toEqual([]);
    expect(on('2026-11-27', { waitsUntil }).look).toEqual(['chase']);
    expect(on('2027-01-04', { ...answered, waitsUntil }).look).toEqual(['chase']);
  });
  it('the reminders of the due date for a held request as well: an answer may be owed', () => {
    expect(on('2026-12-23', { state: 'held' }).reminders.at(-1)).toBe('overdue');
    expect(on('2027-11-24', { state: 'rejected', open: false }).look).toEqual(['erase']);
  });
});

describe('the end of keeping personal data', () => {
  const sent = {
    version: 1,
    document: 'd',
    sentAt: '2026-12-01T10:00:00Z',
    publication: 'publish',
    identityAccepted: false,
  } as const;
  const answered = { ...noWork, state: 'sent', sent, review: null } as unknown as Case;
  const event = (body: Pick<EventBody, 'type'>, on: string) =>
    ({ ...body, recordedAt: `${on}T10:00:00.000Z` }) as CaseEvent;
  const ledger = [event({ type: 'RequestReceived' }, '2026-11-02'), event({ type: 'ResponseSent' }, '2026-12-01')];
  const over = (theCase: Case, today: string, more: readonly CaseEvent[] = []) =>
    retentionIsOver(theCase, [...ledger, ...more], 100, today);

  it('comes when the days since the answer are over', () => {
    expect(over(answered, '2027-03-11')).toBe(false);
    expect(over(answered, '2027-03-12')).toBe(true);
  });
  it('does not come while a review or a hold is open, nor before the answer', () => {
    const review = { receivedAt: '2027-01-04T10:00:00Z', reviewer: null, outcome: null, answeredAt: null };
    expect(over({ ...answered, review }, '2029-01-01')).toBe(false);
    expect(over({ ...answered, sent: { ...sent, publication: 'hold' } }, '2029-01-01')).toBe(false);
    expect(over({ ...answered, state: 'drafted', sent: null }, '2029-01-01')).toBe(false);
  });
  it('is counted from the answer to a review, or the end of a hold, where there was one', () => {
    const answeredAt = '2027-02-01T10:00:00Z';
    const review = { receivedAt: '2027-01-04T10:00:00Z', reviewer: null, outcome: 'upheld', answeredAt } as const;
    const more = [event({ type: 'ReviewAnswered' }, '2027-02-01')];
    expect(over({ ...answered, review }, '2027-03-12', more)).toBe(false);
    expect(over({ ...answered, review }, '2027-05-13', more)).toBe(true);
  });
  it('comes for a request that was rejected, and not for one that was released after all', () => {
    const rejected = { ...answered, state: 'rejected', sent: null } as Case;
    const day = [event({ type: 'RequestReceived' }, '2026-11-02'), event({ type: 'RequestRejected' }, '2026-11-10')];
    expect(retentionIsOver(rejected, day, 100, '2027-02-18')).toBe(false);
    expect(retentionIsOver(rejected, day, 100, '2027-02-19')).toBe(true);
    const held = [event({ type: 'RequestReceived' }, '2026-11-02'), event({ type: 'RequestHeld' }, '2026-11-02')];
    expect(retentionIsOver({ ...rejected, state: 'held' }, held, 100, '2029-02-19')).toBe(false);
    expect(retentionIsOver({ ...rejected, state: 'received' }, day, 100, '2029-02-19')).toBe(false);
  });
  it('comes for a request that was withdrawn as well', () => {
    const withdrawn = { ...answered, state: 'withdrawn', sent: null } as Case;
    const day = [event({ type: 'RequestReceived' }, '2026-11-02'), event({ type: 'RequestWithdrawn' }, '2026-11-10')];
    expect(retentionIsOver(withdrawn, day, 100, '2027-02-18')).toBe(false);
    expect(retentionIsOver(withdrawn, day, 100, '2027-02-19')).toBe(true);
  });
});
