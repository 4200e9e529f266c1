import { addDays, type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent, EventType } from './events.ts';
import { openPromises } from './promises.ts';
import { unconfirmed } from './withdrawal.ts';
import { isWithRegulator, openCommissions } from './work.ts';

/** What ends the work on a request, or on what followed it: from the last of these the time of keeping is counted. */
const closing: readonly EventType[] = [
  'ResponseSent',
  'RequestWithdrawn',
  'RequestLapsed',
  'ClosedUnclarified',
  'RequestRejected',
  'HoldReleased',
  'ReviewAnswered',
  'ResponseCorrected',
  'DisclosureWithdrawn',
  'WithdrawalConfirmed',
  'DisclosureReinstated',
  'RequestHandedOver',
  'ClosedWithoutNotice',
  'RegulatorStep',
  'RegulatorStepDone',
];

/** True while something may still need the person: an answer owed, a review, a hold, a complaint, a letter to be posted. */
function isInUse(theCase: Case): boolean {
  const isAnswered =
    theCase.sent !== null || ['withdrawn', 'lapsed', 'closed', 'rejected', 'passed-on'].includes(theCase.state);
  const isInReview = theCase.review !== null && theCase.review.outcome === null;
  const isHeld = theCase.sent?.publication === 'hold';
  const isBusy = isWithRegulator(theCase) || openCommissions(theCase).length > 0 || theCase.toPost.length > 0;
  const isUnconfirmed = theCase.state === 'unpublished' && unconfirmed(theCase) !== null;
  return !isAnswered || isInReview || isHeld || isBusy || isUnconfirmed;
}

/**
 * True when the personal data of a case have been kept for as long as the authority keeps them (UK GDPR art. 5(1)(e)).
 * `days` is the setting; `today` a London date.
 */
export function retentionIsOver(theCase: Case, ledger: readonly CaseEvent[], days: number, today: LocalDate): boolean {
  const last = ledger.findLast((event) => closing.includes(event.type));
  if (last === undefined || isInUse(theCase)) return false;
  // Whoever was promised something by a day is written to when it is published: until then the work has not ended.
  const promised = openPromises(theCase).flatMap(({ on }) => (on === null ? [] : [on]));
  const from = [londonDate(last.recordedAt), ...promised].sort().at(-1) ?? today;
  return today > addDays(from, days);
}
