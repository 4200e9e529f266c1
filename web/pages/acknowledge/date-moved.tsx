import type { Authority } from '#domain/authority.ts';
import type { ChangedDay } from '#domain/case/moved.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { wholeReason } from '#web/components/working/reason.ts';
import type { Words } from '#web/words/index.ts';
import { type Message, writeMessage } from './message.ts';

export type DateMovedFacts = {
  readonly words: Words;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The days that made the difference; none where it is not one of the holidays. */
  readonly changes: readonly ChangedDay[];
  readonly trackingUrl: string;
};

/** Tells an applicant that the last day for the answer has moved: from which to which, and because of which days. */
export function dateMoved(facts: DateMovedFacts): Message {
  const { words, reference, from, to, changes } = facts;
  const { messages, dates } = words;
  const why = changes.map(({ date, counts, reasons }) =>
    (counts ? messages.movedWorkingDay : messages.movedHoliday)(
      dayInWords(date, dates),
      reasons.map((reason) => wholeReason(reason, words.clock)).join('; '),
    ),
  );
  return writeMessage({
    ...facts,
    subject: messages.movedSubject(reference),
    blocks: [
      { kind: 'text', text: messages.moved },
      {
        kind: 'facts',
        rows: [
          { key: words.acknowledge.reference, value: reference },
          { key: messages.movedFrom, value: dayInWords(from, dates) },
          { key: messages.movedTo, value: dayInWords(to, dates) },
        ],
      },
      { kind: 'heading', text: messages.movedWhy },
      why.length > 0 ? { kind: 'list', items: why } : { kind: 'text', text: messages.movedGeneral },
      { kind: 'text', text: messages.movedLaw },
      { kind: 'action', text: messages.movedFollow, href: facts.trackingUrl },
    ],
  });
}
