import type { Authority } from '#domain/authority.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { SchemeReminder } from '#domain/scheme/work.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { MailWords } from '#web/words/index.ts';
import { sentence } from '../respond/letter-blocks.ts';
import { type Message, writeMessage } from './message.ts';

/** To the team: that the next version of something in the publication scheme is due, or overdue. Its title is public. */
export function schemeReminder(facts: {
  readonly words: MailWords;
  readonly authority: Authority;
  readonly language: string;
  readonly title: string;
  readonly stage: SchemeReminder;
  readonly due: LocalDate;
  readonly entryUrl: string;
}): Message {
  const { words, authority, title, stage } = facts;
  const { letters, messages, dates } = words;
  return writeMessage({
    ...facts,
    sender: messages.reminderSender(authority.name),
    subject: letters.schemeSubject[stage](title),
    blocks: [
      sentence(letters.schemeText[stage]),
      {
        kind: 'facts',
        rows: [
          { key: letters.schemeTitle, value: title },
          { key: letters.schemeDue, value: dayInWords(facts.due, dates) },
        ],
      },
      sentence(letters.schemeDo),
      { kind: 'action', text: letters.schemeOpen, href: facts.entryUrl },
    ],
  });
}
