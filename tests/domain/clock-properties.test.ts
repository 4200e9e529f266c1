import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerClock } from '#domain/clock/answer.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { bankHolidays } from '#domain/clock/holidays.ts';
import type { ClockEvent, ClockKind, FullAnswer, FullQuestion } from '#domain/clock/question.ts';
import { regimeNames, regimes } from '#domain/clock/regimes.ts';
import { addDays, dayNumber, fromDayNumber, type LocalDate } from '#domain/dates.ts';

const days = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2030-12-31') }).map(fromDayNumber);
const gap = fc.integer({ min: 0, max: 25 });
const kindsOf = { FOIA: 'pit-decision-target', EIR: 'internal-review-statutory' } as const;
const regime = fc.constantFrom(...regimeNames);
const receiptRule = fc.constantFrom('calendar' as const, 'deemed-next-working-day' as const);

/** Pairs of a question and its answer, a fees notice and its payment, an extension: in any order that can have been. */
type Step = readonly [what: 'clarified' | 'paid' | 'extended' | 'promised', after: number, then: number];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.constantFrom('clarified', 'paid', 'extended', 'promised'), gap, gap),
  { maxLength: 3 },
);

function eventsOf(receivedAt: LocalDate, of: FullQuestion['regime'], taken: readonly Step[]): readonly ClockEvent[] {
  const events: ClockEvent[] = [];
  const extension = regimes[of].extension;
  let day = receivedAt;
  for (const [what, first, second] of taken) {
    day = addDays(day, first);
    const later = addDays(day, second);
    if (what === 'clarified') {
      events.push({ type: 'clarification-requested', at: day }, { type: 'clarification-received', at: later });
    } else if (what === 'paid') events.push({ type: 'fees-notice', at: day }, { type: 'fee-received', at: later });
    else if (extension && !(extension.once && events.some((event) => event.type === extension.event))) {
      events.push({ type: extension.event, at: day, ...(what === 'promised' && { until: addDays(later, 20) }) });
    }
    day = later;
  }
  return events;
}

const questions: fc.Arbitrary<FullQuestion> = fc
  .record({
    regime,
    receivedAt: days,
    steps,
    receiptRule,
    which: fc.integer({ min: 0, max: 2 }),
    closed: fc.option(gap),
  })
  .map(({ which, steps, closed, ...question }) => {
    const special =
      question.regime === 'FOIA' || question.regime === 'EIR' ? kindsOf[question.regime] : 'review-response';
    const kind: ClockKind = (['response', special, 'review-request-window'] as const)[which] ?? 'response';
    const isReview = kind === 'internal-review-statutory' || kind === 'review-response';
    const events = isReview ? [] : eventsOf(question.receivedAt, question.regime, steps);
    if (closed === null || question.regime !== 'FOIA') return { ...question, kind, events };
    const from = addDays(question.receivedAt, closed);
    return { ...question, kind, events, schoolClosed: [[from, addDays(from, closed * 4)]] };
  });

function answered(question: FullQuestion, calendar: Calendar = calendarFor(question.regime)): FullAnswer {
  const answer = answerClock(question, calendar);
  if (!answer.ok) throw new Error(JSON.stringify([question, answer.error]));
  return answer.value;
}
const counts = (calendar: Calendar, date: LocalDate) => calendar.day(dayNumber(date)).reasons.length === 0;

describe('the clock, whatever happened to a request', () => {
  it('never answers a day that does not count', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { dueOn } = answered(question);
        expect(dueOn === null || counts(calendarFor(question.regime), dueOn)).toBe(true);
      }),
    );
  });
  it('explains itself: its working replays to the same date', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { clockStartedOn, workingDays, skipped, disregarded, limitWorkingDays, dueOn } = answered(question);
        if (dueOn === null) return;
        const passed = [...workingDays, ...disregarded, ...skipped.map((day) => day.date)].sort();
        expect(passed).toEqual(passed.map((_, i) => addDays(clockStartedOn, i + 1)));
        expect(passed.at(-1)).toBe(dueOn);
        expect(workingDays.at(-1)).toBe(dueOn);
        expect(workingDays).toHaveLength(limitWorkingDays);
        for (const { reasons } of skipped) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });
  it('disregards working days alone, and only between a notice and its payment', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { disregarded } = answered(question);
        const days = (type: string) => question.events.filter((event) => event.type === type).map((event) => event.at);
        const paid = days('fee-received');
        const stretches = days('fees-notice').map((from, i) => [from, paid[i] ?? ''] as const);
        for (const date of disregarded) {
          expect(counts(calendarFor(question.regime), date)).toBe(true);
          expect(stretches.some(([from, to]) => date >= from && date <= to)).toBe(true);
        }
      }),
    );
  });
  it('never moves a date earlier for one more holiday', () => {
    const withHoliday = (calendar: Calendar, extra: LocalDate): Calendar => ({
      ...calendar,
      day: (number) => (number === dayNumber(extra) ? { date: extra, reasons: ['Proclaimed'] } : calendar.day(number)),
    });
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 90 }), (question, later) => {
        const calendar = calendarFor(question.regime);
        const before = answered(question, calendar);
        const after = answered(question, withHoliday(calendar, addDays(question.receivedAt, later)));
        for (const key of ['dueOn', 'refusalNoticeDue', 'extensionNoticeDue', 'feePaymentDeadline'] as const) {
          expect((after[key] ?? '9') >= (before[key] ?? ''), key).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('never gives an earlier date for a later receipt', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const plain = { ...question, events: [] };
        const next = { ...plain, receivedAt: addDays(question.receivedAt, 1) };
        expect((answered(next).dueOn ?? '') >= (answered(plain).dueOn ?? '')).toBe(true);
      }),
    );
  });
});

describe.each(regimeNames)('the arithmetic of %s', (name) => {
  const { holidaysOf, limitWorkingDays } = regimes[name];
  const years = Array.from({ length: 14 }, (_, i) => 2018 + i);
  const holidays = new Set(holidaysOf.flatMap((d) => years.flatMap((y) => bankHolidays(d, y))).map((h) => h.date));

  /** Counts by the calendar of JavaScript, a day at a time, with nothing of the engine. */
  function naive(from: LocalDate, isOff: (date: LocalDate) => boolean = () => false): LocalDate {
    const at = new Date(`${from}T00:00:00Z`);
    for (let left = limitWorkingDays; left > 0; ) {
      at.setUTCDate(at.getUTCDate() + 1);
      const date = at.toISOString().slice(0, 10);
      if (at.getUTCDay() % 6 !== 0 && !holidays.has(date) && !isOff(date)) left -= 1;
    }
    return at.toISOString().slice(0, 10);
  }

  it('agrees with a naive count for every day from 2018 to 2030', () => {
    for (let day = dayNumber('2018-01-01'); day <= dayNumber('2030-12-31'); day += 1) {
      const receivedAt = fromDayNumber(day);
      const { dueOn } = answered({ regime: name, kind: 'response', receivedAt, events: [] });
      if (dueOn !== naive(receivedAt)) expect(dueOn, receivedAt).toBe(naive(receivedAt));
    }
  });
  it('agrees with a naive count over a restart and a payment', () => {
    fc.assert(
      fc.property(days, gap, fc.integer({ min: 1, max: 14 }), gap, (receivedAt, asked, notice, wait) => {
        const restart = addDays(receivedAt, asked);
        const from = addDays(restart, notice);
        const to = addDays(from, wait);
        const events: ClockEvent[] = [
          { type: 'clarification-requested', at: receivedAt },
          { type: 'clarification-received', at: restart },
          { type: 'fees-notice', at: from },
          { type: 'fee-received', at: to },
        ];
        const { dueOn } = answered({ regime: name, kind: 'response', receivedAt, events });
        expect(dueOn).toBe(naive(restart, (date) => date >= from && date <= to));
      }),
    );
  });
});
