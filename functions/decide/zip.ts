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
  const bytesOf = (file: PackFile | PackOriginal) => ('bytes' in file ? file.bytes : encoder.encode(file.text));
  return zipSync(Object.fromEntries(files.map((file) => [file.path, bytesOf(file)])), { mtime });
}
