import type { CaseOutcome } from '#domain/response/outcome.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import type { Lines } from './cut.ts';

/** A real disclosure as this portal would have made it: what was asked, and the answer as an officer enters it. */
export type RealCase = {
  readonly request: string;
  readonly response: ResponseInput;
};

/** How one of the texts is read, and what must come of it. */
export type RealDisclosure = {
  /** Its file among the reference material. */
  readonly file: string;
  readonly applicant: { readonly name: string; readonly email: string };
  readonly read: (lines: Lines) => RealCase;
  /** The labels of its parts in reading order. */
  readonly labels: readonly string[];
  readonly outcome: CaseOutcome;
};
