import type { OutboxItem } from '../case/outbox.ts';
import { isLocalDate, type LocalDate } from '../dates.ts';
import type { SchemeEntry } from './entry.ts';

/** The pages of the scheme made again after a change of an entry: named by the event, so that it is asked once. */
export function entryWork({ id, version, changedAt }: SchemeEntry): OutboxItem {
  return {
    ...{ id: `scheme~${id}~${version}`, kind: 'publish-scheme', reference: id },
    ...{ event: version, notBefore: changedAt },
  };
}

/** The same once a day: what was not overdue yesterday may be today. `at`: an instant of that day. */
export function dailyWork(day: LocalDate, at: string): OutboxItem {
  return { id: `scheme~${day}`, kind: 'publish-scheme', reference: day, event: 0, notBefore: at };
}

const stages = ['soon', 'overdue'] as const;
/** Why officers are reminded of a next version. */
export type SchemeReminder = (typeof stages)[number];

/** The reminder of the version of an entry that is due on a day; another day is another promise. */
export function schemeReminderId(id: string, due: LocalDate, stage: SchemeReminder): string {
  return `scheme-reminder~${id}~${due}~${stage}`;
}

/** What such a name says; undefined for any other. */
export function readSchemeReminderId(
  named: string,
): { readonly id: string; readonly due: LocalDate; readonly stage: SchemeReminder } | undefined {
  const [, id = '', due = '', last] = /^scheme-reminder~(.+)~([^~]+)~([^~]+)$/.exec(named) ?? [];
  const stage = stages.find((one) => one === last);
  return stage && isLocalDate(due) ? { id, due, stage } : undefined;
}
