import type { Case } from '../case/case.ts';
import { type ClockRules, clockOf } from '../case/clock.ts';
import type { CaseEvent, ReviewOutcome } from '../case/events.ts';
import { windowsOf } from '../case/windows.ts';
import type { Regime } from '../clock/regimes.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import type { Decision } from '../response/decision.ts';
import { asAt, type Ending, endedBy, lastDays } from './as-at.ts';
import { type Answered, answeredAs } from './outcome.ts';

/** Where a request stood that was not answered. */
export type Waiting = 'in-time' | 'extended' | 'clarification' | 'fee' | 'overdue';

export type Standing =
  | { readonly kind: 'answered'; readonly time: 'in-20' | 'in-extension' | 'late'; readonly as: Answered }
  | { readonly kind: 'open'; readonly waiting: Waiting }
  | { readonly kind: 'ended'; readonly ending: Ending };

/** What the figures know of a case: no words, no days, nothing that says whose it is. */
export type Fact = {
  readonly regime: Regime;
  /** What came in and was no request, or was passed on to those who deal with such things, is counted beside the requests. */
  readonly standing: Standing | { readonly kind: 'no-request' } | { readonly kind: 'passed-on' };
  readonly review: { readonly outcome: ReviewOutcome | 'open'; readonly late: boolean } | null;
  readonly complaint: boolean;
  readonly decisionNotice: boolean;
  readonly fee: { readonly paidPence: number | null; readonly lapsed: boolean } | null;
  readonly extended: 'public-interest' | 'complex-and-voluminous' | null;
};

/** The event of the first answer to a request. A review may change what is published, and not what was first answered. */
export function firstAnswer(ledger: readonly CaseEvent[]): Extract<CaseEvent, { type: 'ResponseSent' }> | undefined {
  return ledger.find((event) => event.type === 'ResponseSent');
}

function standingOf(
  then: Case,
  ledger: readonly CaseEvent[],
  decision: Pick<Decision, 'kind' | 'grounds'> | null,
  rules: ClockRules,
  day: LocalDate,
): Standing {
  const { own, extended } = lastDays(then, rules);
  if (then.sent) {
    const on = londonDate(then.sent.sentAt);
    const time = own === null || on <= own ? 'in-20' : extended !== null && on <= extended ? 'in-extension' : 'late';
    return { kind: 'answered', time, as: answeredAs(decision, then.regime) };
  }
  const ending = endedBy(ledger, day);
  if (ending !== null) return { kind: 'ended', ending };
  const { state } = clockOf(then, rules).answer;
  if (state === 'stopped-clarification') return { kind: 'open', waiting: 'clarification' };
  if (state !== 'running' || own === null || extended === null) return { kind: 'open', waiting: 'fee' };
  const waiting = day > extended ? 'overdue' : extended > own ? 'extended' : 'in-time';
  return { kind: 'open', waiting };
}

function reviewOf(then: Case, rules: ClockRules, day: LocalDate): Fact['review'] {
  const { review } = then;
  if (review === null) return null;
  const due = windowsOf(then, rules).reviewDueOn;
  const on = review.answeredAt === null ? day : londonDate(review.answeredAt);
  return { outcome: review.outcome ?? 'open', late: due !== null && on > due };
}

/**
 * What is counted of a case: as it stood at the end of `day`, by the clock as it now is. `decision` is that of the first
 * answer, or null where that is not kept any more.
 */
export function factOf(
  theCase: Case,
  ledger: readonly CaseEvent[],
  decision: Pick<Decision, 'kind' | 'grounds'> | null,
  rules: ClockRules,
  day: LocalDate,
): Fact {
  const { regime, state } = theCase;
  const then = asAt(theCase, ledger, day);
  const isOther = state === 'rejected' || state === 'passed-on';
  const standing = isOther
    ? ({ kind: state === 'rejected' ? 'no-request' : 'passed-on' } as const)
    : standingOf(then, ledger, decision, rules, day);
  const { fees } = then;
  const lapsed = standing.kind === 'ended' && standing.ending === 'fee-unpaid';
  return {
    regime,
    standing,
    review: isOther ? null : reviewOf(then, rules, day),
    complaint: !isOther && then.regulator.some(({ step }) => step === 'complaint'),
    decisionNotice: !isOther && then.regulator.some(({ step }) => step === 'decision-notice'),
    fee: isOther || fees === null ? null : { paidPence: fees.receivedAt === null ? null : fees.amountPence, lapsed },
    extended: isOther ? null : (then.extensions[0]?.ground ?? null),
  };
}
