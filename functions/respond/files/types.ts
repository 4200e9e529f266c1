import type { CaseFile } from '#domain/case/case-files.ts';

const types: Readonly<Record<CaseFile['kind'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  unknown: 'application/octet-stream',
};

/** The content type of a kind of file, by what was found in it and not by its name. */
export const typeOf = (kind: CaseFile['kind']): string => types[kind];
