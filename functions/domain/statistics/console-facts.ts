import type { LocalDate } from '../dates.ts';
import type { Change } from './edition.ts';
import type { Quarter } from './quarter.ts';

/** A version of a quarter's figures as the console shows it: a correction that is not published yet has no day. */
export type FigureVersion = {
  readonly version: number;
  readonly publishedOn: LocalDate | null;
  readonly reason: string | null;
  /** The officer who asked for it; null for the first, and where a command did. */
  readonly by: string | null;
};

/** What the list of quarters shows, newest first. */
export type QuartersFacts = {
  readonly quarters: readonly { readonly quarter: Quarter; readonly versions: readonly FigureVersion[] }[];
};

/** What the page of a quarter shows. */
export type QuarterFacts = {
  readonly quarter: Quarter;
  /** Newest last. */
  readonly versions: readonly FigureVersion[];
  /** What a count of today’s record, for the same day, would change; null where a correction is on its way. */
  readonly changes: readonly Change[] | null;
  readonly takenAt: LocalDate;
  readonly threshold: number;
  readonly columns: number;
  readonly mayCorrect: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly typed: string;
  readonly fault: 'missing' | 'too-long' | null;
  /** It was corrected, or nothing would change any more, since the form was opened. */
  readonly isChanged: boolean;
  readonly isAsked: boolean;
};
