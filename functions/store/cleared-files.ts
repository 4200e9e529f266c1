import { sha256 } from '#plumbing/ids.ts';
import { clearedKey } from './case-files.ts';
import type { FileReader } from './read-files.ts';

/**
 * A file that was cleared for a case. Throws where it is not there, or is not the one that was inspected: nothing goes out
 * without it, and nothing else in its place.
 */
export async function mustReadCleared(files: FileReader, reference: string, digest: string): Promise<Uint8Array> {
  const bytes = await files.get(clearedKey(reference, digest));
  if (!bytes) throw new Error('A file that the ledger names is missing');
  if (sha256(bytes) !== digest) throw new Error('A file is not the one that was cleared');
  return bytes;
}
