import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { bankHolidays, type Division, divisions } from '#domain/clock/holidays.ts';
import { weekday } from '#domain/dates.ts';
import { hasShared, sharedText } from '#tests/support/shared.ts';

const years = Array.from({ length: 11 }, (_, i) => 2018 + i);
const ours = (division: Division) => years.flatMap((year) => bankHolidays(division, year)).map((h) => h.date);

describe('the rule table beside an independent library (date-holidays)', () => {
  const states = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;
  /** Every day on which the two differ, and why the rule table is right. A new one makes this test fail. */
  const known: Readonly<Record<Division, readonly string[]>> = {
    'england-and-wales': [],
    // Proclaimed for Scotland in February 2026; the library does not have it.
    scotland: ['only ours: 2026-06-15'],
    'northern-ireland': [],
  };
  it.each(divisions)('%s differs from 2018 to 2028 on the days listed and on no other', (division) => {
    const library = new Holidays('GB', states[division], { types: ['public'] });
    // The library lists the day itself beside its substitute; at a weekend it is no bank holiday.
    const theirs = years
      .flatMap((year) => library.getHolidays(year))
      .map((holiday) => holiday.date.slice(0, 10))
      .filter((date) => weekday(date) % 6 !== 0);
    const differences = [
      ...ours(division)
        .filter((date) => !theirs.includes(date))
        .map((date) => `only ours: ${date}`),
      ...theirs.filter((date) => !ours(division).includes(date)).map((date) => `only theirs: ${date}`),
    ];
    expect(differences).toEqual(known[division]);
  });
});

describe.skipIf(!hasShared)('the rule table beside GOV.UK (when the reference material is there)', () => {
  it.each(divisions)('has the same bank holidays of %s from 2018 to 2028', (division) => {
    const feed = JSON.parse(sharedText('law/uk-bank-holidays.json'));
    const theirs = feed[division].events.map((event: { date: string }) => event.date).sort();
    expect(ours(division)).toEqual(theirs);
  });
});
