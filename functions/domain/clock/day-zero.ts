import { dayNumber, fromDayNumber, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './count.ts';
import type { History } from './history.ts';
import { note } from './notes.ts';
import type { ClockNote, FullQuestion } from './question.ts';
import { regimes } from './regimes.ts';

/**
 * Number of day zero of a receipt, or of a restart: the calendar day, even a Sunday (FOIA s.10(1) and (6)), or by the
 * authority's rule the next working day (s.45 Code 2018 para 4.2 as some read it). FOISA s.74(2): a letter is received on
 * the third day after posting.
 */
export function dayZero(
  question: FullQuestion,
  history: History,
  calendar: Calendar,
  restartedOn: LocalDate | undefined,
): { readonly zero: number; readonly notes: ClockNote[] } {
  const rules = regimes[question.regime];
  const notes: ClockNote[] = [];
  let zero = dayNumber(restartedOn ?? history.receivedOn);
  if (restartedOn === undefined && history.isPosted && rules.post) {
    zero += rules.post.day;
    notes.push(note('posted-third-day', rules.post.section, fromDayNumber(zero)));
  }
  if (calendar.day(zero).reasons.length === 0) return { zero, notes };
  if (question.receiptRule !== 'deemed-next-working-day') {
    notes.push(note('received-on-non-working-day', rules.limitSection, fromDayNumber(zero)));
    return { zero, notes };
  }
  zero = nextWorkingDay(calendar, zero);
  notes.push(note('deemed-received', 'section 45 Code of Practice 2018 paragraph 4.2', fromDayNumber(zero)));
  return { zero, notes };
}
