import type { ReceiptRule } from '../clock/due-date.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import { type Case, dueDateOf } from './case.ts';
import type { CaseEvent, EventType } from './events.ts';

/** What an applicant sees of a case: the same as JSON and as a page. Nothing of the officers' side is in it. */
export type TrackingView = {
  readonly reference: string;
  readonly status: 'received' | 'being-prepared' | 'answered' | 'published' | 'disclosure-withdrawn' | 'withdrawn';
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Today's place in the count; 0 on the day of receipt; null once answered. */
  readonly workingDay: { readonly number: number; readonly of: number } | null;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly answeredOn: LocalDate | null;
  readonly publishedPath: string | null;
  readonly history: readonly { readonly on: LocalDate; readonly what: PublicEvent }[];
};

/** The events that an applicant is told of; the rest is the authority's own work. */
export const publicEvents = [
  'RequestReceived',
  'ResponseSent',
  'DisclosurePublished',
  'DisclosureWithdrawn',
  'RequestWithdrawn',
] as const satisfies readonly EventType[];
export type PublicEvent = (typeof publicEvents)[number];

const statusOf = {
  received: 'received',
  drafted: 'being-prepared',
  approved: 'being-prepared',
  sent: 'answered',
  published: 'published',
  unpublished: 'disclosure-withdrawn',
  withdrawn: 'withdrawn',
} as const satisfies Record<Case['state'], TrackingView['status']>;

/** The legal day of an event: the day the thing happened, which may be before it was recorded. */
function dayOf(event: CaseEvent): LocalDate {
  return londonDate('receivedAt' in event ? event.receivedAt : event.recordedAt);
}

/** The applicant's view of a case at an instant (ISO 8601). */
export function trackingView(
  theCase: Case,
  ledger: readonly CaseEvent[],
  now: string,
  receiptRule: ReceiptRule,
): TrackingView {
  const due = dueDateOf(theCase, receiptRule);
  const today = londonDate(now);
  const waiting = theCase.sent === null && theCase.state !== 'withdrawn';
  return {
    reference: theCase.reference,
    status: statusOf[theCase.state],
    receivedOn: londonDate(theCase.receivedAt),
    dueOn: due.dueOn,
    workingDay: waiting
      ? { number: due.workingDays.filter((day) => day <= today).length, of: due.limitWorkingDays }
      : null,
    overdue: waiting && today > due.dueOn,
    provisional: due.provisional,
    answeredOn: theCase.sent ? londonDate(theCase.sent.sentAt) : null,
    publishedPath: theCase.state === 'published' ? `/disclosures/${theCase.reference}/` : null,
    history: ledger.flatMap((event) => {
      const what = publicEvents.find((name) => name === event.type);
      return what ? [{ on: dayOf(event), what }] : [];
    }),
  };
}
