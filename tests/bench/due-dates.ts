import Holidays from 'date-holidays';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor, dueDate } from '#domain/clock/due-date.ts';
import { fromDayNumber, londonDate } from '#domain/dates.ts';
import { asTable, median } from './table.ts';

type Explained = { readonly dueOn: string; readonly skipped: readonly string[] };
type Count = (receivedAt: string) => Explained;

/** The same rule on date-holidays: 20 days that are neither at a weekend nor public holidays of any of the nations. */
function onLibrary(holidayNames: (date: string) => readonly string[]): Count {
  return (receivedAt) => {
    const skipped: string[] = [];
    let day = Date.parse(londonDate(receivedAt)) / 86_400_000;
    for (let left = 20; left > 0; ) {
      day += 1;
      const date = fromDayNumber(day);
      const weekday = (day + 4) % 7;
      const reasons = weekday === 0 ? ['Sunday'] : weekday === 6 ? ['Saturday'] : holidayNames(date);
      if (reasons.length === 0) left -= 1;
      else skipped.push(`${date}: ${reasons.join(', ')}`);
    }
    return { dueOn: fromDayNumber(day), skipped };
  };
}

const nations = ['ENG', 'SCT', 'NIR'].map((state) => new Holidays('GB', state, { types: ['public'] }));

/** As one would write it first: the library is asked for each day, at noon so that no time zone can move it. */
function asked(date: string): readonly string[] {
  return nations.flatMap((nation) => {
    const found = nation.isHoliday(new Date(`${date}T12:00:00`));
    return found ? found.map((holiday) => holiday.name) : [];
  });
}

/** As one would write it next: the library is asked once for each year, and the names are kept by day. */
function kept(): (date: string) => readonly string[] {
  const years = new Map<string, Map<string, string[]>>();
  return (date) => {
    const year = date.slice(0, 4);
    let days = years.get(year);
    if (!days) {
      days = new Map();
      for (const holiday of nations.flatMap((nation) => nation.getHolidays(Number(year)))) {
        const day = holiday.date.slice(0, 10);
        days.set(day, [...(days.get(day) ?? []), holiday.name]);
      }
      years.set(year, days);
    }
    return days.get(date) ?? [];
  };
}

const receipts = Array.from({ length: 3300 }, (_, i) => new Date(Date.UTC(2018, 0, 1 + i, 12)).toISOString());

/** Calls a second over so many of the receipts. */
function rate(count: (receivedAt: string) => unknown, howMany: number): number {
  const some = receipts.slice(0, howMany);
  const start = process.hrtime.bigint();
  for (const receivedAt of some) count(receivedAt);
  return some.length / (Number(process.hrtime.bigint() - start) / 1e9);
}

/** Due dates with their explanation per second on one core, beside the same rule on date-holidays in the same run. */
export function benchDueDates(): string {
  const calendar = calendarFor('FOIA');
  const plain = { regime: 'FOIA', kind: 'response', events: [] } as const;
  const byYear = onLibrary(kept());
  const rows: readonly (readonly [string, (receivedAt: string) => unknown, number])[] = [
    ['ours, any question', (receivedAt) => answerClock({ ...plain, receivedAt }, calendar), receipts.length],
    ['ours, a plain receipt', (receivedAt) => dueDate({ regime: 'FOIA', receivedAt }), receipts.length],
    ['date-holidays, its years kept', byYear, receipts.length],
    ['date-holidays, asked each day', onLibrary(asked), 30],
  ];
  const differing = receipts.filter((r) => byYear(r).dueOn !== dueDate({ regime: 'FOIA', receivedAt: r }).dueOn);
  for (const [, count, howMany] of rows) rate(count, howMany);
  const rates = rows.map(([, count, howMany]) => median([1, 2, 3, 4, 5].map(() => rate(count, howMany))));
  const ours = rates[0] ?? Number.NaN;
  const table = rows.map(([name], i) => {
    const each = rates[i] ?? Number.NaN;
    return [
      name,
      `${Math.round(each).toLocaleString('en-GB')} a second`,
      `ours is ${(ours / each).toFixed(1)} times that`,
    ];
  });
  const days = differing.map((receivedAt) => londonDate(receivedAt));
  const where = days.length > 0 ? ` (received ${days[0]} to ${days.at(-1)})` : '';
  return `${asTable(table)}\nDates on which date-holidays differs: ${days.length} of ${receipts.length}${where}`;
}
