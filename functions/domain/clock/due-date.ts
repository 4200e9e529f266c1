import { dayNumber, fromDayNumber, type LocalDate, londonDate } from '../dates.ts';
import { type Calendar, type ClockDay, calendarOf } from './calendar.ts';
import { count, nextWorkingDay } from './count.ts';
import { type Regime, regimes } from './regimes.ts';

/** How an authority treats a request that arrives on a non-working day (law summary §1.1); the first is the default. */
export const receiptRules = ['calendar', 'deemed-next-working-day'] as const;
export type ReceiptRule = (typeof receiptRules)[number];

export type ClockQuestion = {
  readonly regime: Regime;
  /** Instant of receipt, ISO 8601 with offset. */
  readonly receivedAt: string;
  readonly receiptRule?: ReceiptRule;
  /** Another limit than the regime's own, where regulations under FOIA s.10(4) give one (SI 2004/3364: 30 or up to 60). */
  readonly limitWorkingDays?: number;
};

export type DueDate = {
  readonly regime: Regime;
  /** London calendar day of receipt: day zero of the count. */
  readonly clockStartedOn: LocalDate;
  readonly limitWorkingDays: number;
  /** Last lawful day; it ends at 23:59:59 Europe/London (Berend v IC, EA/2006/0049). */
  readonly dueOn: LocalDate;
  /** The working days counted, first to last. */
  readonly workingDays: readonly LocalDate[];
  /** The days after receipt that did not count, and why: the weekend, or the holiday and the nations that keep it. */
  readonly skipped: readonly ClockDay[];
  /** True where the count runs past the settled calendar. */
  readonly provisional: boolean;
};

const calendars: Partial<Record<Regime, Calendar>> = {};

/** The calendar whose holidays a regime counts. */
export function calendarFor(regime: Regime): Calendar {
  calendars[regime] ??= calendarOf(regimes[regime].holidaysOf);
  return calendars[regime];
}

/**
 * The last lawful day for answering a request to which nothing has happened since, with its working, on the rule table or
 * on the calendar given: the plain case of `answerClock`, for where no question can be wrong. The day of receipt is its
 * London calendar day, even a Sunday: FOIA s.10(1) and (6), and likewise EIR reg 5(2), FOISA s.10(1).
 * Under `deemed-next-working-day` (s.45 Code 2018 para 4.2 as read by some authorities) a request that arrives on a
 * non-working day is taken as received on the next working day. Throws RangeError on an instant that is none.
 */
export function dueDate(question: ClockQuestion, calendar: Calendar = calendarFor(question.regime)): DueDate {
  const { regime, receivedAt, receiptRule, limitWorkingDays } = question;
  const limit = limitWorkingDays ?? regimes[regime].limitWorkingDays;
  const received = dayNumber(londonDate(receivedAt));
  const zero = receiptRule === 'deemed-next-working-day' ? nextWorkingDay(calendar, received) : received;
  const { workingDays, skipped, last } = count(calendar, zero, limit);
  const dueOn = fromDayNumber(last);
  return {
    regime,
    clockStartedOn: fromDayNumber(zero),
    limitWorkingDays: limit,
    dueOn,
    workingDays,
    skipped,
    provisional: dueOn > calendar.knownTo,
  };
}
