import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Item } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Words } from './ports.ts';

/** Largest text of one item, before compression. */
export const MAX_WORDS_BYTES = 100 * 1024;

/** Words as an item. Compressed: a long request costs a third of the write units it would otherwise. */
export function toWordsItem(reference: string, words: Words): Item {
  const bytes = Buffer.from(words.text, 'utf8');
  if (bytes.length > MAX_WORDS_BYTES) throw new RangeError('Words of one item are at most 100 KB');
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { ...keys.words(reference, words.id), br: new Uint8Array(packed) };
}

/** The words that an item holds. */
export function fromWordsItem(item: Item): Words {
  const text = brotliDecompressSync(item['br'] as Uint8Array).toString('utf8');
  return { id: String(item['sk']).slice('TEXT#'.length), text };
}
