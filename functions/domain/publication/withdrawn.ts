import type { Case } from '../case/case.ts';
import type { WithdrawalReason } from '../case/events-withdrawal.ts';
import type { LocalDate } from '../dates.ts';

/** What the public log says of a time for which a disclosure was taken down. */
export type PublicWithdrawal = {
  readonly on: LocalDate;
  /** Nothing is said of it before this day. */
  readonly from: LocalDate;
  /** Null where none is given. */
  readonly reason: WithdrawalReason | null;
  /** Only where naming it does not point at copies. */
  readonly title?: string;
  /** When it was put back; null while it is down. */
  readonly endedOn: LocalDate | null;
};
/** A line of the log. */
export type LoggedWithdrawal = PublicWithdrawal & { readonly reference: string };
/** The log of withdrawals, newest first. */
export type WithdrawnYear = { readonly year: string; readonly entries: readonly LoggedWithdrawal[] };

/** Key of the log in the publication bucket, below the address that is in its place in the lists. */
export const withdrawnKey = 'disclosures/withdrawn/index.html';

/** What may be said of every time for which a disclosure was taken down. `titles`: those that it had then; undefined where none may be given. */
export function publicWithdrawals(
  { withdrawals }: Pick<Case, 'withdrawals'>,
  titles: readonly (string | undefined)[],
): readonly PublicWithdrawal[] {
  return withdrawals.map(({ on, from, reason, says, endedOn }, i) => ({
    ...{ on, from, reason: says === 'no-reason' ? null : reason, endedOn },
    ...(titles[i] === undefined ? {} : { title: titles[i] }),
  }));
}

type Line = { readonly reference: string; readonly withdrawals?: readonly PublicWithdrawal[] };

/** The log on a day, by year, from the lines of the journal: the last of each reference says everything of it. */
export function withdrawnLog(lines: readonly Line[], today: LocalDate): readonly WithdrawnYear[] {
  const last = new Map(lines.map((line) => [line.reference, line]));
  const entries = [...last.values()]
    .flatMap(({ reference, withdrawals = [] }) => withdrawals.map((one) => ({ reference, ...one })))
    .filter(({ from }) => from <= today);
  const key = ({ on, reference }: LoggedWithdrawal) => `${on}#${reference}`;
  const newestFirst = entries.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
  return [...Map.groupBy(newestFirst, ({ on }) => on.slice(0, 4))].map(([year, of]) => ({ year, entries: of }));
}
