import type { CaseEvent } from './events.ts';
import { isPublic } from './given.ts';

/** Apart: the functions that only ask for work carry no more than this list. */
const publishing = [
  'publication',
  'withdrawal',
  'withdrawal-log',
  'case-words',
  'statistics',
  'promises',
  'lists',
  'publish-scheme',
] as const;

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
    'letter',
    'passed-on',
    'review-outcome',
    'correction',
    'promise-kept',
    'commission',
    'hand-over',
    'commission-chase',
    'reminder',
    'dead-link',
    'scheme-reminder',
  ],
  publish: publishing,
} as const;
export type Consumer = keyof typeof consumers;
export type OutboxKind = (typeof consumers)[Consumer][number];

/**
 * A piece of work: it names the case and the event that asked for it, and holds no key, address or words. That of `statistics` names a
 * quarter, and in place of an event the version of its figures; that of `dead-link` a link, and how often it has died; that of the scheme
 * an entry or a day; that of `lists` a year.
 */
export type OutboxItem = {
  /** `<reference>~<event number>~<kind>`: the same event never asks twice. A reminder or link is named by its date. */
  readonly id: string;
  readonly kind: OutboxKind;
  readonly reference: string;
  /** Number of the event that asked for it; 0 where a day did, or who has everything public made anew (functions/publish/rebuild.ts). */
  readonly event: number;
  /** Not to be done before this instant (ISO 8601, UTC). */
  readonly notBefore: string;
};

/**
 * What follows from each event, besides the work for officers' search (case-words.ts). `publicationDelayDays` is the
 * authority's setting (0 for at once); `isSilent` says whether nothing may be sent to the applicant before the first of them (a hold that was not released).
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
    return [
      ...lettersOf(event, silent).map((kind) => item(kind)),
      ...internalOf(event).map((kind) => item(kind)),
      ...publicOf(event).map((kind) => item(kind, publicAt(kind, event, later))),
    ];
  });
}

/** The delay is for answers; a response that was held has been waited for long enough, and what changes one that waits is published with it. */
function publicAt(kind: OutboxKind, event: CaseEvent, later: (at: string) => string): string {
  // The log of withdrawals may tell of it later: in summer time that is an hour into the day.
  if (kind === 'withdrawal-log' && event.type === 'DisclosureWithdrawn' && event.from !== undefined)
    return `${event.from}T00:00:00.000Z`;
  return kind === 'publication' && event.type === 'ResponseSent' ? later(event.recordedAt) : event.recordedAt;
}

/** The letters to the applicant that follow from an event. Where an officer sent one in another way, the portal sends none. */
export function lettersOf(event: CaseEvent, silent: boolean): readonly OutboxKind[] {
  switch (event.type) {
    case 'RequestReceived':
      return silent ? [] : ['acknowledgement'];
    case 'RequestReleased':
      return ['acknowledgement'];
    case 'RequestRejected':
      return event.tell ? ['rejection'] : [];
    case 'RequestHandedOver':
      return event.tell && !silent ? ['passed-on'] : [];
    case 'ResponseToPost':
      return ['response'];
    case 'ResponseSent':
      // Made ready for the post before, it is posted by now. Sent by hand, it is kept for the page all the same.
      return event.letter === undefined ? ['response'] : [];
    case 'ClarificationSought':
      return event.sentOn === undefined ? ['clarification'] : [];
    case 'FeesNoticeIssued':
      return event.byHand ? [] : ['fees-notice'];
    case 'TimeExtended':
      // FOIA s.17(2), EIR reg 7(3): without the notice there is no extension; it goes out with the event.
      return event.sentOn === undefined ? ['extension'] : [];
    case 'ClarificationReceived':
    case 'RequestWithdrawn':
    case 'ReviewRequested':
      // Whoever sent something knows by letter that it arrived, and whoever did not finds out that somebody did.
      return silent ? [] : ['confirmation'];
    case 'DueDateMoved':
      return silent ? [] : ['date-moved'];
    case 'LetterWritten':
      return ['letter'];
    case 'ReviewAnswered':
      return event.letter ? ['review-outcome'] : [];
    case 'ResponseCorrected':
      // Where the applicant is not written to, the page is made all the same: the answer is what it says.
      return ['correction'];
    case 'PromiseKept':
      return ['promise-kept'];
    default:
      return [];
  }
}

/** What goes to the authority's own people and to those it consults: always by email. */
function internalOf(event: CaseEvent): readonly OutboxKind[] {
  if (event.type === 'RequestHandedOver') return ['hand-over'];
  return event.type === 'Commissioned' ? ['commission'] : [];
}

function publicOf(event: CaseEvent): readonly OutboxKind[] {
  switch (event.type) {
    case 'ResponseSent':
      return isPublic(event.publication) ? ['publication'] : [];
    case 'ReviewAnswered':
      // The published page tells the outcome of a review that changed nothing, too.
      return event.version === undefined || isPublic(event.publication) || event.earlier === 'hidden'
        ? ['publication']
        : [];
    case 'ResponseCorrected':
      // What it hides goes wherever it stands, out of the log of withdrawals too.
      return isPublic(event.publication) || event.earlier === 'hidden' ? ['publication'] : [];
    case 'HoldReleased':
    case 'DisclosureImported':
    case 'DisclosureReinstated':
    case 'PromiseKept':
    case 'DisclosurePlaced':
    case 'ReceivedDateCorrected':
      return ['publication'];
    case 'RegulatorStep':
      // The published page leads to the notice; where nothing is published, the work ends as not wanted.
      return event.link === undefined ? [] : ['publication'];
    case 'DisclosureWithdrawn':
      return event.from === undefined ? ['withdrawal'] : ['withdrawal', 'withdrawal-log'];
    default:
      return [];
  }
}

/** The consumer that does a kind of work. */
export function consumerOf(kind: OutboxKind): Consumer {
  return (publishing as readonly string[]).includes(kind) ? 'publish' : 'acknowledge';
}
