import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import type { FieldProblem } from '../problem.ts';
import type { EntryEvent, SchemeEntry } from './entry.ts';
import type { EntryForm } from './read-entry.ts';

/** What every page of the scheme in the console knows: the authority's laws, who is called what, and whether this officer may change any. */
type Common = {
  readonly regimes: readonly Regime[];
  readonly names: Readonly<Record<string, string>>;
  readonly mayChange: boolean;
  readonly today: LocalDate;
};

export const entryDone = ['added', 'changed', 'given', 'removed'] as const;
/** What was done just before. */
export type EntryDone = (typeof entryDone)[number];

/** The list of entries. */
export type EntriesFacts = Common & {
  /** Those that are there, by the day on which their next version is due; what has none comes last. */
  readonly entries: readonly SchemeEntry[];
  readonly removed: readonly SchemeEntry[];
  readonly done: EntryDone | null;
};

/** What is done on the page of an entry: its words are changed, it gets another version, or it is removed. */
export type EntryAct = 'change' | 'version' | 'remove';

/** The page of an entry, or of a new one. */
export type EntryFacts = Common & {
  /** As it is kept now; null for a new one. */
  readonly entry: SchemeEntry | null;
  readonly act: EntryAct;
  /** Everything that happened to it, newest first. */
  readonly history: readonly EntryEvent[];
  /** What stands in the form. */
  readonly typed: EntryForm;
  readonly faults: readonly FieldProblem[];
  /** True where a colleague changed it since the form was opened. */
  readonly isChanged: boolean;
  /** True where no further one can be kept. */
  readonly isFull: boolean;
};
