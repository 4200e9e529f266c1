import { describe, expect, it } from 'vitest';
import { workingDaysApart } from '#domain/clock/apart.ts';
import { calendarFor } from '#domain/clock/due-date.ts';

const foia = calendarFor('FOIA');

describe('how far apart two days of receipt are', () => {
  it.each<[string, string, string, number, boolean]>([
    ['the same day', '2026-09-07', '2026-09-07', 0, true],
    ['the next day', '2026-09-07', '2026-09-08', 1, true],
    ['over a weekend', '2026-09-04', '2026-09-07', 1, true],
    ['a Saturday and the Monday after it', '2026-09-05', '2026-09-07', 1, true],
    ['the first and the sixtieth day of twelve weeks', '2026-09-07', '2026-11-27', 59, true],
    ['one working day more', '2026-09-07', '2026-11-30', 60, false],
    ['a weekend before sixty working days', '2026-09-05', '2026-11-27', 60, true],
    // 62 weekdays but 30 November, 25 and 28 December, 1 and 4 January: a bank holiday of any part of the UK does not count.
    ['over Christmas', '2026-11-23', '2027-02-17', 57, true],
  ])('%s', (_, one, other, workingDays, inOnePeriod) => {
    expect(workingDaysApart(foia, one, other)).toEqual({ workingDays, inOnePeriod });
    expect(workingDaysApart(foia, other, one)).toEqual({ workingDays, inOnePeriod });
  });
  it('counts the holidays of the regime', () => {
    // 31 August 2026 is a bank holiday in England, not in Scotland; FOISA counts Scotland's alone.
    expect(workingDaysApart(foia, '2026-08-28', '2026-09-01').workingDays).toBe(1);
    expect(workingDaysApart(calendarFor('FOISA'), '2026-08-28', '2026-09-01').workingDays).toBe(2);
  });
});
