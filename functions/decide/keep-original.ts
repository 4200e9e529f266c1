import type { Case } from '#domain/case/case.ts';
import type { Medium } from '#domain/case/events-work.ts';
import type { FieldProblem, Problem } from '#domain/problem.ts';
import { extensionOf, MAX_ORIGINAL_BYTES, originalTypes } from '#domain/request/originals.ts';
import { ok, type Result } from '#domain/result.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Upload } from '#plumbing/upload.ts';
import type { Officer } from '#plumbing/who.ts';
import { originalKey } from '#store/originals.ts';
import type { FileKeeper } from '#store/read-files.ts';
import { FILE_LOST, type Form, fieldOf } from './desk-visit.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';

export type KeepDeps = CommandDeps & { readonly records: FileKeeper };

/** A letter that came or went, with the day on which it did. */
export type RecordedLetter = {
  readonly direction: 'in' | 'out';
  readonly medium: Medium;
  readonly on: string;
  readonly words: string;
  readonly expectedVersion?: number | undefined;
};

/** What is wrong with the file of a form; none where there is no file and none was lost on the way. */
export function fileFaults(form: Form, upload: Upload | null): readonly FieldProblem[] {
  const fault = (code: FieldProblem['code']) => [{ field: 'file', code }];
  if (!upload) return fieldOf(form, FILE_LOST) === '' ? [] : fault('missing');
  if (upload.bytes.length > MAX_ORIGINAL_BYTES) return fault('too-long');
  if (upload.bytes.length === 0) return fault('too-short');
  return extensionOf(upload.name) === undefined ? fault('not-offered') : [];
}

/**
 * Records a letter, with its original where there is one. The file is put first, so that the ledger never names one that is
 * not there; the same letter with the same file is recorded once.
 */
export async function recordWithOriginal(
  deps: KeepDeps,
  officer: Officer,
  reference: string,
  letter: RecordedLetter,
  upload: Upload | null,
): Promise<Result<Case | null, Problem>> {
  let document: string | undefined;
  const extension = upload && extensionOf(upload.name);
  if (upload && extension) {
    document = originalKey(reference, sha256(upload.bytes), extension);
    const stored = await deps.cases.load(reference);
    if (stored?.ledger.some((one) => one.type === 'LetterRecorded' && one.document === document)) return ok(null);
    await deps.records.put(document, upload.bytes, originalTypes[extension]);
  }
  const { expectedVersion, ...said } = letter;
  return giveCommand(deps, officer, reference, {
    command: 'record-letter',
    ...said,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(document === undefined ? {} : { document }),
  });
}
