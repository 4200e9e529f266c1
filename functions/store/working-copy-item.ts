import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { WorkingCopy } from './editing-ports.ts';

/** Largest copy of one item, compressed: the database takes 400 KB, with the names of its attributes. */
export const MAX_COPY_BYTES = 350 * 1024;

/** A copy as bytes. It is saved every few seconds, and so packed quickly. */
export function packCopy({ revision: _, ...copy }: WorkingCopy): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return new Uint8Array(brotliCompressSync(JSON.stringify(copy), { params }));
}

/** The copy that an item holds. */
export function unpackCopy(packed: Uint8Array, revision: number): WorkingCopy {
  return { ...JSON.parse(brotliDecompressSync(packed).toString('utf8')), revision };
}
