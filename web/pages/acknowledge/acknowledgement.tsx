import type { Authority } from '#domain/authority.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { Words } from '#web/words/index.ts';
import { complaintBlocks, type Message, writeMessage } from './message.ts';
import { whyThisDate } from './why-this-date.ts';

export type AcknowledgementFacts = {
  readonly words: Words;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
  /** What was asked, as it was sent. */
  readonly information: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The due date with its working. */
  readonly clock: FullAnswer;
  /** The private link, with its key. */
  readonly trackingUrl: string;
};

/** The message that follows a request: that it arrived, its reference, the lawful due date and why it is that, and how to follow it. */
export function acknowledgement(facts: AcknowledgementFacts): Message {
  const { words, reference } = facts;
  const { acknowledge, dates } = words;
  return writeMessage({
    ...facts,
    subject: acknowledge.subject(reference),
    blocks: [
      { kind: 'text', text: acknowledge.greeting },
      {
        kind: 'facts',
        rows: [
          { key: acknowledge.reference, value: reference },
          { key: acknowledge.received, value: dayInWords(facts.receivedOn, dates) },
          { key: acknowledge.due, value: dayInWords(facts.dueOn, dates) },
        ],
      },
      ...whyThisDate(words, facts.clock),
      { kind: 'action', text: acknowledge.follow, href: facts.trackingUrl },
      { kind: 'text', text: acknowledge.followText },
      { kind: 'heading', text: acknowledge.asked },
      { kind: 'quote', text: facts.information },
      { kind: 'text', text: acknowledge.publish },
      { kind: 'heading', text: acknowledge.complain },
      ...complaintBlocks(facts),
    ],
  });
}
