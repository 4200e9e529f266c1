import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { type FileFacts, type FileRecord, fileFacts } from '#domain/case/file-facts.ts';
import type { Problem } from '#domain/problem.ts';
import type { ApplyDeps } from '#store/apply.ts';
import type { Colleagues, Sessions } from '#store/officer-ports.ts';
import type { SignedIn } from '#store/officer-session.ts';
import type { Files, StoredCase } from '#store/ports.ts';
import type { SignLink } from '#store/signed-links.ts';
import type { SignUpload, UploadForm } from '#store/uploads.ts';

export type FilesDeps = Omit<ApplyDeps, 'authority'> & {
  readonly authority: ApplyDeps['authority'] & Pick<Authority, 'contact'>;
  readonly sessions: Pick<Sessions, 'find' | 'touch'>;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly records: Files;
  readonly signUpload: SignUpload;
  readonly sign: SignLink;
  readonly origin: string;
};

/** A form to upload with, and how large a file it takes. */
export type Upload = UploadForm & { readonly maxBytes: number };

export type FilesPages = {
  /** `upload`: null where no file can be taken now. */
  readonly list: (facts: {
    readonly reference: string;
    readonly files: readonly FileFacts[];
    readonly upload: Upload | null;
    readonly done: string | null;
  }) => string;
  /** What has arrived and is to be inspected; with none of it, the form again. */
  readonly arrived: (facts: {
    readonly reference: string;
    readonly arrived: readonly { readonly name: string; readonly sent: string; readonly size: number }[];
    readonly upload: Upload | null;
    readonly fault: 'too-large' | null;
  }) => string;
  readonly file: (facts: {
    readonly reference: string;
    readonly file: FileFacts;
    readonly record: FileRecord;
    readonly isOpen: boolean;
    readonly done: string | null;
    readonly fault: 'no-reason' | 'long-reason' | 'not-cleaned' | null;
    readonly typed: string;
  }) => string;
  readonly ended: (again: {
    readonly action: string;
    readonly fields: readonly (readonly [string, string])[];
  }) => string;
  readonly problem: (problem: Problem) => string;
};

/** A request for a page of files: by whom, about which case, and what stands in its path and form. */
export type FilesVisit = {
  readonly officer: SignedIn;
  readonly stored: StoredCase;
  readonly theCase: Case;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: Readonly<Record<string, string>>;
};

/** The case and its files with their words. */
export async function factsOfFiles(deps: Pick<FilesDeps, 'colleagues'>, { stored, theCase }: FilesVisit) {
  const names = (await deps.colleagues.all()).flatMap(({ sub, name }) => (name === null ? [] : [[sub, name] as const]));
  const texts = new Map(stored.words.map(({ id, text }) => [id, text]));
  return fileFacts(theCase, (id) => texts.get(id ?? '') ?? null, Object.fromEntries(names));
}

/** The case as it is now; null where there is none. */
export async function readCase(deps: Pick<FilesDeps, 'cases'>, reference: string | undefined) {
  const stored = reference === undefined ? null : await deps.cases.load(reference);
  const theCase = stored && replay(stored.reference, stored.ledger);
  return stored && theCase ? { stored, theCase } : null;
}
