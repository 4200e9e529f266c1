import { inflateSync } from 'node:zlib';
import { Refused } from '../report.ts';
import type { Block } from './inspect-picture.ts';

/** What a PNG needs to be shown as it is meant, animations included (PNG, third edition, 11). */
const drawn =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT|tIME|iDOT|CgBI|vpAg|orNT)$/;
/** Texts that say by which program a picture was written. */
const program = /^(Software|date:(create|modify|timestamp))\0/i;

/** The words of a text chunk, unpacked up to a limit. */
function textOf(type: string, data: Uint8Array): string {
  const raw = Buffer.from(data).toString('latin1');
  const packedFrom = type === 'zTXt' ? raw.indexOf('\0') + 2 : -1;
  if (type === 'iTXt' && raw[raw.indexOf('\0') + 1] !== '\x01') return Buffer.from(data).toString('utf8');
  if (type === 'tEXt') return program.test(raw) ? '' : raw.replaceAll('\0', ': ');
  const start = type === 'zTXt' ? packedFrom : raw.indexOf('\x78');
  try {
    return `${raw.slice(0, raw.indexOf('\0'))}: ${inflateSync(data.subarray(start), { maxOutputLength: 1_000_000 }).toString('utf8')}`;
  } catch {
    return raw.slice(0, 80);
  }
}

/** The chunks of a PNG file, in order and without gaps. @throws Refused */
export function pngBlocks(bytes: Uint8Array): Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: Block[] = [{ from: 0, to: 8, is: 'drawn' }];
  let at = 8;
  let hasPicture = false;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (to > bytes.length || !/^[a-zA-Z]{4}$/.test(type) || (at === 8 && type !== 'IHDR')) break;
    const data = bytes.subarray(at + 8, to - 4);
    if (type === 'IDAT') hasPicture = true;
    if (drawn.test(type)) blocks.push({ from: at, to, is: 'drawn' });
    else if (type === 'eXIf' || type === 'zxIf') blocks.push({ from: at, to, is: 'exif' });
    else if (/^(tEXt|zTXt|iTXt)$/.test(type)) {
      const text = textOf(type, data);
      blocks.push({ from: at, to, is: text.startsWith('XML:com.adobe.xmp') ? 'xmp' : 'text', text });
    } else blocks.push({ from: at, to, is: 'unknown', text: type });
    at = to;
    if (type !== 'IEND') continue;
    if (!hasPicture) break;
    if (at < bytes.length) blocks.push({ from: at, to: bytes.length, is: 'trailing' });
    return blocks;
  }
  throw new Refused('unreadable', 'png');
}
