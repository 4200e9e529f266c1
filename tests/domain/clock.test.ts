import { describe, expect, it } from 'vitest';
import { dueDate } from '#domain/clock/due-date.ts';
import { easterSunday } from '#domain/clock/holidays.ts';
import { dayNumber, fromDayNumber, isLocalDate, londonDate, quarterOf, weekday } from '#domain/dates.ts';

const foia = (receivedAt: string) => dueDate({ regime: 'FOIA', receivedAt });

describe('the due date under section 10 FOIA', () => {
  it.each([
    ['2026-09-01T10:00:00+01:00', '2026-09-29', 'no holiday inside'],
    ['2026-11-13T10:00:00Z', '2026-12-14', 'St Andrew’s Day counts in England too'],
    ['2026-12-10T10:00:00Z', '2027-01-13', 'Christmas, Boxing Day substitute, New Year, 2 January substitute'],
    ['2027-12-16T10:00:00Z', '2028-01-19', 'both Christmas days and both New Year days moved'],
    ['2026-06-01T10:00:00+01:00', '2026-06-30', 'the one-off Scottish holiday of 15 June 2026'],
    ['2026-09-06T09:00:00+01:00', '2026-10-02', 'received on a Sunday: that Sunday is day zero'],
    ['2026-07-13T10:00:00+01:00', '2026-08-11', 'received on a holiday of Northern Ireland only'],
  ])('received %s is %s: %s', (receivedAt, dueOn) => {
    expect(foia(receivedAt).dueOn).toBe(dueOn);
  });
  it.each([
    ['2026-03-28T23:59:00Z', '2026-03-28'],
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-03-29T23:30:00Z', '2026-03-30'], // half past midnight in London
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
    ['2028-02-29T23:59:59Z', '2028-02-29'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
  ])('an instant of receipt %s falls on the London day %s', (instant, day) => {
    expect(londonDate(instant)).toBe(day);
    expect(foia(instant).clockStartedOn).toBe(day);
  });
  it('counts the day after receipt as day one and explains each day that it skips', () => {
    const { workingDays, skipped } = foia('2026-11-26T10:00:00Z');
    expect(workingDays[0]).toBe('2026-11-27');
    expect(workingDays).toHaveLength(20);
    expect(skipped.find((s) => s.date === '2026-11-30')?.reasons).toEqual(['St Andrew’s Day (Scotland)']);
    expect(skipped.find((s) => s.date === '2026-12-25')?.reasons).toEqual([
      'Christmas Day (England and Wales, Scotland, Northern Ireland)',
    ]);
  });
  it('takes a request on a non-working day as received on the next one only where the authority’s settings say so', () => {
    const sunday = '2026-09-06T09:00:00+01:00';
    expect(dueDate({ regime: 'FOIA', receivedAt: sunday, receiptRule: 'deemed-next-working-day' }).dueOn).toBe(
      '2026-10-05',
    );
  });
  it('says that a date beyond the settled calendar is provisional', () => {
    expect(foia('2028-11-01T10:00:00Z').provisional).toBe(false);
    expect(foia('2028-12-20T10:00:00Z').provisional).toBe(true);
  });
  it('counts only Scotland’s holidays under FOISA', () => {
    expect(dueDate({ regime: 'FOISA', receivedAt: '2026-03-20T10:00:00Z' }).dueOn).toBe('2026-04-20');
  });
});

describe('calendar days', () => {
  it.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));
  it('turn into numbers and back, with the right weekday and quarter', () => {
    expect(fromDayNumber(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(weekday('2026-11-22')).toBe(0);
    expect(quarterOf('2026-11-22')).toBe('2026Q4');
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(isLocalDate('2026-2-9')).toBe(false);
    expect(isLocalDate('2028-02-29')).toBe(true);
  });
});
