import { Refused } from '../report.ts';
import type { Block } from './inspect-picture.ts';

const textAt = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Comments in which a program names itself. */
const program = /^(CREATOR: gd-jpeg|Created with|Optimized by|LEAD Technologies|Lavc|AppleMark|Compressed by)/i;

/** What an application segment is, by its marker and its first words. */
function kindOf(marker: number, head: string): Block['is'] {
  if (marker === 0xe1) return head.startsWith('Exif\0') ? 'exif' : 'xmp';
  if (marker === 0xed) return 'iptc';
  if (marker === 0xfe) return program.test(head) ? 'drawn' : 'text';
  if (marker === 0xec && head.startsWith('Ducky')) return 'drawn';
  // JFIF, colour profiles, Adobe's colour transform; what a JFXX holds is a thumbnail.
  if (marker === 0xe0) return head.startsWith('JFXX') ? 'thumbnail' : 'drawn';
  if ((marker === 0xe2 && head.startsWith('ICC_PROFILE')) || (marker === 0xee && head.startsWith('Adobe')))
    return 'drawn';
  return marker >= 0xe0 && marker <= 0xef ? 'unknown' : 'drawn';
}

/** Where the compressed picture that begins here ends: at the next marker that is no part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  // Some cameras leave the end out, and every reader shows such a picture.
  return bytes.length;
}

/** The segments of a JPEG file (ITU-T T.81, annex B), in order and without gaps. @throws Refused */
export function jpegBlocks(bytes: Uint8Array): Block[] {
  const blocks: Block[] = [{ from: 0, to: 2, is: 'drawn' }];
  let [at, hasPicture] = [2, false];
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Refused('unreadable', 'jpeg');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      blocks.push({ from: at, to: at + 1, is: 'drawn' });
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!hasPicture) break;
      blocks.push({ from: at, to: at + 2, is: 'drawn' });
      if (at + 2 < bytes.length) blocks.push({ from: at + 2, to: bytes.length, is: 'trailing' });
      return blocks;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const data = at + 2 + length;
    if (length < 2 || data > bytes.length) break;
    const text = textAt(bytes, at + 4, data);
    const is = kindOf(marker, text);
    const to = marker === 0xda ? endOfScan(bytes, data) : data;
    if (marker === 0xda) hasPicture = true;
    blocks.push({ from: at, to, is, ...(is === 'drawn' || is === 'exif' ? {} : { text }) });
    at = to;
  }
  if (hasPicture) return blocks;
  throw new Refused('unreadable', 'jpeg');
}
