import { type LocalDate, londonDate } from '../dates.ts';
import type { CaseEvent, WordsRef } from './events.ts';
import { consumerOf, type OutboxKind, outboxFor } from './outbox.ts';

/** What was written to or by the applicant, or about the request to others: one line of the correspondence, oldest first. */
export type Letter = {
  readonly event: number;
  readonly on: LocalDate;
  readonly direction: 'in' | 'out';
  /** `letter` kinds are those of the outbox; the others name what came in, or how it was recorded. */
  readonly kind: OutboxKind | 'request' | 'clarification-answer' | 'review-request' | 'recorded';
  /** How it came or went, where that is known from the event alone. */
  readonly medium: string | null;
  readonly words: WordsRef | null;
  /** File name of the original among the records, where there is one. */
  readonly original: string | null;
  /** Id of the outbox item, whose outcome says what became of a letter of the portal's. */
  readonly work: string | null;
};

const incoming = (event: CaseEvent): Pick<Letter, 'kind' | 'words' | 'on'> | null => {
  switch (event.type) {
    case 'RequestReceived':
      return { kind: 'request', words: event.request, on: londonDate(event.receivedAt) };
    case 'ClarificationReceived':
      return { kind: 'clarification-answer', words: event.answer, on: londonDate(event.receivedAt) };
    case 'ReviewRequested':
      return { kind: 'review-request', words: event.grounds, on: londonDate(event.receivedAt) };
    default:
      return null;
  }
};

/** What of an event stands in the officer's own words in its letter; the rest of a letter is the portal's. */
const outgoing = (event: CaseEvent): WordsRef | null => {
  switch (event.type) {
    case 'ClarificationSought':
    case 'Commissioned':
      return event.question;
    case 'TimeExtended':
      return event.why;
    case 'LetterWritten':
      return event.body;
    case 'ReviewAnswered':
      return event.letter ?? null;
    case 'ResponseCorrected':
      return event.correction;
    default:
      return null;
  }
};

/** Every letter in and out of a case, in the order of its events: what came, what the portal wrote, what was recorded. */
export function correspondence(reference: string, ledger: readonly CaseEvent[]): readonly Letter[] {
  const planned = Map.groupBy(outboxFor(reference, ledger, 0), ({ event }) => event);
  return ledger.flatMap((event): readonly Letter[] => {
    const nothing = { event: event.n, medium: null, original: null, work: null } as const;
    const came = incoming(event);
    const sentOn = 'sentOn' in event && event.sentOn !== undefined ? event.sentOn : null;
    const on = sentOn ?? (event.type === 'ResponseSent' ? londonDate(event.sentAt) : londonDate(event.recordedAt));
    const written = (planned.get(event.n) ?? [])
      .filter(({ kind }) => consumerOf(kind) === 'acknowledge' && kind !== 'hand-over')
      .map(({ kind, id }) => ({ ...nothing, on, direction: 'out', kind, words: outgoing(event), work: id }) as const);
    if (event.type === 'LetterRecorded') {
      const { direction, medium, words, document } = event;
      const original = document?.split('/').at(-1) ?? null;
      return [{ ...nothing, on: event.on, direction, kind: 'recorded', medium, words, original }];
    }
    // Sent by hand on a day of its own, without a letter of the portal's.
    const byHand =
      sentOn !== null && outgoing(event) !== null
        ? [{ ...nothing, on, direction: 'out', kind: 'recorded', words: outgoing(event) } as const]
        : [];
    return [...(came ? [{ ...nothing, ...came, direction: 'in' } as const] : []), ...written, ...byHand];
  });
}
