import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dueDate } from '#domain/clock/due-date.ts';
import { clockDay } from '#domain/clock/periods.ts';
import { addDays, weekday } from '#domain/dates.ts';

/** The last Sunday of March or October, on which the clocks change at 01:00 UTC. */
function changeOf(year: number, month: '03' | '10'): string {
  const end = `${year}-${month}-31`;
  return addDays(end, -weekday(end));
}

describe('the wall clock', () => {
  const years = Array.from({ length: 13 }, (_, i) => 2018 + i);
  it.each(years)('puts 23:59 and 00:30 on their London day around both changes of %i', (year) => {
    for (const [month, before, after] of [
      ['03', '+00:00', '+01:00'],
      ['10', '+01:00', '+00:00'],
    ] as const) {
      const sunday = changeOf(year, month);
      for (const [date, midnight, evening] of [
        [addDays(sunday, -1), before, before],
        [sunday, before, after],
        [addDays(sunday, 1), after, after],
      ] as const) {
        for (const instant of [`${date}T00:30:00${midnight}`, `${date}T23:59:00${evening}`]) {
          expect(dueDate({ regime: 'FOIA', receivedAt: instant }).clockStartedOn, instant).toBe(date);
          expect(clockDay(new Date(instant).toISOString()), instant).toBe(date);
        }
      }
    }
  });
  it.each([
    ['2028-02-29T23:59:59Z', '2028-02-29'],
    ['2028-03-01T00:00:00Z', '2028-03-01'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['2026-12-31T16:00:00-08:00', '2027-01-01'],
    ['2027-01-01T13:59:00+14:00', '2026-12-31'],
    ['2026-07-01T08:29:59+09:30', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
  ])('puts %s on %s', (instant, day) => expect(clockDay(instant)).toBe(day));

  it('is read alike by a server in any time zone', { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL('clock-zone.ts', import.meta.url));
    const printed = (TZ: string) =>
      execFileSync(process.execPath, [script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const london = printed('Europe/London');
    expect(london.split('\n').length).toBeGreaterThan(3000);
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Pago_Pago']) {
      expect(printed(zone) === london, zone).toBe(true);
    }
  });
});
