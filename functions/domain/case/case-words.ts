import type { CaseEvent, EventType } from './events.ts';
import type { OutboxItem } from './outbox.ts';

/**
 * The events after which officers' search has something else to look in: the request, an answer to a question about it, and
 * the day of receipt, by which similar requests are told to be near. State and due date change more often; search reads
 * them when it answers. That words are erased is noted by whoever erases them, before it is done.
 */
const changing: readonly EventType[] = ['RequestReceived', 'ClarificationReceived', 'ReceivedDateCorrected'];

/** The work for officers' search that follows from an event. */
export function wordsItem(reference: string, { n, recordedAt }: CaseEvent): OutboxItem {
  return { id: `${reference}~${n}~case-words`, kind: 'case-words', reference, event: n, notBefore: recordedAt };
}

/** The work for officers' search that follows from events, also while nothing may be sent to the applicant. */
export function wordsWork(reference: string, events: readonly CaseEvent[]): readonly OutboxItem[] {
  const last = events.findLast(({ type }) => changing.includes(type));
  return last ? [wordsItem(reference, last)] : [];
}
