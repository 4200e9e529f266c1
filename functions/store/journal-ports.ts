import type { ListEntry } from '#domain/publication/lists.ts';
import type { PublicWithdrawal } from '#domain/publication/withdrawn.ts';

/** What every line of a search journal says: something is to be looked up from now on, or not any more. */
export type JournalLine = {
  readonly sequence: number;
  readonly action: 'put' | 'remove';
  readonly reference: string;
};

/** One line of the journal of disclosures: put (with a pointer to its text) or removed. */
export type JournalEntry = ListEntry &
  JournalLine & {
    /** Key of the text in the records bucket; empty for a removal. */
    readonly text: string;
    /** What the log of withdrawals says of it; left out where it never was taken down. */
    readonly withdrawals?: readonly PublicWithdrawal[];
    /** When what is public last changed: an instant. Lines from before there were feeds lack it. */
    readonly changedAt?: string;
  };

/**
 * The journal of a search index, by year (a thing stands in one year only, so that its lines are in order). Sequences have
 * no gaps and become visible in order.
 */
export type Journal<Line extends JournalLine = JournalEntry> = {
  readonly append: (year: string, entry: Omit<Line, 'sequence'>) => Promise<number>;
  /** Last sequence of every year that has any, in one consistent read. */
  readonly heads: () => Promise<Readonly<Record<string, number>>>;
  /** Entries of a year after a sequence, in order. */
  readonly since: (year: string, sequence: number) => Promise<readonly Line[]>;
  /** Where the newest search snapshot is, and how far it reads the journal. */
  readonly snapshot: () => Promise<{ readonly key: string; readonly heads: Readonly<Record<string, number>> } | null>;
  readonly setSnapshot: (key: string, heads: Readonly<Record<string, number>>) => Promise<void>;
};

/** The journal of cases, by the year of their reference: which to read again. What stands in them is read from the ledger. */
export type CaseJournal = Journal<JournalLine>;
