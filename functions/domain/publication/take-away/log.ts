import type { LocalDate } from '../../dates.ts';
import type { ListEntry } from '../lists.ts';

/** A line of the journal of publications, as far as anybody may read it. */
export type LogLine = ListEntry & {
  readonly action: 'put' | 'remove';
  /** When what is public last changed: an instant. Lines from before there was this lack it. */
  readonly changedAt?: string;
  /** What the log of withdrawals says of it, from which day. */
  readonly withdrawals?: readonly { readonly from: LocalDate }[];
};
/** An answer that stands published, with the instant at which it last changed. */
export type LogEntry = ListEntry & { readonly changedAt: string };
/** The answers of a month that stand, newest first; a month keeps its place after all of them are gone. */
export type LogMonth = { readonly month: string; readonly changedAt: string; readonly entries: readonly LogEntry[] };
/** What was published and does not stand any more. */
export type Removal = { readonly reference: string; readonly at: string };
/** What the journal comes to. Months oldest first, removals newest first. */
export type Log = { readonly months: readonly LogMonth[]; readonly removed: readonly Removal[] };

/** The first instant of a day: a publication is told with its day. */
export const startOf = (day: LocalDate): string => `${day}T00:00:00.000Z`;
const later = (a: string, b: string) => (a > b ? a : b);
/** Nothing changes before its day has begun. */
const changeOf = ({ changedAt, publishedOn }: LogLine) => later(changedAt ?? '', startOf(publishedOn));
/** By what `of` says, greatest first; what is equal, by reference. */
export function greatestFirst<T extends { readonly reference: string }>(of: (one: T) => string) {
  return (a: T, b: T): number => (of(a) === of(b) ? (a.reference < b.reference ? 1 : -1) : of(a) < of(b) ? 1 : -1);
}

/**
 * Folds the lines of every year, in their order within each, into what stands and what does not any more. What was taken out again
 * before the ledger knew of it never was published; and that something was withdrawn is told from the day on which the log of withdrawals does.
 */
export function foldLog(lines: readonly LogLine[], today: LocalDate): Log {
  const all = new Map(lines.map((line) => [line.reference, line]));
  const last = [...all.values()].filter(({ action, withdrawals = [] }) => action === 'put' || withdrawals.length > 0);
  const changes = new Map<string, string>();
  for (const line of last) {
    const month = line.publishedOn.slice(0, 7);
    changes.set(month, later(changes.get(month) ?? '', changeOf(line)));
  }
  const byMonth = Map.groupBy(last, ({ publishedOn }) => publishedOn.slice(0, 7));
  const months = [...changes].map(([month, changedAt]) => {
    const standing = (byMonth.get(month) ?? []).filter(({ action }) => action === 'put');
    const entries = standing.map((line) => ({ ...line, changedAt: changeOf(line) }));
    return { month, changedAt, entries: entries.sort(greatestFirst(({ publishedOn }) => publishedOn)) };
  });
  const isTold = ({ withdrawals = [] }: LogLine) => (withdrawals.at(-1)?.from ?? '') <= today;
  const removed = last.flatMap((line) =>
    line.action === 'remove' && isTold(line) ? [{ reference: line.reference, at: changeOf(line) }] : [],
  );
  return {
    months: months.sort((a, b) => (a.month < b.month ? -1 : 1)),
    removed: removed.sort(greatestFirst(({ at }) => at)),
  };
}
