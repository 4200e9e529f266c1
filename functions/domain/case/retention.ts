import { addDays, type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent, EventType } from './events.ts';

/** What ends the work on a request, or on what followed it: from the last of these the time of keeping is counted. */
const closing: readonly EventType[] = [
  'ResponseSent',
  'RequestWithdrawn',
  'RequestLapsed',
  'ClosedUnclarified',
  'RequestRejected',
  'HoldReleased',
  'ReviewAnswered',
];

/** True while something may still need the person: an answer owed, a review, a hold. A complaint will be another line here. */
function isInUse(theCase: Case): boolean {
  const isAnswered = theCase.sent !== null || ['withdrawn', 'lapsed', 'closed', 'rejected'].includes(theCase.state);
  const isInReview = theCase.review !== null && theCase.review.outcome === null;
  const isHeld = theCase.sent?.publication === 'hold';
  return !isAnswered || isInReview || isHeld;
}

/**
 * True when the personal data of a case have been kept for as long as the authority keeps them (UK GDPR art. 5(1)(e)).
 * `days` is the setting; `today` a London date.
 */
export function retentionIsOver(theCase: Case, ledger: readonly CaseEvent[], days: number, today: LocalDate): boolean {
  const last = ledger.findLast((event) => closing.includes(event.type));
  return last !== undefined && !isInUse(theCase) && today > addDays(londonDate(last.recordedAt), days);
}
