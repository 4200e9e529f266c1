import type { Finding } from '../inspection/inspection.ts';
import type { RefusalRule } from '../inspection/rules.ts';
import type { Case } from './case.ts';
import { type CaseFile, isAttached, isCleared } from './case-files.ts';
import { hinder } from './hinder.ts';

/** A file of a case with its words, as pages show it. */
export type FileFacts = Pick<
  CaseFile,
  'n' | 'size' | 'kind' | 'verdict' | 'refusal' | 'at' | 'identity' | 'personal'
> & {
  /** Null where it was erased. */
  readonly name: string | null;
  readonly isCleared: boolean;
  /** True where a saved version has it: it stays. */
  readonly isAttached: boolean;
  /** Who uploaded or cleaned it, by name where that is known. */
  readonly by: string;
  readonly accepted: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
  /** The file that it was made from, where that is still there; and the copies that were made of it. */
  readonly madeFrom: { readonly n: number; readonly name: string | null } | null;
  readonly copies: readonly number[];
};

/** What the inspection of a file kept, as its page shows it. */
export type FileRecord = {
  readonly refusal?: { readonly rule: RefusalRule; readonly detail: string };
  readonly findings: readonly Finding[];
  readonly pages?: number;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly size: number }[];
  readonly personal: Readonly<Record<string, readonly string[]>>;
  readonly cut?: readonly ('people' | 'text')[];
};

/** The files of a case as pages show them, in the order in which they came. */
export function fileFacts(
  theCase: Case,
  textOf: (textId: string | undefined) => string | null,
  names: Readonly<Record<string, string>>,
): readonly FileFacts[] {
  const whose = (sub: string | null) => (sub === null ? '' : (names[sub] ?? sub));
  return theCase.files.map((file) => {
    const { n, size, kind, verdict, refusal, at, identity, personal, accepted } = file;
    const from = theCase.files.find((one) => one.n === file.cleanedFrom);
    return {
      ...{ n, size, kind, verdict, at, identity, personal },
      ...(refusal === undefined ? {} : { refusal }),
      name: textOf(file.name.textId),
      isCleared: isCleared(file),
      isAttached: isAttached(theCase, file),
      by: whose(file.by),
      accepted: accepted && { by: whose(accepted.by), at: accepted.at, reason: textOf(accepted.reason.textId) },
      madeFrom: from ? { n: from.n, name: textOf(from.name.textId) } : null,
      copies: theCase.files.flatMap((one) => (one.cleanedFrom === n ? [one.n] : [])),
    };
  });
}

/** Whether a cleaned copy can be made: of a PDF nobody can. */
export function canBeCleaned({ kind, verdict }: Pick<FileFacts, 'kind' | 'verdict'>, record: FileRecord): boolean {
  return verdict === 'findings' && kind !== 'pdf' && record.findings.some(({ cleanable }) => cleanable);
}

/** Whether files may be uploaded, cleaned, accepted and dropped now: while a response is written. */
export function filesAreOpen(theCase: Case): boolean {
  return hinder(theCase, 'record-file') === null;
}
