import type { CaseEvent } from './events.ts';

/**
 * The work that follows from events, done after the write and at least once. Two consumers only: `acknowledge` sends
 * messages, `publish` makes and unmakes pages. New work is a new kind, never a new consumer.
 */
export const consumers = {
  acknowledge: [
    'acknowledgement',
    'response',
    'clarification',
    'fees-notice',
    'extension',
    'date-moved',
    'link',
    'rejection',
    'confirmation',
    'reminder',
  ],
  publish: ['publication', 'withdrawal', 'case-words'],
} as const;
export type Consumer = keyof typeof consumers;
export type OutboxKind = (typeof consumers)[Consumer][number];

/** A piece of work: it names the case and the event that asked for it, and holds no key, address or words. */
export type OutboxItem = {
  /** `<reference>~<event number>~<kind>`: the same event never asks twice. A reminder or link is named by its date. */
  readonly id: string;
  readonly kind: OutboxKind;
  readonly reference: string;
  /** Number of the event that asked for it; 0 where a day did. */
  readonly event: number;
  /** Not to be done before this instant (ISO 8601, UTC). */
  readonly notBefore: string;
};

/**
 * What follows from each event, besides the work for officers' search (case-words.ts). `publicationDelayDays` is the authority's setting (0 for at once); `isSilent` says
 * whether nothing may be sent to the applicant before the first of them (a hold that was not released).
 */
export function outboxFor(
  reference: string,
  events: readonly CaseEvent[],
  publicationDelayDays: number,
  isSilent = false,
): readonly OutboxItem[] {
  const later = (at: string) => new Date(Date.parse(at) + publicationDelayDays * 86_400_000).toISOString();
  let silent = isSilent;
  return events.flatMap((event, i): readonly OutboxItem[] => {
    silent = events[i + 1]?.type === 'RequestHeld' || (silent && event.type !== 'RequestReleased');
    const item = (kind: OutboxKind, notBefore = event.recordedAt): OutboxItem => ({
      id: `${reference}~${event.n}~${kind}`,
      kind,
      reference,
      event: event.n,
      notBefore,
    });
    switch (event.type) {
      case 'RequestReceived':
        return silent ? [] : [item('acknowledgement')];
      case 'RequestReleased':
        return [item('acknowledgement')];
      case 'RequestRejected':
        return event.tell ? [item('rejection')] : [];
      case 'ResponseSent': {
        const isPublic = event.publication === 'publish' || event.publication === 'publish-edited';
        return isPublic ? [item('response'), item('publication', later(event.recordedAt))] : [item('response')];
      }
      case 'HoldReleased':
        return [item('publication')];
      case 'ClarificationSought':
        return [item('clarification')];
      case 'FeesNoticeIssued':
        return [item('fees-notice')];
      case 'TimeExtended':
        // FOIA s.17(2), EIR reg 7(3): without the notice there is no extension; it goes out with the event.
        return [item('extension')];
      case 'ClarificationReceived':
      case 'RequestWithdrawn':
      case 'ReviewRequested':
        // Whoever sent something knows by letter that it arrived, and whoever did not finds out that somebody did.
        return silent ? [] : [item('confirmation')];
      case 'DueDateMoved':
        return silent ? [] : [item('date-moved')];
      case 'DisclosureWithdrawn':
        return [item('withdrawal')];
      default:
        return [];
    }
  });
}

/** The consumer that does a kind of work. */
export function consumerOf(kind: OutboxKind): Consumer {
  return (consumers.acknowledge as readonly string[]).includes(kind) ? 'acknowledge' : 'publish';
}
