import { type DisclosedFile, fileKeyOf } from '../publication/files.ts';
import { openGovernmentLicence } from '../publication/licences.ts';
import type { FileKind } from '../response/attachment.ts';
import { contentTypeOf } from '../response/file-types.ts';

/** A file that went with an answer of before, as it was inspected: its bytes are known by their digest. */
export type ImportedFile = {
  readonly file: string;
  /** Under which it is saved: letters, digits and hyphens with the ending of its kind. */
  readonly name: string;
  readonly title: string;
  readonly kind: FileKind;
  readonly size: number;
};

const LONGEST = 80;

/** A name that needs no escaping anywhere, made of the one that a file had; `taken` are those of the files beside it. */
export function safeName(name: string, ending: string, taken: readonly string[] = []): string {
  const base = name
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  const of = (n: number) => `${base === '' ? 'file' : base}${n === 1 ? '' : `-${n}`}.${ending}`;
  let n = 1;
  while (taken.includes(of(n))) n += 1;
  return of(n);
}

/** The files as they are published: under the licence of everything that the authority publishes. */
export function disclosedImports(reference: string, files: readonly ImportedFile[]): readonly DisclosedFile[] {
  return files.map(({ file, name, title, kind, size }) => ({
    title,
    name,
    kind,
    size,
    path: `/${fileKeyOf(reference, { file, name })}`,
    licence: openGovernmentLicence,
    parts: [],
    sheets: [],
  }));
}

/** What has to be in the publication bucket for them. */
export function publishedImports(reference: string, files: readonly ImportedFile[]) {
  return files.map(({ file, name, kind }) => ({
    file,
    name,
    key: fileKeyOf(reference, { file, name }),
    contentType: contentTypeOf(kind, name),
  }));
}
