import { sha256 } from '#plumbing/ids.ts';
import { clearedKey } from './case-files.ts';
import type { FileReader } from './read-files.ts';

/** A file under a key that is to hold the bytes of this digest. Throws where it does not: nothing goes out in the place of another. */
export async function mustReadFile(files: FileReader, key: string, digest: string): Promise<Uint8Array> {
  const bytes = await files.get(key);
  if (!bytes) throw new Error('A file that the ledger names is missing');
  if (sha256(bytes) !== digest) throw new Error('A file is not the one that was cleared');
  return bytes;
}

/**
 * A file that was cleared for a case. Throws where it is not there, or is not the one that was inspected: nothing goes out
 * without it, and nothing else in its place.
 */
export function mustReadCleared(files: FileReader, reference: string, digest: string): Promise<Uint8Array> {
  return mustReadFile(files, clearedKey(reference, digest), digest);
}
