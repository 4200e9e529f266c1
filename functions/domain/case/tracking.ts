import type { FullAnswer } from '../clock/question.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import type { CaseEvent, EventType, RejectionReason, ReviewOutcome } from './events.ts';
import { mayWrite } from './hold.ts';
import { allows, type CommandName } from './lifecycle.ts';
import { type Windows, windowsOf } from './windows.ts';

/** What an applicant sees of a case: the same as JSON and as a page. Nothing of the officers' side is in it. */
export type TrackingView = Windows & {
  readonly reference: string;
  readonly status:
    | 'checking'
    | 'received'
    | 'being-prepared'
    | 'awaiting-clarification'
    | 'awaiting-fee'
    | 'answered'
    | 'published'
    | 'disclosure-withdrawn'
    | 'closed'
    | 'lapsed'
    | 'withdrawn'
    | 'rejected'
    | 'passed-on'
    | 'refused-before';
  readonly receivedOn: LocalDate;
  /** Null while the clock is stopped. */
  readonly dueOn: LocalDate | null;
  /** Today's place in the count; 0 on the day of receipt; null once answered and while the clock is stopped. */
  readonly workingDay: { readonly number: number; readonly of: number } | null;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly answeredOn: LocalDate | null;
  /** When our answer was last corrected; null where it never was. */
  readonly correctedOn: LocalDate | null;
  readonly publishedPath: string | null;
  /** Why it was not taken as a request; null where it was, or nobody has said so yet. */
  readonly rejection: RejectionReason | null;
  /** What was asked, in the applicant's own words; null once they are erased. */
  readonly request: string | null;
  /** What we asked and wait for an answer to. */
  readonly question: string | null;
  /** The fee that we wait for, and the last day for paying it; null where we wait for none. */
  readonly fee: { readonly amountPence: number; readonly payBy: LocalDate | null } | null;
  /** What the review decided; null until it has. */
  readonly reviewOutcome: ReviewOutcome | null;
  /** What the applicant may do now. */
  readonly may: readonly ApplicantAct[];
  /** False where nothing is sent to the address that was given: a link is not either. */
  readonly sendsLinks: boolean;
  /** A review may still be asked for, and may be refused as too late. */
  readonly reviewIsLate: boolean;
  /** The date with its working; null once answered. */
  readonly clock: FullAnswer | null;
  readonly history: readonly { readonly on: LocalDate; readonly what: PublicEvent }[];
};

/** What an applicant may do on the tracking page, and the command that each is. */
export const applicantActs = {
  answer: 'record-clarification',
  withdraw: 'withdraw-request',
  review: 'request-review',
} as const satisfies Record<string, CommandName>;
export type ApplicantAct = keyof typeof applicantActs;

/** The events that an applicant is told of; the rest is the authority's own work. */
export const publicEvents = [
  'RequestReceived',
  'RequestHeld',
  'RequestReleased',
  'RequestRejected',
  'ReceivedDateCorrected',
  'ClarificationSought',
  'ClarificationReceived',
  'ClosedUnclarified',
  'ClosedWithoutNotice',
  'FeesNoticeIssued',
  'FeeReceived',
  'RequestLapsed',
  'TimeExtended',
  'DueDateMoved',
  'ResponseSent',
  'DisclosurePublished',
  'DisclosureWithdrawn',
  'DisclosureReinstated',
  'RequestWithdrawn',
  'RequestHandedOver',
  'RequestTakenBack',
  'ReviewRequested',
  'ReviewAnswered',
  'ResponseCorrected',
  'PromiseKept',
] as const satisfies readonly EventType[];
export type PublicEvent = (typeof publicEvents)[number];

const statusOf = {
  held: 'checking',
  received: 'received',
  drafted: 'being-prepared',
  approved: 'being-prepared',
  'to-post': 'being-prepared',
  'awaiting-clarification': 'awaiting-clarification',
  'awaiting-fee': 'awaiting-fee',
  sent: 'answered',
  published: 'published',
  unpublished: 'disclosure-withdrawn',
  closed: 'closed',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  'passed-on': 'passed-on',
} as const satisfies Record<Case['state'], TrackingView['status']>;

/** States in which the clock runs. It runs while a request is checked: a valid one is valid however it was sent. */
const running: readonly Case['state'][] = ['held', 'received', 'drafted', 'approved', 'to-post'];

/** The legal day of an event: the day the thing happened, which may be before it was recorded. */
function dayOf(event: CaseEvent): LocalDate {
  if (event.type === 'FeesNoticeIssued') return event.givenOn;
  if ('sentOn' in event && event.sentOn !== undefined) return event.sentOn;
  if (event.type === 'ResponseSent') return londonDate(event.sentAt);
  // A corrected date is told on the day of the correction: the date itself stands beside it.
  if (event.type === 'ReceivedDateCorrected') return londonDate(event.recordedAt);
  return londonDate('receivedAt' in event ? event.receivedAt : event.recordedAt);
}

/** A review is a single stage; an answer that was corrected after it has not been reviewed by anybody. */
function mayAskForReview({ review }: Case, correctedAt = ''): boolean {
  return review === null || (review.answeredAt !== null && correctedAt > review.answeredAt);
}

/** The applicant's view of a case at an instant (ISO 8601); `textOf` reads the words that an event points at. */
export function trackingView(
  theCase: Case,
  ledger: readonly CaseEvent[],
  now: string,
  rules: ClockRules,
  textOf: (textId: string) => string | undefined = () => undefined,
): TrackingView {
  const { answer, dueOn } = clockOf(theCase, rules);
  const today = londonDate(now);
  const windows = windowsOf(theCase, rules);
  const counting = running.includes(theCase.state) && dueOn !== null;
  const asked = theCase.clarifications.at(-1);
  const isAsked = asked !== undefined && asked.receivedAt === null && theCase.sent === null;
  const correctedAt = theCase.given.findLast(({ correction }) => correction !== null)?.at;
  const answeredOn = theCase.sent ? londonDate(theCase.sent.sentAt) : null;
  return {
    reference: theCase.reference,
    status: theCase.withoutNotice ? 'refused-before' : statusOf[theCase.state],
    receivedOn: londonDate(theCase.receivedAt),
    dueOn,
    workingDay: counting
      ? { number: answer.workingDays.filter((day) => day <= today).length, of: answer.limitWorkingDays }
      : null,
    overdue: counting && today > dueOn,
    provisional: answer.provisional,
    answeredOn,
    correctedOn: correctedAt ? londonDate(correctedAt) : null,
    publishedPath: theCase.state === 'published' ? `/disclosures/${theCase.reference}/` : null,
    rejection: theCase.rejection?.reason ?? null,
    request: textOf(theCase.request.textId) ?? null,
    question: isAsked ? (textOf(asked.question.textId) ?? null) : null,
    fee:
      theCase.state === 'awaiting-fee' && theCase.fees
        ? { amountPence: theCase.fees.amountPence, payBy: answer.feePaymentDeadline ?? null }
        : null,
    reviewOutcome: theCase.review?.outcome ?? null,
    ...windows,
    reviewIsLate: windows.reviewBy !== null && today > windows.reviewBy,
    sendsLinks: mayWrite(theCase, 'link'),
    may: (Object.keys(applicantActs) as ApplicantAct[]).filter((act) => {
      if (!allows(theCase.state, applicantActs[act])) return false;
      return act === 'withdraw' || (act === 'answer' ? isAsked : mayAskForReview(theCase, correctedAt));
    }),
    clock: theCase.sent === null && !['withdrawn', 'rejected', 'passed-on'].includes(theCase.state) ? answer : null,
    history: ledger.flatMap((event) => {
      const what = publicEvents.find((name) => name === event.type);
      // That something was passed on beside an answer may be nobody's business but that of those whom it protects.
      const isQuiet = event.type === 'RequestHandedOver' && !event.closes;
      return what && !isQuiet ? [{ on: dayOf(event), what }] : [];
    }),
  };
}
