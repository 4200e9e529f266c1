import type { LocalDate } from '#domain/dates.ts';
import type { Edition } from '#domain/statistics/edition.ts';
import type { Quarter } from '#domain/statistics/quarter.ts';

/** An edition as it is asked for, and, once it is frozen, the key of its document in the records. */
export type StoredEdition = Omit<Edition, 'publishedOn'> & {
  readonly document: string | null;
  readonly publishedOn: LocalDate | null;
  /** The officer who had it corrected; left out of the first version, and where a command did. It is for the authority alone. */
  readonly by?: string;
};

/** The editions of the quarterly figures. What is frozen is never changed or removed. */
export type Editions = {
  /** Every one, read consistently, in the order of quarters and versions. */
  readonly all: () => Promise<readonly StoredEdition[]>;
  /** Asks for a correction; false, and nothing is changed, where that version is there. */
  readonly ask: (quarter: Quarter, version: number, reason: string, by?: string) => Promise<boolean>;
  /** Says which document a version is, once and for all; false, and nothing is changed, where it was said before. */
  readonly freeze: (quarter: Quarter, version: number, document: string, publishedOn: LocalDate) => Promise<boolean>;
};

/** Key of what is kept of an edition, named by its content. */
export function statisticsKey(quarter: Quarter, digest: string): string {
  return `statistics/${quarter}/${digest}.json`;
}
