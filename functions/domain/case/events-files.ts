import type { RefusalRule } from '../inspection/rules.ts';
import type { FileKind } from '../response/attachment.ts';
import type { WordsRef } from './events.ts';

/** What of the applicant stands in a file: which, and never the words. */
export type IdentityInFile = 'applicant-name' | 'applicant-email' | 'applicant-phone' | 'applicant-address';

/**
 * The words of the ledger for files that may go with a response (FOIA s.11). A file is known by its digest; its name and its
 * findings are words, kept apart. What was inspected is what was kept: nobody can change a file after it was cleared.
 */
export type FileEventBody =
  | {
      readonly type: 'FileInspected';
      /** The name under which it came. */
      readonly name: WordsRef;
      /** SHA-256 of its bytes (hex). */
      readonly digest: string;
      readonly size: number;
      readonly kind: FileKind | 'unknown';
      /** `clean` clears it at once. */
      readonly verdict: FileVerdict;
      readonly refusal?: RefusalRule;
      /** Of the applicant, in what can be read in it. */
      readonly identity: readonly IdentityInFile[];
      /** Kinds of personal data that it seems to hold: rules of the checks (response/check/rules.ts). */
      readonly personal: readonly string[];
      /** Its sheets as CSV, made with it. */
      readonly sheets: readonly { readonly digest: string; readonly size: number }[];
      /** Number of the event that inspected the file that this one was made from, without what was found in it. */
      readonly cleanedFrom?: number;
    }
  /** An approver lets stand what was found in it, and says why. `file`: number of the event that inspected it. */
  | { readonly type: 'FileAccepted'; readonly file: number; readonly reason: WordsRef }
  /** Taken off the list; what was kept of it is deleted. */
  | { readonly type: 'FileDropped'; readonly file: number };

export const fileVerdicts = ['clean', 'findings', 'refused'] as const;
export type FileVerdict = (typeof fileVerdicts)[number];
