import { zipSync } from 'fflate';
import type { PackFile } from '#domain/evidence/facts.ts';

/** Files as a zip, all of one date (ISO 8601): the same files give the same bytes, wherever and whenever it is made. */
export function zipOf(files: readonly PackFile[], date: string): Uint8Array {
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
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, encoder.encode(text)])), { mtime });
}
