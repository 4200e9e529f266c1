import type { IdentityInFile } from '../case/events-files.ts';
import type { Response } from '../response/response.ts';
import { staysOf } from './edited.ts';

/** What the inspection of a file of the case found in it; its sheets are files as well. */
export type InspectedFile = {
  readonly digest: string;
  readonly sheets: readonly { readonly digest: string }[];
  readonly identity: readonly IdentityInFile[];
  readonly personal: readonly string[];
};

/** The file of the case with this digest, or the one that it is a sheet of. */
export function inspectedFile<File extends Pick<InspectedFile, 'digest' | 'sheets'>>(
  files: readonly File[],
  digest: string,
): File | undefined {
  return files.find((one) => one.digest === digest || one.sheets.some((sheet) => sheet.digest === digest));
}

/** A file in which the applicant would be published: its place in the response, and what of them stands in it. */
export type IdentityInAttachment = {
  readonly i: number;
  readonly kinds: readonly (IdentityInFile | 'not-inspected')[];
};

/**
 * The files of a response in which the applicant would be published, by what their inspection found. One that nobody
 * inspected counts among them: what is not known is not published. None where nothing is to be published.
 */
export function identityInFiles(
  response: Response,
  files: readonly Pick<InspectedFile, 'digest' | 'sheets' | 'identity'>[],
): readonly IdentityInAttachment[] {
  const { attachments, publication } = response;
  if (publication.kind === 'do-not-publish') return [];
  const stays = staysOf(response);
  return [...attachments.entries()].flatMap(([i, { file, parts, sheets }]) => {
    if (!stays.naming(parts)) return [];
    const kinds = [file, ...sheets.map((sheet) => sheet.file)].flatMap(
      (digest): IdentityInAttachment['kinds'] => inspectedFile(files, digest)?.identity ?? ['not-inspected'],
    );
    return kinds.length === 0 ? [] : [{ i, kinds: [...new Set(kinds)] }];
  });
}
