import type { CitedSection } from './citations.ts';
import type { ImportedOutcome } from './decision.ts';

/** A table as it was published: a caption where its first row is one, the rows of its head, and its rows. */
export type ImportedTable = {
  readonly kind: 'table';
  readonly caption?: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Where it is as CSV, once it is published here. */
  readonly csv?: string;
};
/** Words, an item of a list, or a table, in the order of the page. */
export type ImportedBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ImportedTable;

export const sectionKinds = ['opening', 'reasons', 'disclosure', 'notes', 'advice', 'complaint', 'other'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What stands below a heading, or above the first. `parts`: the questions that a note speaks of. */
export type ImportedSection = {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly parts: readonly string[];
  readonly blocks: readonly ImportedBlock[];
};
/** The answer to a question, in its place on the page. */
export type ImportedAnswer = {
  readonly kind: 'answer';
  readonly label: string;
  readonly question: string;
  /** Provisions by which it says that something is withheld. */
  readonly withheldBy: readonly string[];
  readonly blocks: readonly ImportedBlock[];
};
export type ImportedPiece = ImportedSection | ImportedAnswer;

/** A question: from the request where it numbers them, or as the answers repeat it. */
export type ImportedQuestion = { readonly label: string; readonly under?: string; readonly question: string };

/** What somebody should look at before it is published. */
export const doubts = [
  'no-reference',
  'other-references',
  'no-title',
  'no-request',
  'no-decision',
  'outcome-unknown',
  'unanswered',
  'file-missing',
  'nothing-below',
  'names-somebody',
] as const;
export type Doubt = (typeof doubts)[number];

/**
 * A disclosure that was published elsewhere, as far as it could be told from its page. Every line of the page is in it once:
 * what was not understood stands in a section of its own kind, in its place.
 */
export type ImportedRecord = {
  /** As it was written; empty where there is none. */
  readonly reference: string;
  readonly title: string;
  readonly request: string;
  readonly questions: readonly ImportedQuestion[];
  readonly decision: { readonly sentence: string; readonly outcome: ImportedOutcome };
  /** The grounds that it lists. */
  readonly grounds: readonly CitedSection[];
  /** Every provision that it cites, as it was written. */
  readonly citations: readonly string[];
  readonly pieces: readonly ImportedPiece[];
  /** What was left out: the frame of the website. */
  readonly left: readonly string[];
  /** Lines that only said what follows, or whom they were written to; what they introduced is in its place. */
  readonly labels: readonly string[];
  readonly doubts: readonly { readonly doubt: Doubt; readonly detail: string }[];
};
