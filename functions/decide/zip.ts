import { zipSync } from 'fflate';
import type { PackFile, PackOriginal } from '#domain/evidence/facts.ts';

/** Files as a zip, all of one date (ISO 8601): the same files give the same bytes, wherever and whenever it is made. */
export function zipOf(files: readonly (PackFile | PackOriginal)[], date: string): Uint8Array {
  const at = new Date(date);
  // A zip knows no time zone, and the library writes the machine's own: this is the time in UTC, as if it were local.
  const mtime = new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
  const encoder = new TextEncoder();
  // Workbooks, PDFs and pictures are packed already: to try it again takes seconds for nothing.
  const entryOf = (file: PackFile | PackOriginal): Uint8Array | [Uint8Array, { level: 0 }] =>
    'bytes' in file ? [file.bytes, { level: 0 }] : encoder.encode(file.text);
  return zipSync(Object.fromEntries(files.map((file) => [file.path, entryOf(file)])), { mtime });
}
