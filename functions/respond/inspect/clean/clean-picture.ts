import type { FindingRule } from '#domain/inspection/rules.ts';
import { type Block, blocksOf, type PictureKind } from '../image/inspect-picture.ts';

/** What is taken out for each rule. */
const dropped: Partial<Record<FindingRule, readonly Block['is'][]>> = {
  'photo-location': ['exif', 'xmp'],
  'photo-details': ['exif'],
  'photo-thumbnail': ['exif', 'thumbnail'],
  'picture-texts': ['xmp', 'iptc', 'text', 'unknown'],
  'trailing-data': ['trailing'],
};

/** Which way up a camera was held: 1 to 8, where 1 needs nothing. */
function orientationOf(exif: Buffer): number {
  const start = exif.indexOf('Exif\0\0', 0, 'latin1') + 6;
  if (start < 6) return 1;
  const isLittle = exif[start] === 0x49;
  const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const long = (at: number) => (isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
  try {
    const directory = start + long(start + 4);
    for (let i = 0; i < short(directory); i += 1) {
      const entry = directory + 2 + 12 * i;
      if (short(entry) === 0x0112) return short(entry + 8);
    }
  } catch {
    return 1;
  }
  return 1;
}

/** EXIF that says nothing but which way up the picture is, or the picture would turn. */
function uprightExif(orientation: number): Uint8Array {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, data.length + 2]), data]);
}

/** A WebP file says its size, and in its header what it holds beside the picture. */
function mendWebp(bytes: Buffer, isDropped: (is: Block['is']) => boolean): void {
  bytes.writeUInt32LE(bytes.length - 8, 4);
  const header = bytes.indexOf('VP8X', 12, 'latin1');
  const flags = bytes[header + 8];
  if (header !== 12 || flags === undefined) return;
  bytes[header + 8] = flags & ~((isDropped('exif') ? 8 : 0) | (isDropped('xmp') ? 4 : 0));
}

/** The same picture, not drawn anew, without what its file says beside it. @throws Refused where it cannot be read */
export function cleanPicture(bytes: Uint8Array, kind: PictureKind, rules: readonly FindingRule[]): Uint8Array {
  const gone = new Set(rules.flatMap((rule) => dropped[rule] ?? []));
  const pieces: Uint8Array[] = [];
  for (const { from, to, is } of blocksOf[kind](bytes)) {
    const piece = bytes.subarray(from, to);
    if (!gone.has(is)) pieces.push(piece);
    else if (kind === 'jpeg' && is === 'exif') {
      const orientation = orientationOf(Buffer.from(piece));
      if (orientation > 1 && orientation <= 8) pieces.push(uprightExif(orientation));
    }
  }
  const made = Buffer.concat(pieces);
  if (kind === 'webp') mendWebp(made, (is) => gone.has(is));
  return made;
}
