import type { Calendar } from '../clock/calendar.ts';
import { dayNumber, type LocalDate } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import type { EventBody } from './events.ts';
import type { Summary } from './summary.ts';

/**
 * What is to be recorded where the last day for an answer is no longer the one that was told: a holiday was proclaimed,
 * moved or taken back. The summary holds the date as it was told last. Where no answer is owed any more, nobody needs to hear of it.
 */
export function movedDate(theCase: Case, told: Summary, rules: ClockRules): readonly EventBody[] {
  if (!told.open) return [];
  const { dueOn } = clockOf(theCase, rules);
  if (dueOn === told.dueOn || dueOn === null || told.dueOn === null) return [];
  return [{ type: 'DueDateMoved', from: told.dueOn, to: dueOn, calendarVersion: rules.version }];
}

/** A day that counts now and did not, or the other way about; why it does not or did not count. */
export type ChangedDay = { readonly date: LocalDate; readonly counts: boolean; readonly reasons: readonly string[] };

/** The days from one to another on which two calendars differ as to whether they count. */
export function changedDays(from: LocalDate, to: LocalDate, before: Calendar, after: Calendar): readonly ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const [was, is] = [before.day(day), after.day(day)];
    const counts = is.reasons.length === 0;
    if (counts === (was.reasons.length === 0)) continue;
    changed.push({ date: is.date, counts, reasons: counts ? was.reasons : is.reasons });
  }
  return changed;
}
