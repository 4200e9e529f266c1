import { Refused } from '../report.ts';
import type { Block } from './inspect-picture.ts';

const drawn = /^(VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/;

/** The chunks of a WebP file (RFC 9649), in order and without gaps. @throws Refused */
export function webpBlocks(bytes: Uint8Array): Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 12 ? Number.POSITIVE_INFINITY : 8 + view.getUint32(4, true);
  if (end > bytes.length) throw new Refused('unreadable', 'webp');
  const blocks: Block[] = [{ from: 0, to: 12, is: 'drawn' }];
  let at = 12;
  while (at + 8 <= end) {
    const size = view.getUint32(at + 4, true);
    const to = Math.min(at + 8 + size + (size & 1), bytes.length);
    if (at + 8 + size > end) throw new Refused('unreadable', 'webp');
    const type = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const text = Buffer.from(bytes.subarray(at + 8, to)).toString('latin1');
    const is = drawn.test(type) ? 'drawn' : type === 'EXIF' ? 'exif' : type === 'XMP ' ? 'xmp' : 'unknown';
    blocks.push({ from: at, to, is, ...(is === 'xmp' || is === 'unknown' ? { text } : {}) });
    at = to;
  }
  if (!blocks.some(({ is }, i) => i > 0 && is === 'drawn')) throw new Refused('unreadable', 'webp');
  if (at < bytes.length) blocks.push({ from: at, to: bytes.length, is: 'trailing' });
  return blocks;
}
