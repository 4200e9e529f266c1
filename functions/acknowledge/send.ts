import { isInternal } from '#domain/case/kept-letter.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Seal } from '#plumbing/ids.ts';
import { type DeadLinkDeps, sendDeadLink } from './send-dead-link.ts';
import { type InternalDeps, sendInternal } from './send-internal.ts';
import { type MessageDeps, sendMessage } from './send-message.ts';
import { type ReminderDeps, sendReminder } from './send-reminder.ts';
import { type SchemeReminderDeps, sendSchemeReminder } from './send-scheme-reminder.ts';

export type SendDeps = Omit<MessageDeps, 'seal'> &
  ReminderDeps &
  InternalDeps &
  DeadLinkDeps &
  SchemeReminderDeps & {
    /** The portal's secret, asked for where a letter has a link. */
    readonly seal: () => Promise<Seal>;
  };

/** Sends what an outbox item asks for, to whomever it is for, and answers what became of it. */
export async function send(deps: SendDeps, item: OutboxItem, at: string): Promise<string> {
  if (item.kind === 'reminder') return sendReminder(deps, item, at);
  if (item.kind === 'dead-link') return sendDeadLink(deps, item);
  if (item.kind === 'scheme-reminder') return sendSchemeReminder(deps, item, at);
  if (isInternal(item.kind)) return sendInternal(deps, item, at);
  return sendMessage({ ...deps, seal: await deps.seal() }, item, at);
}
