import type { OutboxItem } from '#domain/case/outbox.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { dueState } from '#domain/scheme/entry.ts';
import { readSchemeReminderId, type SchemeReminder } from '#domain/scheme/work.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';
import type { Message } from './compose-facts.ts';
import { type InsideDeps, sendInside } from './send-inside.ts';
import type { MessageDeps } from './send-message.ts';

export type SchemeReminderDeps = Pick<MessageDeps, 'origin'> &
  InsideDeps & {
    readonly scheme: Pick<SchemeEntries, 'find'>;
    readonly internal: {
      readonly schemeReminder: (facts: {
        title: string;
        stage: SchemeReminder;
        due: LocalDate;
        entryUrl: string;
      }) => Message;
    };
  };

/**
 * Reminds the team that the next version of an entry of the publication scheme is due, or overdue. Answers what became of it: the mail's id,
 * `no-longer-due` where it was given, removed or promised for another day meanwhile, or `superseded` where its day is over by now.
 */
export async function sendSchemeReminder(deps: SchemeReminderDeps, item: OutboxItem, at: string): Promise<string> {
  const asked = readSchemeReminderId(item.id);
  if (!asked) throw new Error('A reminder of the scheme names an entry and a day');
  const { id, due, stage } = asked;
  const entry = await deps.scheme.find(id);
  if (!entry || entry.isRemoved || entry.nextVersionDue !== due) return 'no-longer-due';
  if (dueState(entry, londonDate(at)) !== stage) return 'superseded';
  const entryUrl = `${deps.origin}/officer/scheme/${id}`;
  return sendInside(deps, item, deps.internal.schemeReminder({ title: entry.title, stage, due, entryUrl }));
}
