import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { WithdrawalEventBody, WithdrawalReason, WithdrawalSays } from './events-withdrawal.ts';
import { isPublic } from './given.ts';

/** A time for which a disclosure was, or is, taken down. */
export type Withdrawal = {
  /** Number of the event. */
  readonly n: number;
  readonly on: LocalDate;
  /** Subject of the officer who did it; null for the portal. */
  readonly by: string | null;
  readonly reason: WithdrawalReason;
  readonly says: WithdrawalSays;
  /** Since when the public log has it. */
  readonly from: LocalDate;
  /** The log has its title. */
  readonly isNamed: boolean;
  /** The version that was taken down. */
  readonly document: string | null;
  /** It follows from a decision on the answer itself: another such decision ends it. */
  readonly isDecided: boolean;
  readonly isConfirmed: boolean;
  /** When it was put back; null while it is down. */
  readonly endedOn: LocalDate | null;
};
type WithdrawalEvent = Extract<CaseEvent, { type: WithdrawalEventBody['type'] }>;

/** The case after it was taken down, that was confirmed, or it was put back. */
export function evolveWithdrawal(after: Case, event: WithdrawalEvent): Case {
  switch (event.type) {
    case 'DisclosureWithdrawn':
      return withdrawn(after, event);
    case 'WithdrawalConfirmed':
      return { ...after, withdrawals: withLast(after.withdrawals, { isConfirmed: true }) };
    case 'DisclosureReinstated':
      return reinstated(after, event);
  }
}

function withdrawn(after: Case, event: WithdrawalEvent & { type: 'DisclosureWithdrawn' }): Case {
  const { n, recordedAt, actor, reason, says = 'reason', from, named, decided } = event;
  const on = londonDate(recordedAt);
  const isDecided = decided === true;
  const withdrawal = {
    ...{ n, on, by: actor.kind === 'officer' ? actor.sub : null, reason, says, from: from ?? on },
    ...{
      isNamed: named === true,
      document: after.sent?.document ?? null,
      isDecided,
      isConfirmed: isDecided,
      endedOn: null,
    },
  };
  return { ...after, state: 'unpublished', withdrawals: [...after.withdrawals, withdrawal] };
}

/** The withdrawal by which a disclosure is down; null where it is not. */
export function standingWithdrawal({ withdrawals }: Pick<Case, 'withdrawals'>): Withdrawal | null {
  const last = withdrawals.at(-1);
  return last && last.endedOn === null ? last : null;
}

/** The same, where an approver has not said yet that it stays so. */
export function unconfirmed(theCase: Pick<Case, 'withdrawals'>): Withdrawal | null {
  const standing = standingWithdrawal(theCase);
  return standing && !standing.isConfirmed ? standing : null;
}

const withLast = (withdrawals: readonly Withdrawal[], change: Partial<Withdrawal>) =>
  withdrawals.map((one, i) => (i === withdrawals.length - 1 ? { ...one, ...change } : one));

/** It is published anew as the ledger says last. */
function reinstated(after: Case, { recordedAt }: Pick<CaseEvent, 'recordedAt'>): Case {
  return { ...after, state: 'sent', withdrawals: withLast(after.withdrawals, { endedOn: londonDate(recordedAt) }) };
}

/**
 * The case after a new decision on its answer. What such a decision took down is published anew where this one says so; what an
 * officer took down stays down until an approver puts it back: nothing comes back by itself.
 */
export function evolveDecided(after: Case, event: Pick<CaseEvent, 'recordedAt'>): Case {
  const isBack = standingWithdrawal(after)?.isDecided === true && isPublic(after.sent?.publication);
  return isBack ? reinstated(after, event) : after;
}
