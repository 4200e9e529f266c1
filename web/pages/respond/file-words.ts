import type { FileKind } from '#domain/response/attachment.ts';
import type { Words } from '#web/words/index.ts';

type FileWords = Words['files'];

/** How large a file is, as a person reads it. */
export function sizeInWords(bytes: number, words: FileWords): string {
  if (bytes < 1000) return words.bytes(String(bytes));
  if (bytes < 999_500) return words.kilobytes(String(Math.round(bytes / 1000)));
  return words.megabytes((bytes / 1_000_000).toFixed(1).replace(/\.0$/, ''));
}

/** What a file is and how large: “Excel spreadsheet, 12 KB”. */
export function fileInWords(kind: FileKind | 'unknown', bytes: number, words: FileWords): string {
  return words.about(words.kinds[kind], sizeInWords(bytes, words));
}
