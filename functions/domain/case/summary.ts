import type { ReceiptRule } from '../clock/due-date.ts';
import type { Regime } from '../clock/regimes.ts';
import { type LocalDate, londonDate, quarterOf } from '../dates.ts';
import { type Case, dueDateOf } from './case.ts';
import type { CaseState } from './lifecycle.ts';

/** A case in one line of a list. A projection of the ledger: it can be dropped and rebuilt, and names nobody. */
export type Summary = {
  readonly reference: string;
  readonly version: number;
  readonly state: CaseState;
  readonly regime: Regime;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly quarter: string;
  readonly assignee: string | null;
  /** True while the authority still owes an answer: only these stand in the caseload by due date. */
  readonly open: boolean;
  readonly answeredOn: LocalDate | null;
};

const OPEN: readonly CaseState[] = ['received', 'drafted', 'approved'];

/** The summary of a case under the authority's rule for receipt on a non-working day. */
export function summarise(theCase: Case, receiptRule: ReceiptRule): Summary {
  const receivedOn = londonDate(theCase.receivedAt);
  return {
    reference: theCase.reference,
    version: theCase.version,
    state: theCase.state,
    regime: theCase.regime,
    receivedOn,
    dueOn: dueDateOf(theCase, receiptRule).dueOn,
    quarter: quarterOf(receivedOn),
    assignee: theCase.assignee,
    open: OPEN.includes(theCase.state),
    answeredOn: theCase.sent ? londonDate(theCase.sent.sentAt) : null,
  };
}
