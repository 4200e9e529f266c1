import type { ClockRules } from './case/clock.ts';
import type { Summary } from './case/summary.ts';
import { type DaysLeft, daysLeft } from './clock/days-left.ts';
import { addDays, type LocalDate } from './dates.ts';

/** The ways to look at the cases that ask for work. */
export const caseloadViews = ['due', 'overdue', 'waiting', 'mine', 'unassigned'] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** Where a case without a due date stands in the list: after all others. */
export const STOPPED = '9999-12-31';

/** The due dates that a view shows, both ends included; everything where one is left out. */
export function datesOf(view: CaseloadView, today: LocalDate): { readonly from?: LocalDate; readonly to?: LocalDate } {
  if (view === 'due') return { to: addDays(STOPPED, -1) };
  if (view === 'overdue') return { to: addDays(today, -1) };
  return view === 'waiting' ? { from: STOPPED } : {};
}

/** What an officer has to look at, besides the answer that is owed. */
export type CaseFlag = 'held' | 'unjudged' | 'undelivered';

/** When the answer is owed: how far off that is; or that it was given, or that the clock is stopped. */
export type CaseTime = DaysLeft | { readonly kind: 'stopped' | 'answered' };

/** A line of the caseload. It names no applicant. */
export type CaseRow = Pick<
  Summary,
  'reference' | 'version' | 'state' | 'regime' | 'receivedOn' | 'dueOn' | 'assignee'
> & {
  readonly time: CaseTime;
  readonly flags: readonly CaseFlag[];
};

function timeOf({ open, dueOn, regime }: Summary, rules: Pick<ClockRules, 'calendar'>, today: LocalDate): CaseTime {
  if (!open) return { kind: 'answered' };
  return dueOn === null ? { kind: 'stopped' } : daysLeft(rules.calendar(regime), today, dueOn);
}

/** The line of a case on a day, counted by the calendar of its regime. */
export function caseRow(summary: Summary, rules: Pick<ClockRules, 'calendar'>, today: LocalDate): CaseRow {
  const { reference, version, state, regime, receivedOn, dueOn, assignee } = summary;
  const flags: readonly (CaseFlag | false)[] = [
    state === 'held' && 'held',
    summary.unjudgedSince !== null && 'unjudged',
    summary.undelivered && 'undelivered',
  ];
  const row = { reference, version, state, regime, receivedOn, dueOn, assignee };
  return { ...row, time: timeOf(summary, rules, today), flags: flags.filter((flag) => flag !== false) };
}
