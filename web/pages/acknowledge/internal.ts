import type { Authority } from '#domain/authority.ts';
import type { CommissionKind, HandOverTarget } from '#domain/case/events-work.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { MailWords } from '#web/words/index.ts';
import { heading, sentence } from '../respond/letter-blocks.ts';
import { type Block, contactBlocks, type Message, writeMessage } from './message.ts';

type About = {
  readonly words: MailWords;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
};

/** To the team that deals with it. A mailbox is read by many: nothing of who asked, or what about. */
export function handOver(
  facts: About & { readonly to: HandOverTarget; readonly receivedOn: LocalDate; readonly caseUrl: string },
): Message {
  const { words, authority, reference, to } = facts;
  const { letters, messages, acknowledge, dates } = words;
  const subject = letters.handOverSubject(letters.handOverTitles[to], reference);
  return writeMessage({
    ...facts,
    sender: messages.reminderSender(authority.name),
    subject: to === 'urgent' ? letters.handOverUrgent(subject) : subject,
    blocks: [
      sentence(letters.handOver),
      {
        kind: 'facts',
        rows: [
          { key: acknowledge.reference, value: reference },
          { key: letters.received, value: dayInWords(facts.receivedOn, dates) },
        ],
      },
      ...(to === 'own-data' ? [sentence(letters.handOverOwnData)] : []),
      sentence(letters.handOverOpen),
      { kind: 'action', text: messages.open, href: facts.caseUrl },
    ],
  });
}

/** `chase`: it was asked before, and is soon due or overdue. */
export type Chase = 'soon' | 'overdue' | null;
type Asked = About & { readonly dueOn: LocalDate; readonly chase: Chase };

function chased(
  { words, chase }: Asked,
  subject: string,
): { readonly subject: string; readonly blocks: readonly Block[] } {
  const { letters } = words;
  if (chase === null) return { subject, blocks: [] };
  const isLate = chase === 'overdue';
  return {
    subject: isLate ? letters.chaseOverdue(subject) : letters.chaseSoon(subject),
    blocks: [sentence(isLate ? letters.chaseOverdueText : letters.chaseSoonText)],
  };
}

/** To a unit's mailbox: that there is a question, and until when. The question itself stands behind the sign-in. */
export function commission(facts: Asked & { readonly commissionUrl: string }): Message {
  const { words, authority, reference } = facts;
  const { letters, messages, acknowledge, dates } = words;
  const { subject, blocks } = chased(facts, letters.commissionSubject(reference));
  return writeMessage({
    ...facts,
    sender: messages.reminderSender(authority.name),
    subject,
    blocks: [
      ...blocks,
      sentence(letters.commission),
      {
        kind: 'facts',
        rows: [
          { key: acknowledge.reference, value: reference },
          { key: letters.commissionDue, value: dayInWords(facts.dueOn, dates) },
        ],
      },
      { kind: 'action', text: letters.commissionOpen, href: facts.commissionUrl },
    ],
  });
}

/** To somebody outside, who has no account here: the question itself, who asks, until when, and how to reply. */
export function outside(
  facts: Asked & { readonly kind: Exclude<CommissionKind, 'unit'>; readonly question: string },
): Message {
  const { words, authority, reference } = facts;
  const { letters, dates } = words;
  const { subject, blocks } = chased(facts, letters.outsideSubject(authority.name, reference));
  return writeMessage({
    ...facts,
    sender: letters.outsideSender(authority.name),
    subject,
    blocks: [
      ...blocks,
      sentence(letters.outside[facts.kind](authority.name)),
      heading(letters.outsideQuestion),
      { kind: 'quote', text: facts.question },
      sentence(letters.outsideReply(dayInWords(facts.dueOn, dates))),
      sentence(letters.outsideLate),
      ...contactBlocks(facts),
    ],
  });
}
