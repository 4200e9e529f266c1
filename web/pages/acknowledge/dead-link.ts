import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Because } from '#domain/links/link.ts';
import { isEntryOwner } from '#domain/links/owner.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { MailWords } from '#web/words/index.ts';
import { type Block, type Message, writeMessage } from './message.ts';

export type DeadLinkFacts = {
  readonly words: MailWords;
  readonly authority: Authority;
  readonly language: string;
  readonly address: string;
  readonly because: Because | null;
  /** The day on which it failed first. */
  readonly since: LocalDate;
  /** The answers that lead to it, by their references, and whatever else does. */
  readonly owners: readonly string[];
  /** Those of them that refuse something because it can be had there. */
  readonly refusals: readonly string[];
  readonly linksUrl: string;
  /** The page of the console of one of them; null where there is none. */
  readonly pageOf: (owner: string) => string | null;
};

/** Tells the team of a dead link: where it stands, what happened, and what the law makes of it. FOIA s.21, FOISA s.25, EIR reg 6(1)(b). */
export function deadLink(facts: DeadLinkFacts): Message {
  const { words, authority, address, because, since, owners, refusals } = facts;
  const { links, messages } = words;
  const nameOf = (owner: string) => (isEntryOwner(owner) ? links.entry : owner);
  const listed = (title: string, some: readonly string[]): readonly Block[] => {
    const answers = some.map((owner): Block => {
      const href = facts.pageOf(owner);
      return href === null ? { kind: 'text', text: owner } : { kind: 'link', lead: '', text: nameOf(owner), href };
    });
    return some.length === 0 ? [] : [{ kind: 'heading', text: title }, ...answers];
  };
  const others = owners.filter((owner) => !refusals.includes(owner));
  const [first = ''] = [...refusals, ...others];
  const subject = refusals.length > 0 ? links.refusalSubject : links.subject;
  return writeMessage({
    ...facts,
    sender: messages.reminderSender(authority.name),
    subject: subject(nameOf(first), owners.length - 1),
    blocks: [
      { kind: 'text', text: links.told },
      { kind: 'address', href: address },
      {
        kind: 'facts',
        rows: [
          { key: links.since, value: dayInWords(since, words.dates) },
          ...(because === null ? [] : [{ key: links.happened, value: links.because[because] }]),
        ],
      },
      ...listed(links.refusedFor, refusals),
      ...(refusals.length > 0 ? [{ kind: 'text', text: links.law } as const] : []),
      ...listed(refusals.length > 0 ? links.alsoCitedBy : links.citedBy, others),
      { kind: 'heading', text: links.toDo },
      { kind: 'list', items: links.steps },
      { kind: 'action', text: links.open, href: facts.linksUrl },
    ],
  });
}
