import type { Case, Clarification } from './case.ts';
import type { CaseEvent } from './events.ts';

/** Where work goes on when the clock runs again: an approval does not outlive a question that had to be asked. */
export function atWork(theCase: Case): Pick<Case, 'state' | 'approved'> {
  return { state: theCase.responses.length > 0 ? 'drafted' : 'received', approved: null };
}

/** The last clarification changed; the others as they are. */
function lastClarification(theCase: Case, change: Partial<Clarification>): readonly Clarification[] {
  return theCase.clarifications.map((c, i, all) => (i === all.length - 1 ? { ...c, ...change } : c));
}

/** What stops, restarts or moves the clock, and what comes after the answer. */
export function evolveClock(after: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'ClarificationSought': {
      const { n, question, parts, adviceOnly, sentOn, recordedAt } = event;
      const soughtAt = sentOn ?? recordedAt;
      const asked = { n, soughtAt, parts, adviceOnly, question, answer: null, receivedAt: null, sufficient: null };
      const clarifications = [...after.clarifications, asked];
      const stops = !adviceOnly && parts.length === 0;
      return { ...after, clarifications, ...(stops ? { state: 'awaiting-clarification', approved: null } : {}) };
    }
    case 'ClarificationReceived': {
      const clarifications = lastClarification(after, {
        receivedAt: event.receivedAt,
        answer: event.answer,
        sufficient: null,
      });
      return { ...after, clarifications, ...(after.state === 'awaiting-clarification' ? atWork(after) : {}) };
    }
    case 'ClarificationJudged': {
      const last = after.clarifications.at(-1);
      const clarifications = lastClarification(after, { sufficient: event.sufficient });
      const stopsAgain = !event.sufficient && last !== undefined && !last.adviceOnly && last.parts.length === 0;
      return { ...after, clarifications, ...(stopsAgain ? { state: 'awaiting-clarification', approved: null } : {}) };
    }
    case 'ClosedUnclarified':
      return { ...after, state: 'closed' };
    case 'FeesNoticeIssued': {
      const { n, amountPence, givenOn } = event;
      const fees = { n, amountPence, givenOn, receivedAt: null };
      return { ...after, state: 'awaiting-fee', approved: null, fees };
    }
    case 'FeeReceived':
      return { ...after, ...atWork(after), fees: after.fees ? { ...after.fees, receivedAt: event.receivedAt } : null };
    case 'TimeExtended': {
      const { n, ground, until, late, sentOn, recordedAt } = event;
      const extended = { n, ground, at: sentOn ?? recordedAt, until, late };
      return { ...after, extensions: [...after.extensions, extended] };
    }
    case 'ReceivedDateCorrected':
      return { ...after, receivedAt: event.receivedAt };
    case 'RequestLapsed':
      return { ...after, state: 'lapsed' };
    case 'ReviewRequested':
      return {
        ...after,
        review: { receivedAt: event.receivedAt, reviewer: null, outcome: null, answeredAt: null },
      };
    case 'ReviewAssigned':
      return { ...after, review: after.review ? { ...after.review, reviewer: event.to } : null };
    case 'ReviewAnswered':
      return evolveReviewed(after, event);
    default:
      return after;
  }
}

/** The outcome of a review; where it changed the response, the new version is the answer from then on. */
function evolveReviewed(after: Case, event: CaseEvent & { type: 'ReviewAnswered' }): Case {
  const { outcome, version, document, publication, recordedAt: answeredAt } = event;
  const review = after.review ? { ...after.review, outcome, answeredAt } : null;
  if (!after.sent || version === undefined || document === undefined || publication === undefined) {
    return { ...after, review };
  }
  return { ...after, review, sent: { ...after.sent, version, document, publication } };
}
