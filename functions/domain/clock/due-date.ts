import { dayNumber, fromDayNumber, type LocalDate, londonDate } from '../dates.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type Regime, regimes } from './regimes.ts';

/** How an authority treats a request that arrives on a non-working day (law summary §1.1); the first is the default. */
export const receiptRules = ['calendar', 'deemed-next-working-day'] as const;
export type ReceiptRule = (typeof receiptRules)[number];

/** A day that did not count, and why: `weekend`, or the holiday's name with the nations that keep it. */
export type SkippedDay = { readonly date: LocalDate; readonly reasons: readonly string[] };

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
  readonly skipped: readonly SkippedDay[];
  /** True where the count runs past the settled calendar. */
  readonly provisional: boolean;
};

const calendars: Partial<Record<Regime, Calendar>> = {};

/** The calendar whose holidays a regime counts. */
export function calendarFor(regime: Regime): Calendar {
  calendars[regime] ??= calendarOf(regimes[regime].holidaysOf);
  return calendars[regime];
}

const nations = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** Why a day is not a working day; empty for a working day. */
function reasonsAgainst(day: number, calendar: Calendar): readonly string[] {
  const weekdayOf = (((day + 4) % 7) + 7) % 7;
  const weekend = weekdayOf === 0 ? ['Sunday'] : weekdayOf === 6 ? ['Saturday'] : [];
  const holidays = calendar.on(day);
  if (holidays.length === 0) return weekend;
  const byName = new Map<string, string[]>();
  for (const h of holidays) byName.set(h.name, [...(byName.get(h.name) ?? []), nations[h.division]]);
  return [...weekend, ...[...byName].map(([name, where]) => `${name} (${where.join(', ')})`)];
}

/** True for a working day of the regime. FOIA s.10(6); EIR reg 2(1); FOISA s.73. */
export function isWorkingDay(date: LocalDate, regime: Regime): boolean {
  return reasonsAgainst(dayNumber(date), calendarFor(regime)).length === 0;
}

/**
 * The last lawful day for answering, with its working. The day
 * of receipt is its London calendar day, even a Sunday: FOIA s.10(1) and (6), and likewise EIR reg 5(2), FOISA s.10(1).
 * Under `deemed-next-working-day` (s.45 Code 2018 para 4.2 as read by some authorities) a request that arrives on a
 * non-working day is taken as received on the next working day.
 */
export function dueDate({ regime, receivedAt, receiptRule, limitWorkingDays }: ClockQuestion): DueDate {
  const calendar = calendarFor(regime);
  const limit = limitWorkingDays ?? regimes[regime].limitWorkingDays;
  let day = dayNumber(londonDate(receivedAt));
  if (receiptRule === 'deemed-next-working-day') while (reasonsAgainst(day, calendar).length > 0) day += 1;
  const clockStartedOn = fromDayNumber(day);
  const workingDays: LocalDate[] = [];
  const skipped: SkippedDay[] = [];
  while (workingDays.length < limit) {
    day += 1;
    const reasons = reasonsAgainst(day, calendar);
    if (reasons.length === 0) workingDays.push(fromDayNumber(day));
    else skipped.push({ date: fromDayNumber(day), reasons });
  }
  const dueOn = fromDayNumber(day);
  return {
    regime,
    clockStartedOn,
    limitWorkingDays: limit,
    dueOn,
    workingDays,
    skipped,
    provisional: dueOn > calendar.knownTo,
  };
}
