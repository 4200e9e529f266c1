import type { Finding } from '#domain/inspection/inspection.ts';
import type { RefusalRule } from '#domain/inspection/rules.ts';
import type { FileKind } from '#domain/response/attachment.ts';

/**
 * Where the files for a response are. `quarantine` is what a browser put there; nobody reads it but the inspection. What was
 * inspected is kept under its digest, so that nothing can change it any more: with findings in `inspected`, where it stays
 * private, and once it may go out in `cleared`, the only folder that those who send and publish can read.
 */
const folders = {
  quarantine: (reference: string) => `quarantine/${reference}/`,
  inspected: (reference: string) => `inspected/${reference}/`,
  inspections: (reference: string) => `inspections/${reference}/`,
  cleared: (reference: string) => `cleared/${reference}/`,
} as const;
export type FileFolder = keyof typeof folders;

/** Every folder that holds files for the response of a case. */
export function fileFolders(reference: string): readonly string[] {
  return Object.values(folders).map((folder) => folder(reference));
}

/** Where one upload lands; the browser adds the name of the file. `upload`: an id that nobody can guess. */
export function uploadFolder(reference: string, upload: string): string {
  return `${folders.quarantine(reference)}${upload}/`;
}

/** A file that was inspected and has findings; it is private, and stays so. */
export function inspectedKey(reference: string, digest: string): string {
  return `${folders.inspected(reference)}${digest}`;
}

/** What was found in it. */
export function inspectionKey(reference: string, digest: string): string {
  return `${folders.inspections(reference)}${digest}.json`;
}

/** What can be read in it, as plain text: for search, once it is published. */
export function fileTextKey(reference: string, digest: string): string {
  return `${folders.inspections(reference)}${digest}.txt`;
}

/** A file that may go out, or a sheet of one. */
export function clearedKey(reference: string, digest: string): string {
  return `${folders.cleared(reference)}${digest}`;
}

/** What an inspection found, as it is kept (`inspectionKey`): the names of sheets are words, which no event may hold. */
export type InspectionRecord = {
  readonly kind: FileKind | 'unknown';
  readonly size: number;
  readonly digest: string;
  readonly verdict: 'refused' | 'findings' | 'clean';
  readonly refusal?: { readonly rule: RefusalRule; readonly detail: string };
  readonly findings: readonly Finding[];
  readonly pages?: number;
  readonly sheets: readonly {
    readonly digest: string;
    readonly size: number;
    readonly name: string;
    readonly rows: number;
  }[];
  /** Samples of what looks like personal data, by its rule: for the officer's eyes. */
  readonly personal: Readonly<Record<string, readonly string[]>>;
  /** Where it was too long: to look for personal data of others in all of it, to keep all that it says for search. */
  readonly cut?: readonly ('people' | 'text')[];
};
