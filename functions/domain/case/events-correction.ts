import type { Promised } from '../response/promise.ts';
import type { PublicationKind, WordsRef } from './events.ts';

/** What becomes of the versions that a correction replaces: they stay as such, or disclosed what they should not have. */
export const earlierVersions = ['shown', 'hidden'] as const;
export type EarlierVersions = (typeof earlierVersions)[number];

/** An approver gave a new version of an answer that was sent. As everywhere in the ledger, what was written is kept apart. */
export type CorrectionEventBody = {
  readonly type: 'ResponseCorrected';
  readonly version: number;
  readonly document: string;
  readonly publication: PublicationKind;
  readonly promises?: readonly Promised[];
  /** What was corrected and why: words for the applicant and, where the version is published, for everybody. */
  readonly correction: WordsRef;
  readonly earlier: EarlierVersions;
  /** Whether the applicant is written to again; where not, `untold` says why. */
  readonly tell: boolean;
  readonly untold?: WordsRef;
  /** As at an approval. */
  readonly identityAccepted?: WordsRef;
  readonly findingsAccepted?: WordsRef;
  readonly overridden?: readonly string[];
};
