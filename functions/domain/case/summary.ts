import type { Regime } from '../clock/regimes.ts';
import { type LocalDate, londonDate, quarterOf } from '../dates.ts';
import type { Case } from './case.ts';
import { type ClockRules, clockOf } from './clock.ts';
import type { CaseState } from './lifecycle.ts';
import { isTaskOpen } from './undelivered.ts';

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
  /** The version of the holidays that `dueOn` was counted by. */
  readonly calendarVersion: number;
};

const OPEN: readonly CaseState[] = [
  'held',
  'received',
  'drafted',
  'approved',
  'awaiting-clarification',
  'awaiting-fee',
];

function unjudgedSince({ clarifications }: Case): LocalDate | null {
  const last = clarifications.at(-1);
  const isOpen = last && !last.adviceOnly && last.receivedAt !== null && last.sufficient === null;
  return isOpen ? londonDate(last.receivedAt) : null;
}

/** The summary of a case by the authority's clock. */
export function summarise(theCase: Case, rules: ClockRules): Summary {
  const receivedOn = londonDate(theCase.receivedAt);
  return {
    reference: theCase.reference,
    version: theCase.version,
    state: theCase.state,
    regime: theCase.regime,
    receivedOn,
    dueOn: clockOf(theCase, rules).dueOn,
    quarter: quarterOf(receivedOn),
    assignee: theCase.assignee,
    open: OPEN.includes(theCase.state),
    answeredOn: theCase.sent ? londonDate(theCase.sent.sentAt) : null,
    publicationHeld: theCase.sent?.publication === 'hold',
    unjudgedSince: unjudgedSince(theCase),
    undelivered: isTaskOpen(theCase),
    erased: theCase.erasedAt !== null,
    calendarVersion: rules.version,
  };
}
