const BITS = 0x3ff;

/**
 * A check sum of words: FNV-1a, folded to ten bits. Other words have another one, but for one in a thousand, so that what
 * was accepted is not taken for something else; and a thousandth of all words have the same, so that it tells nothing of
 * whom or what they name and may stand in an event.
 */
export function checkSum(words: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return String(((hash >>> 20) ^ (hash >>> 10) ^ hash) & BITS);
}
