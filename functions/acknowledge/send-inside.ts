import type { Authority } from '#domain/authority.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Message } from './compose-facts.ts';
import type { MessageDeps } from './send-message.ts';

export type InsideDeps = Pick<MessageDeps, 'sendMail'> & { readonly authority: Pick<Authority, 'contact' | 'mail'> };

/**
 * Sends a message to the authority's own people or to somebody whom it asks, by itself to the team's mailbox, and answers `sent:` with the
 * mail's id. It carries its kind and no reference: one that comes back says nothing about the applicant.
 */
export async function sendInside(
  { authority, sendMail }: InsideDeps,
  { kind }: Pick<OutboxItem, 'kind'>,
  { subject, text, html }: Message,
  to: string = authority.contact.email,
): Promise<string> {
  const { from, replyTo } = authority.mail;
  return `sent:${await sendMail({ subject, text, html, to, from, replyTo, tags: { kind } })}`;
}
