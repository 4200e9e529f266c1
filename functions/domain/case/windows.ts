import { answerClock } from '../clock/answer.ts';
import type { ClockKind } from '../clock/question.ts';
import { type Regime, regimes } from '../clock/regimes.ts';
import { regulatorComplaintBy, reviewRequestBy } from '../clock/review.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import { lastTold } from './given.ts';

/** The dates of what may come after an answer; each is null until what it counts from has happened. */
export type Windows = {
  /** Last day on which an internal review may be asked for. */
  readonly reviewBy: LocalDate | null;
  /** By when a review that was asked for is to be answered, and whether that is law or the Code's target. */
  readonly reviewDueOn: LocalDate | null;
  readonly reviewDueIsStatutory: boolean;
  /** Last day on which the regulator may be asked, after the review. */
  readonly regulatorBy: LocalDate | null;
};

function kindOf(regime: Regime): ClockKind {
  const [kind] = Object.keys(regimes[regime].reviews) as ClockKind[];
  if (!kind) throw new Error(`The table names no review for ${regime}`);
  return kind;
}

/**
 * The day from which the time for asking for a review is counted. s.45 Code 5.3 counts from the *initial* response, as usual
 * practice and not as a bar; EIR reg 11(2) from the belief that the authority failed, which a corrected answer may give; FOISA
 * s.20(5)(b) from the receipt of what came after the time for answering, with s.20(6) for late requests. None says that a correction
 * begins the time anew, and none forbids it. The reading that takes nothing from an applicant: the later day, once they were told of the
 * correction. A review is ours to grant; the regulator's time is not, and a correction leaves it as it is.
 */
function reviewFrom(theCase: Case, sentAt: string): LocalDate {
  // A correction is always told later than the answer was.
  return londonDate(lastTold(theCase)?.toldAt ?? sentAt);
}

/** When a review may be asked for, is to be answered, and may be complained about, by the authority's clock. */
export function windowsOf(theCase: Case, rules: ClockRules): Windows {
  const { regime, sent, review } = theCase;
  const calendar = rules.calendar(regime);
  const kind = kindOf(regime);
  const asked = review
    ? answerClock({ regime, kind, receivedAt: review.receivedAt, events: [], receiptRule: rules.receiptRule }, calendar)
    : null;
  return {
    reviewBy: sent
      ? reviewRequestBy(reviewFrom(theCase, sent.sentAt), regime, clockOf(theCase, rules).dueOn ?? undefined, calendar)
      : null,
    reviewDueOn: asked?.ok ? asked.value.dueOn : null,
    // FOIA has no time for reviews in the Act: the s.45 Code sets a target.
    reviewDueIsStatutory: kind !== 'internal-review-target',
    regulatorBy: review?.answeredAt ? regulatorComplaintBy(londonDate(review.answeredAt), regime) : null,
  };
}
