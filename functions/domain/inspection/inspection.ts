import type { FindingRule, Level, RefusalRule } from './rules.ts';

/** What a file is, by what stands in it. */
export type Kind = 'xlsx' | 'ods' | 'csv' | 'docx' | 'odt' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'unknown';

/** One thing found in a file: which rule, where, and what the sentence needs to know. `id` is the same at every inspection. */
export type Finding = {
  readonly id: string;
  readonly rule: FindingRule;
  readonly level: Level;
  /** Where, in words of the file: the name of a sheet, "page 3", the name of a part. */
  readonly place: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Whether a cleaned file can be made without it. */
  readonly cleanable: boolean;
};

/** A sheet in re-usable form (FOIA s.11(1A)): what is shown of it, as CSV in UTF-8. */
export type SheetAsCsv = { readonly name: string; readonly rows: number; readonly csv: Uint8Array };

/** What was found in a file. A refused file says why; everything else about it may be incomplete. */
export type Inspection = {
  readonly kind: Kind;
  readonly size: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  readonly verdict: 'refused' | 'findings' | 'clean';
  readonly refusal?: { readonly rule: RefusalRule; readonly detail: string };
  readonly findings: readonly Finding[];
  readonly sheetsAsCsv?: readonly SheetAsCsv[];
  readonly pages?: number;
  /** What is readable in it, up to a limit, what is hidden included: for search, and for looking for personal data. */
  readonly text: string;
};

/** What an inspection may cost. Whatever needs more is refused. */
export type Limits = {
  readonly bytes: number;
  /** Of everything packed in it together, and the most that a part may grow when it is unpacked. */
  readonly unpackedBytes: number;
  readonly ratio: number;
  readonly entries: number;
  /** Of nested elements. */
  readonly depth: number;
  /** Elements, cells, drawing operations: the work of one inspection. */
  readonly steps: number;
  readonly pages: number;
  readonly findings: number;
  readonly textCharacters: number;
  readonly csvBytes: number;
  /** Asked now and then: what is not done when it says so is refused. */
  readonly isLate?: () => boolean;
};

/** Hears everything that is readable in a file as it is read, what is hidden included: piece by piece, in order. */
export type Hear = (text: string) => void;

export const usualLimits: Limits = {
  bytes: 50_000_000,
  unpackedBytes: 600_000_000,
  ratio: 200,
  entries: 5_000,
  depth: 200,
  steps: 60_000_000,
  pages: 2_000,
  findings: 300,
  textCharacters: 1_000_000,
  csvBytes: 100_000_000,
};
