import type { Regime } from '../clock/regimes.ts';
import { type LocalDate, londonDate, quarterOf } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import type { CaseState } from './lifecycle.ts';
import { openPromises } from './promises.ts';
import { isTaskOpen } from './undelivered.ts';
import { windowsOf } from './windows.ts';
import { unconfirmed } from './withdrawal.ts';
import { isWithRegulator, openCommissions, openMatters } from './work.ts';

/** A case in one line of a list. A projection of the ledger: it can be dropped and rebuilt, and names nobody. */
export type Summary = {
  readonly reference: string;
  readonly version: number;
  readonly state: CaseState;
  readonly regime: Regime;
  readonly receivedOn: LocalDate;
  /** Null while the clock is stopped: no due date is known until an answer or a payment arrives. */
  readonly dueOn: LocalDate | null;
  readonly quarter: string;
  readonly assignee: string | null;
  /** True while the authority still owes an answer, stopped clocks included. */
  readonly open: boolean;
  readonly answeredOn: LocalDate | null;
  /** True while an answer that was sent is held from publication; a request that is held from work has the state `held`. */
  readonly publicationHeld: boolean;
  /** Day of an answer to our question of which nobody has said whether it is enough; null where there is none. */
  readonly unjudgedSince: LocalDate | null;
  /** True while a letter by email is known not to have arrived: an officer has to write by post, or to phone. */
  readonly undelivered: boolean;
  readonly erased: boolean;
  /** Where the words of the request are: a list shows how they begin. The line itself has none. */
  readonly request: string;
  /** Letters that were made and wait to be posted. */
  readonly toPost: number;
  /** Day by which a unit or somebody outside is to answer our question; null where nobody is asked. */
  readonly waitsUntil: LocalDate | null;
  /** By when a review that is open is to be answered. */
  readonly reviewDueOn: LocalDate | null;
  /** By when the regulator or a tribunal waits for something. */
  readonly regulatorDueOn: LocalDate | null;
  /** Day of a withdrawal that no approver has confirmed yet. */
  readonly unconfirmedSince: LocalDate | null;
  /** The days of promises of later publication that are not kept yet, soonest first; left out where there are none. */
  readonly promisedOn?: readonly LocalDate[];
  /** True until an officer has said under which law it falls. */
  readonly untriaged: boolean;
  /** True while somebody has something to do about the case, answered or not. */
  readonly active: boolean;
  /** The day of what is to be done next: the answer while one is owed, then a review, the regulator, a letter that came back. */
  readonly nextDueOn: LocalDate | null;
  /** The version of the holidays that `dueOn` was counted by. */
  readonly calendarVersion: number;
};

const OPEN: readonly CaseState[] = [
  'held',
  'received',
  'drafted',
  'approved',
  'to-post',
  'awaiting-clarification',
  'awaiting-fee',
];

function unjudgedSince({ clarifications }: Case): LocalDate | null {
  const last = clarifications.at(-1);
  const isOpen = last && !last.adviceOnly && last.receivedAt !== null && last.sufficient === null;
  return isOpen ? londonDate(last.receivedAt) : null;
}

/** The soonest of some days; null where there is none. */
const soonest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/** The summary of a case by the authority's clock. */
export function summarise(theCase: Case, rules: ClockRules): Summary {
  const receivedOn = londonDate(theCase.receivedAt);
  const { dueOn } = clockOf(theCase, rules);
  const open = OPEN.includes(theCase.state);
  const undelivered = isTaskOpen(theCase);
  const isInReview = theCase.review !== null && theCase.review.outcome === null;
  const reviewDueOn = isInReview ? windowsOf(theCase, rules).reviewDueOn : null;
  const regulatorDueOn = openMatters(theCase)[0]?.dueOn ?? null;
  const waitsUntil = openCommissions(theCase)[0]?.dueOn ?? null;
  const cameBackOn = undelivered && theCase.undelivered[0] ? londonDate(theCase.undelivered[0].at) : null;
  const toPost = theCase.toPost.length;
  const unconfirmedSince = unconfirmed(theCase)?.on ?? null;
  const promisedOn = openPromises(theCase)
    .flatMap(({ on }) => on ?? [])
    .sort();
  const isBusy =
    isInReview ||
    isWithRegulator(theCase) ||
    waitsUntil !== null ||
    toPost > 0 ||
    unconfirmedSince !== null ||
    promisedOn.length > 0;
  return {
    reference: theCase.reference,
    version: theCase.version,
    state: theCase.state,
    regime: theCase.regime,
    receivedOn,
    dueOn,
    quarter: quarterOf(receivedOn),
    assignee: theCase.assignee,
    open,
    answeredOn: theCase.sent ? londonDate(theCase.sent.sentAt) : null,
    publicationHeld: theCase.sent?.publication === 'hold',
    unjudgedSince: unjudgedSince(theCase),
    undelivered,
    erased: theCase.erasedAt !== null,
    request: theCase.request.textId,
    toPost,
    waitsUntil,
    reviewDueOn,
    regulatorDueOn,
    unconfirmedSince,
    ...(promisedOn.length > 0 ? { promisedOn } : {}),
    untriaged: open && theCase.triagedAt === null,
    active: open || undelivered || isBusy,
    nextDueOn: open
      ? dueOn
      : soonest([
          ...[reviewDueOn, regulatorDueOn, waitsUntil, cameBackOn, unconfirmedSince],
          ...[theCase.toPost[0]?.madeOn ?? null, promisedOn[0] ?? null],
        ]),
    calendarVersion: rules.version,
  };
}
