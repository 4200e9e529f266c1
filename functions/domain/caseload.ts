import type { ClockRules } from './case/clock.ts';
import type { Summary } from './case/summary.ts';
import { type DaysLeft, daysLeft } from './clock/days-left.ts';
import { addDays, type LocalDate } from './dates.ts';

/** The ways to look at the cases that ask for work. */
export const caseloadViews = ['due', 'overdue', 'waiting', 'mine', 'unassigned'] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** Where a case without a date stands in the list: after all others. */
export const STOPPED = '9999-12-31';

/** The due dates that a view shows, both ends included; everything where one is left out. */
export function datesOf(view: CaseloadView, today: LocalDate): { readonly from?: LocalDate; readonly to?: LocalDate } {
  if (view === 'due') return { to: addDays(STOPPED, -1) };
  if (view === 'overdue') return { to: addDays(today, -1) };
  return view === 'waiting' ? { from: STOPPED } : {};
}

/** What there is to do or to know, besides the answer that is owed; the first four before anything else. */
export const caseFlags = [
  'held',
  'unjudged',
  'undelivered',
  'unconfirmed',
  'untriaged',
  'review',
  'regulator',
  'promise',
  'unit',
  'to-post',
] as const;
export type CaseFlag = (typeof caseFlags)[number];

/** How long there is for what is due; or that the clock is stopped, that the answer was given, or that none is owed any more. */
export type CaseTime = DaysLeft | { readonly kind: 'stopped' | 'answered' | 'ended' };

/** A line of the caseload. It names no applicant. `dueOn` is the day of the answer or, after it, of a review or the regulator. */
export type CaseRow = Pick<
  Summary,
  'reference' | 'version' | 'state' | 'regime' | 'receivedOn' | 'dueOn' | 'assignee' | 'request'
> & {
  readonly time: CaseTime;
  readonly flags: readonly CaseFlag[];
};

/** What is to be kept: the date of the answer while one is owed, then the soonest of those that others set. */
function owedOn({ open, dueOn, reviewDueOn, regulatorDueOn, promisedOn = [] }: Summary): LocalDate | null {
  if (open) return dueOn;
  const days = [reviewDueOn, regulatorDueOn, ...promisedOn].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function has(summary: Summary): Readonly<Record<CaseFlag, boolean>> {
  const { state, open, untriaged, unjudgedSince, undelivered, reviewDueOn, regulatorDueOn, waitsUntil, toPost } =
    summary;
  const { unconfirmedSince } = summary;
  return {
    held: state === 'held',
    unjudged: open && unjudgedSince !== null,
    undelivered,
    // A line that was written before there were such knows nothing of it.
    unconfirmed: typeof unconfirmedSince === 'string',
    // Whoever looks whether a request is misuse comes first.
    untriaged: untriaged && state !== 'held',
    review: reviewDueOn !== null,
    regulator: regulatorDueOn !== null,
    promise: (summary.promisedOn ?? []).length > 0,
    unit: waitsUntil !== null,
    'to-post': toPost > 0,
  };
}

/** The line of a case on a day, counted by the calendar of its regime. */
export function caseRow(summary: Summary, rules: Pick<ClockRules, 'calendar'>, today: LocalDate): CaseRow {
  const { reference, version, state, regime, receivedOn, assignee, open, answeredOn, request } = summary;
  const dueOn = owedOn(summary);
  const row = { reference, version, state, regime, receivedOn, dueOn, assignee, request };
  // Passed on, withdrawn, lapsed or closed: nobody has answered it, and nobody will.
  const undated = { kind: open ? 'stopped' : answeredOn === null ? 'ended' : 'answered' } as const;
  const time = dueOn === null ? undated : daysLeft(rules.calendar(regime), today, dueOn);
  const flagged = has(summary);
  return { ...row, time, flags: caseFlags.filter((flag) => flagged[flag]) };
}

/** A page of the caseload. */
export type CaseloadFacts = {
  readonly view: CaseloadView;
  readonly rows: readonly CaseRow[];
  /** How each request begins, by its reference. */
  readonly openings: Readonly<Record<string, string>>;
  /** Names by subject, of those who have one. */
  readonly names: Readonly<Record<string, string>>;
  /** Whom a case may be assigned to, besides oneself. */
  readonly others: readonly { readonly sub: string; readonly name: string }[];
  /** The place that this page begins after, and that the next one does. */
  readonly beyond?: string | undefined;
  readonly next: string | null;
  /** References that are ticked. */
  readonly ticked: readonly string[];
  /** Who is chosen. */
  readonly to?: string | undefined;
  /** What became of an assignment: how many, and those that were refused. */
  readonly done?: { readonly assigned: number; readonly refused: readonly string[] } | undefined;
  readonly problem?: 'none-ticked' | 'nobody-chosen' | undefined;
};
