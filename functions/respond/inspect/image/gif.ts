import { Refused } from '../report.ts';
import type { Block } from './inspect-picture.ts';

/** Where a chain of sub-blocks ends. */
function endOfChain(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let size = bytes[at]; size !== 0; size = bytes[at]) {
    if (size === undefined) throw new Refused('unreadable', 'gif');
    at += size + 1;
  }
  return at + 1;
}

const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The blocks of a GIF file (GIF89a), in order and without gaps. @throws Refused */
export function gifBlocks(bytes: Uint8Array): Block[] {
  let at = 13 + tableSize(bytes[10] ?? 0);
  const blocks: Block[] = [{ from: 0, to: at, is: 'drawn' }];
  while (at < bytes.length) {
    const from = at;
    const label = bytes[at + 1] ?? 0;
    if (bytes[at] === 0x3b) {
      blocks.push({ from, to: at + 1, is: 'drawn' });
      if (at + 1 < bytes.length) blocks.push({ from: at + 1, to: bytes.length, is: 'trailing' });
      return blocks;
    }
    if (bytes[at] === 0x2c) {
      at = endOfChain(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
      blocks.push({ from, to: at, is: 'drawn' });
    } else if (bytes[at] === 0x21) {
      at = endOfChain(bytes, at + 2);
      const text = Buffer.from(bytes.subarray(from + 3, at - 1)).toString('latin1');
      const isLoop = label === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)/.test(text);
      const is =
        label === 0xfe ? 'text' : label === 0xff && !isLoop ? (text.startsWith('XMP') ? 'xmp' : 'unknown') : 'drawn';
      blocks.push({ from, to: at, is, ...(is === 'drawn' ? {} : { text }) });
    } else break;
  }
  throw new Refused('unreadable', 'gif');
}
