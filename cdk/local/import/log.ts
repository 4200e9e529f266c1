import type { LocalDate } from '#domain/dates.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';
import type { OldFile } from '#functions/publish/import-entry.ts';

/** One entry of a log, as it was found in a folder. */
export type LogEntry = {
  /** The file that it came from, and the line where that is a list. */
  readonly from: string;
  readonly record: ImportedRecord;
  /** The day that it was answered or published, where the log says. */
  readonly on: LocalDate | undefined;
  /** Where it stood before. */
  readonly address: string | undefined;
  /** Files beside it, that its answer is in: paths below the folder. */
  readonly files: readonly string[];
  /** Those that are taken over with it, once they were looked into. */
  readonly taken?: readonly OldFile[];
  /** What else somebody should know before it is published. */
  readonly notes: readonly string[];
  /** The saved page that it is on, and where its links lead. */
  readonly page?: {
    readonly name: string;
    readonly links: readonly { readonly href: string; readonly text: string }[];
  };
};
/** A file, or a line, of which nothing could be made, and why in a sentence. */
export type Unread = { readonly from: string; readonly why: string };
