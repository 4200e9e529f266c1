import { expect, it } from 'vitest';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { isPlainWeekend, monthsOf } from '#domain/clock/months.ts';
import type { ClockEvent, FullAnswer } from '#domain/clock/question.ts';
import { addDays, weekday } from '#domain/dates.ts';

function answerOf(receivedAt: string, events: readonly ClockEvent[] = []): FullAnswer {
  const answer = answerClock({ regime: 'FOIA', kind: 'response', receivedAt, events }, calendarFor('FOIA'));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const daysOf = (answer: FullAnswer, receivedOn: string) =>
  monthsOf(answer, receivedOn).flatMap(({ weeks }) => weeks.flat().filter((day) => day !== null));

it('has every day of its months once, in weeks from Monday to Sunday', () => {
  for (const receivedOn of ['2026-12-10', '2027-02-01', '2028-01-31', '2026-05-31', '2025-12-31']) {
    const months = monthsOf(answerOf(receivedOn), receivedOn);
    for (const { weeks } of months) {
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        for (const [i, day] of week.entries()) if (day) expect((weekday(day.date) + 6) % 7).toBe(i);
      }
    }
    const dates = daysOf(answerOf(receivedOn), receivedOn).map(({ date }) => date);
    for (const [i, date] of dates.entries()) if (i > 0) expect(date).toBe(addDays(dates[i - 1] ?? '', 1));
    expect(dates[0]?.slice(8)).toBe('01');
  }
});

it('tells of each day what the answer tells', () => {
  const states = Object.fromEntries(
    daysOf(answerOf('2026-12-10'), '2026-12-10').map((day) => [day.date, [day.state, day.number]]),
  );
  expect(states).toMatchObject({
    '2026-12-09': ['outside', null],
    '2026-12-10': ['received', 0],
    '2026-12-11': ['counted', 1],
    '2026-12-12': ['weekend', null],
    '2026-12-25': ['skipped', null],
    '2027-01-04': ['skipped', null],
    '2027-01-13': ['due', 20],
    '2027-01-14': ['outside', null],
  });
});

it('begins with the receipt after a clarification, unless that was long ago', () => {
  const clarified = (received: string) =>
    answerOf(received, [
      { type: 'clarification-requested', at: '2026-09-15' },
      { type: 'clarification-received', at: '2026-09-23' },
    ]);
  expect(monthsOf(clarified('2026-08-20'), '2026-08-20').map(({ month }) => month)).toEqual([8, 9, 10]);
  expect(monthsOf(clarified('2026-02-20'), '2026-02-20').map(({ month }) => month)).toEqual([9, 10]);
  const days = daysOf(clarified('2026-08-20'), '2026-08-20');
  expect(days.find(({ date }) => date === '2026-08-20')).toMatchObject({ state: 'received', number: null });
  expect(days.find(({ date }) => date === '2026-09-23')).toMatchObject({ state: 'started', number: 0 });
});

it('shows the days taken out, and as far as a stopped clock has come', () => {
  const paid: ClockEvent[] = [
    { type: 'fees-notice', at: '2026-12-17' },
    { type: 'fee-received', at: '2027-01-05' },
  ];
  const days = daysOf(answerOf('2026-12-07', paid), '2026-12-07');
  expect(days.filter(({ state }) => state === 'disregarded')).toHaveLength(10);
  const stopped = monthsOf(answerOf('2026-12-07', paid.slice(0, 1)), '2026-12-07');
  expect(stopped.flatMap(({ weeks }) => weeks.flat()).some((day) => day?.state === 'due')).toBe(false);
});

it('a weekend is plain where nothing else keeps the day', () => {
  expect(isPlainWeekend(['Saturday'])).toBe(true);
  expect(isPlainWeekend(['Sunday', 'Christmas Day (Scotland)'])).toBe(false);
  expect(isPlainWeekend([])).toBe(false);
});
