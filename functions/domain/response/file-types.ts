import { type Attachment, endingOf, type FileKind } from './attachment.ts';

/** As what a browser is told that it gets a file. A CSV is in whatever characters its author chose. */
const types: Readonly<Record<FileKind | 'unknown', string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  unknown: 'application/octet-stream',
};

/** What we write ourselves: the sheets of a workbook. */
export const OUR_CSV = 'text/csv; charset=utf-8';

const byEnding: Readonly<Record<string, string>> = {
  tsv: 'text/tab-separated-values',
  tab: 'text/tab-separated-values',
  txt: 'text/plain',
};

/** The content type of a file by what was found in it, and for text by the ending of its name. */
export function contentTypeOf(kind: FileKind | 'unknown', name: string): string {
  return (kind === 'csv' ? byEnding[endingOf(name)] : undefined) ?? types[kind];
}

/** A file as somebody takes it: a sheet is one of its own. */
export type TakenFile = {
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
};

/** Everything that can be taken of the files of a response, in their order. */
export function takenFiles(attachments: readonly Attachment[]): readonly TakenFile[] {
  return attachments.flatMap(({ file, kind, name, size, sheets }) => [
    { file, name, size, contentType: contentTypeOf(kind, name) },
    ...sheets.map((sheet) => ({ file: sheet.file, name: sheet.name, size: sheet.size, contentType: OUR_CSV })),
  ]);
}
