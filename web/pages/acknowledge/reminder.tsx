import type { Authority } from '#domain/authority.ts';
import type { CaseState } from '#domain/case/lifecycle.ts';
import type { ReminderName } from '#domain/clock/tick.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { Words } from '#web/words/index.ts';
import { type Message, writeMessage } from './message.ts';

export type ReminderFacts = {
  readonly words: Words;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
  readonly name: ReminderName;
  /** The due date, or the day of what waits to be looked at. */
  readonly day: LocalDate;
  readonly state: CaseState;
  readonly caseUrl: string;
};

/** Reminds the team of an answer that is owed. A mailbox is read by many: nothing of who asked, or what about. */
export function reminder(facts: ReminderFacts): Message {
  const { words, authority, reference, name } = facts;
  const { messages } = words;
  return writeMessage({
    ...facts,
    sender: messages.reminderSender(authority.name),
    subject: messages.reminderSubject(messages.reminderTitles[name], reference),
    blocks: [
      { kind: 'text', text: messages.reminders[name] },
      {
        kind: 'facts',
        rows: [
          { key: messages.reference, value: reference },
          { key: messages.days[name] ?? messages.due, value: dayInWords(facts.day, words.dates) },
          { key: messages.state, value: messages.states[facts.state] },
        ],
      },
      { kind: 'action', text: messages.open, href: facts.caseUrl },
    ],
  });
}
