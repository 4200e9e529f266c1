import type { Attachment } from '../response/attachment.ts';
import { type TakenFile, takenFiles } from '../response/file-types.ts';
import type { Response } from '../response/response.ts';
import { staysOf } from './edited.ts';
import { type OpenLicence, openLicences } from './licences.ts';

/** A sheet of a published workbook as CSV. */
export type DisclosedSheet = {
  readonly name: string;
  readonly title: string;
  readonly size: number;
  readonly path: string;
};
/** A published file: where it is, what it is, and how it may be used. Either anybody may, or whoever holds the rights is asked. */
export type DisclosedFile = {
  readonly title: string;
  readonly name: string;
  readonly kind: Attachment['kind'];
  readonly size: number;
  readonly path: string;
  readonly licence?: OpenLicence;
  readonly holder?: string;
  /** Labels of the parts that it answers; none for the whole response. */
  readonly parts: readonly string[];
  readonly sheets: readonly DisclosedSheet[];
};

/** Where the published files of a disclosure are, below the publication bucket. */
export function filesFolder(reference: string): string {
  return `disclosures/${reference}/files/`;
}

/**
 * Where a file is published. The digest stands in it: another version of the file has another address, which nobody can
 * work out from the first.
 */
export function fileKeyOf(reference: string, { file, name }: Pick<TakenFile, 'file' | 'name'>): string {
  return `${filesFolder(reference)}${file.slice(0, 20)}/${name}`;
}

/** The files that the publication decision leaves in public, with the parts that stay. */
function staying(response: Response): readonly Attachment[] {
  const stays = staysOf(response);
  return response.attachments
    .filter(({ parts }) => stays.naming(parts))
    .map((file) => ({ ...file, parts: file.parts.filter(stays.part) }));
}

/** The files of a response as they are published, each property in one order. */
export function disclosedFiles(reference: string, response: Response): readonly DisclosedFile[] {
  const pathOf = (file: Pick<TakenFile, 'file' | 'name'>) => `/${fileKeyOf(reference, file)}`;
  return staying(response).map((file) => {
    const { title, name, kind, size, licence, holder, parts, sheets } = file;
    return {
      title,
      name,
      kind,
      size,
      path: pathOf(file),
      ...(licence === 'third-party' ? { holder: holder ?? '' } : { licence: openLicences[licence] }),
      parts,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        title: sheet.title,
        size: sheet.size,
        path: pathOf(sheet),
      })),
    };
  });
}

/** What has to be in the publication bucket for them: each file under its key. */
export function publishedFiles(
  reference: string,
  response: Response,
): readonly (TakenFile & { readonly key: string })[] {
  return takenFiles(staying(response)).map((file) => ({ ...file, key: fileKeyOf(reference, file) }));
}
