import type { Summary } from '../case/summary.ts';
import { addDays, type LocalDate } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { reachedChases } from './chase.ts';
import { workingDayBefore, workingDaysAfter } from './working-days.ts';

/** When officers are reminded of an answer that is owed: so many working days before its last day, and once it is late. */
export const reminderStages = ['reminder-5', 'reminder-1', 'reminder-0', 'overdue'] as const;
export type ReminderStage = (typeof reminderStages)[number];
/** Those of something that waits for an officer: an answer that nobody has judged, a held request that nobody has looked at,
 * a withdrawal that no approver has confirmed. */
const waitingNames = ['unjudged', 'unchecked', 'unconfirmed'] as const;
export type WaitingName = (typeof waitingNames)[number];
/** Those of a promise of later publication: some days before its day, and once that is over (FOIA s.22, FOISA s.27). */
const promiseNames = ['promise-soon', 'promise-overdue'] as const;
export type PromiseName = (typeof promiseNames)[number];
/** Every reminder. */
export type ReminderName = ReminderStage | WaitingName | PromiseName;

/** So many days before its day the team is reminded of a promise. */
const PROMISE_DAYS = 14;

/** The reminder of a promise that is due on a day; null before the first. After a gap the one before is not sent any more. */
export function promiseReminder(promisedOn: LocalDate, today: LocalDate): PromiseName | null {
  if (today > promisedOn) return 'promise-overdue';
  return today >= addDays(promisedOn, -PROMISE_DAYS) ? 'promise-soon' : null;
}

const workingDaysBefore = { 'reminder-5': 5, 'reminder-1': 1, 'reminder-0': 0 } as const;

/**
 * The reminders whose day has come, in their order. Only the last one is still worth sending: after a gap, those before
 * it are superseded.
 */
export function reachedStages(dueOn: LocalDate, today: LocalDate, calendar: Calendar): readonly ReminderStage[] {
  // The first reminder lies within its weeks; most cases of a tick end here without a look at the calendar.
  if (today < addDays(dueOn, -30)) return [];
  return reminderStages.filter((stage) =>
    stage === 'overdue' ? today > dueOn : today >= workingDayBefore(dueOn, workingDaysBefore[stage], calendar),
  );
}

/**
 * Names a reminder for good, by its day: the due date, or the day since which something waits. The same one is never asked for twice,
 * and a date that moved is reminded of anew.
 */
export function reminderId(reference: string, day: LocalDate, name: ReminderName): string {
  return `${reference}~${day}~${name}`;
}

/** What a reminder's id says; null for the id of other work. */
export function readReminderId(id: string): { readonly day: LocalDate; readonly name: ReminderName } | null {
  const [, day = '', asked] = id.split('~');
  const name = ([...reminderStages, ...waitingNames, ...promiseNames] as const).find((one) => one === asked);
  return name ? { day, name } : null;
}

/** What may have to be done about a case today. Each is checked once more on the case itself before it is done. */
export type DueWork = {
  readonly reminders: readonly ReminderStage[];
  /** What should have been looked at by now, with the day since which it waits; and promises, with their days. */
  readonly waiting: readonly { readonly name: WaitingName | PromiseName; readonly since: LocalDate }[];
  /**
   * A fee may be unpaid for too long (FOIA s.9(2)); a hold on publication may be over; personal data may have to go; who
   * was asked about the request may have to be reminded.
   */
  readonly look: readonly ('lapse' | 'release' | 'erase' | 'chase')[];
};

/**
 * Working days within which somebody has to look. An answer that nobody has judged counts as enough, and the time for
 * answering runs from the day it arrived. It runs for a held request too, whose applicant has heard nothing yet.
 */
const LOOK_WITHIN = { unjudged: 2, unchecked: 1, unconfirmed: 2 } as const satisfies Record<WaitingName, number>;

function isLeft(name: WaitingName, since: LocalDate, today: LocalDate, calendar: Calendar): boolean {
  return workingDaysAfter(since, today, calendar, LOOK_WITHIN[name]) >= LOOK_WITHIN[name];
}

function mayBeChased({ waitsUntil }: Summary, today: LocalDate, calendar: Calendar): boolean {
  return waitsUntil !== null && reachedChases(waitsUntil, today, calendar).length > 0;
}

/** What is due on a day, told from a line of the list alone, so that a tick need not read every case. */
export function dueWork(summary: Summary, today: LocalDate, calendar: Calendar, personalDataDays: number): DueWork {
  const { open, dueOn, state, publicationHeld, erased, answeredOn, receivedOn, unjudgedSince } = summary;
  const owed = open && dueOn !== null;
  const waits: Readonly<Record<WaitingName, LocalDate | null>> = {
    unjudged: open ? unjudgedSince : null,
    unchecked: state === 'held' ? receivedOn : null,
    unconfirmed: summary.unconfirmedSince ?? null,
  };
  const isOld = today > addDays(answeredOn ?? receivedOn, personalDataDays);
  return {
    reminders: owed ? reachedStages(dueOn, today, calendar) : [],
    waiting: [
      ...waitingNames.flatMap((name) => {
        const since = waits[name];
        return since !== null && isLeft(name, since, today, calendar) ? [{ name, since }] : [];
      }),
      ...(summary.promisedOn ?? []).flatMap((since) => {
        const name = promiseReminder(since, today);
        return name === null ? [] : [{ name, since }];
      }),
    ],
    look: [
      ...(state === 'awaiting-fee' ? (['lapse'] as const) : []),
      ...(publicationHeld ? (['release'] as const) : []),
      ...(!open && !erased && isOld ? (['erase'] as const) : []),
      ...(mayBeChased(summary, today, calendar) ? (['chase'] as const) : []),
    ],
  };
}
