import type { Case } from '../case/case.ts';
import { type ClockRules, clockOf } from '../case/clock.ts';
import type { CaseEvent } from '../case/events.ts';
import { type LocalDate, londonDate } from '../dates.ts';

/** Days and instants alike: what is written as a day is one. */
const dayOf = (at: string): LocalDate => (at.length === 10 ? at : londonDate(at));

/** When the outcome of a review was sent; null while its letter waits to be posted: *sent* means posted. */
function sentOn({ toPost }: Case, ledger: readonly CaseEvent[], { n, recordedAt }: CaseEvent): string | null {
  const posted = ledger.find((one) => one.type === 'LetterPosted' && one.letter === n);
  if (posted?.type === 'LetterPosted') return posted.postedOn;
  return toPost.some(({ event }) => event === n) ? null : recordedAt;
}

/** The last review that had been asked for by the end of a day; there may be another after a correction. */
function reviewBy(theCase: Case, ledger: readonly CaseEvent[], day: LocalDate): Case['review'] {
  const asked = ledger.findLast((one) => one.type === 'ReviewRequested' && dayOf(one.receivedAt) <= day);
  if (asked?.type !== 'ReviewRequested') return null;
  const answer = ledger.find((one) => one.type === 'ReviewAnswered' && one.n > asked.n);
  const on = answer ? sentOn(theCase, ledger, answer) : null;
  const isKnown = answer?.type === 'ReviewAnswered' && on !== null && dayOf(on) <= day;
  const told = isKnown ? { outcome: answer.outcome, answeredAt: on } : { outcome: null, answeredAt: null };
  return { receivedAt: asked.receivedAt, reviewer: null, ...told };
}

/**
 * A case as it stood at the end of a day, as far as the clock and the figures mind: what happened later is taken away by
 * its legal day, not by the day on which it was recorded. So the figures of a quarter can be counted at any time, and come
 * out otherwise only where the record was put right.
 */
export function asAt(theCase: Case, ledger: readonly CaseEvent[], day: LocalDate): Case {
  const isLater = (at: string | null) => at !== null && dayOf(at) > day;
  const { fees, sent } = theCase;
  return {
    ...theCase,
    clarifications: theCase.clarifications
      .filter(({ soughtAt }) => !isLater(soughtAt))
      .map((one) => (isLater(one.receivedAt) ? { ...one, receivedAt: null, sufficient: null } : one)),
    fees:
      fees === null || isLater(fees.givenOn)
        ? null
        : { ...fees, receivedAt: isLater(fees.receivedAt) ? null : fees.receivedAt },
    extensions: theCase.extensions.filter(({ at }) => !isLater(at)),
    review: reviewBy(theCase, ledger, day),
    regulator: theCase.regulator.filter(({ on }) => on <= day),
    sent: sent !== null && isLater(sent.sentAt) ? null : sent,
  };
}

/** Why a request needed no answer any more. */
export type Ending = 'withdrawn' | 'fee-unpaid' | 'not-clarified' | 'no-further-notice';

const endings: Partial<Record<CaseEvent['type'], Ending>> = {
  RequestWithdrawn: 'withdrawn',
  RequestLapsed: 'fee-unpaid',
  ClosedUnclarified: 'not-clarified',
  ClosedWithoutNotice: 'no-further-notice',
};

/** How a request had ended without an answer by the end of a day; null where it had not. */
export function endedBy(ledger: readonly CaseEvent[], day: LocalDate): Ending | null {
  const last = ledger.findLast(({ type }) => endings[type] !== undefined);
  if (last === undefined) return null;
  const on = dayOf(last.type === 'RequestWithdrawn' ? last.receivedAt : last.recordedAt);
  return on <= day ? (endings[last.type] ?? null) : null;
}

/** The last days for an answer: by the Act's own limit, and with the extensions that the law permits. Null: none was running. */
export type LastDays = { readonly own: LocalDate | null; readonly extended: LocalDate | null };

/**
 * FOIA s.17(2), EIR reg 7(3): an extension is one where notice of it was given within the time. A later one counts for
 * nothing, unless it revises one that was made in time.
 */
export function lastDays(theCase: Case, rules: ClockRules): LastDays {
  const due = (extensions: Case['extensions']) => clockOf({ ...theCase, extensions }, rules).dueOn;
  const own = due([]);
  const permitted: Case['extensions'][number][] = [];
  for (const one of theCase.extensions) {
    if (permitted.length > 0 || (own !== null && dayOf(one.at) <= own)) permitted.push(one);
  }
  return { own, extended: permitted.length > 0 ? due(permitted) : own };
}
