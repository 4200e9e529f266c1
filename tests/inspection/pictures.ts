import { crc32, deflateSync } from 'node:zlib';
import { clean, leak, type RefusedSample, type Sample } from './sample.ts';

const concat = (...pieces: (Uint8Array | string)[]) =>
  Buffer.concat(pieces.map((p) => (typeof p === 'string' ? Buffer.from(p, 'latin1') : p)));

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = concat(type, data);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A small PNG, with chunks of its own before the picture. */
export function png(extra: Uint8Array[] = [], after = ''): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(2, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]));
  return concat(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
    after,
  );
}

/** TIFF structure of EXIF: a camera, who took it, where, and what else is asked for. */
export function tiff(what: { camera?: boolean; gps?: boolean; orientation?: number; thumbnail?: boolean }): Buffer {
  const entries: [tag: number, type: number, count: number, value: Buffer][] = [];
  const ascii = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  if (what.orientation) entries.push([0x0112, 3, 1, Buffer.from([0, what.orientation])]);
  if (what.camera) entries.push([0x010f, 2, 6, ascii('Canon')], [0x013b, 2, 10, ascii('Jane Hill')]);
  entries.sort((a, b) => a[0] - b[0]);
  const count = entries.length + (what.gps ? 1 : 0);
  const data: Buffer[] = [];
  let free = 8 + 2 + 12 * count + 4;
  const field = ([tag, type, n, value]: (typeof entries)[number]) => {
    const out = Buffer.alloc(12);
    out.writeUInt16BE(tag, 0);
    out.writeUInt16BE(type, 2);
    out.writeUInt32BE(n, 4);
    if (value.length <= 4) value.copy(out, 8);
    else {
      out.writeUInt32BE(free, 8);
      data.push(value);
      free += value.length;
    }
    return out;
  };
  const first = entries.map(field);
  if (what.gps) {
    const at = Buffer.alloc(4);
    at.writeUInt32BE(free, 0);
    first.push(field([0x8825, 4, 1, at]));
    const degrees = (d: number) =>
      Buffer.from([0, 0, 0, d, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    free += 2 + 48 + 4;
    const gps = [
      [1, 2, 2, Buffer.from('N\0')],
      [2, 5, 3, degrees(51)],
      [3, 2, 2, Buffer.from('W\0')],
      [4, 5, 3, degrees(1)],
    ] as [number, number, number, Buffer][];
    const later = data.length;
    const fields = gps.map(field);
    const values = data.splice(later);
    data.push(Buffer.concat([Buffer.from([0, 4]), ...fields, Buffer.alloc(4), ...values]));
  }
  const next = Buffer.alloc(4);
  if (what.thumbnail) next.writeUInt32BE(free, 0);
  if (what.thumbnail) {
    const small = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const ifd = Buffer.alloc(2 + 24 + 4);
    ifd.writeUInt16BE(2, 0);
    ifd.writeUInt16BE(0x0201, 2);
    ifd.writeUInt16BE(4, 4);
    ifd.writeUInt32BE(1, 6);
    ifd.writeUInt32BE(free + 30, 10);
    ifd.writeUInt16BE(0x0202, 14);
    ifd.writeUInt16BE(4, 16);
    ifd.writeUInt32BE(1, 18);
    ifd.writeUInt32BE(4, 22);
    data.push(ifd, small, Buffer.from([0xff, 0xd8, 0xff]));
  }
  return Buffer.concat([Buffer.from('4d4d002a00000008', 'hex'), Buffer.from([0, count]), ...first, next, ...data]);
}

const segment = (marker: number, data: Uint8Array | string) => {
  const body = concat(data);
  return concat(Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body);
};
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const frame = concat(
  segment(0xdb, new Uint8Array(65).fill(1)),
  segment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0'),
  segment(0xda, '\x01\x01\0\0\x3f\0'),
  Buffer.from([0x12, 0xff, 0, 0x34]),
);

/** A JPEG as far as its segments go. */
export const jpeg = (extra: Uint8Array[] = [], after = ''): Uint8Array =>
  concat(Buffer.from([0xff, 0xd8]), jfif, ...extra, frame, Buffer.from([0xff, 0xd9]), after);
export const exif = (what: Parameters<typeof tiff>[0]) => segment(0xe1, concat('Exif\0\0', tiff(what)));

const gif = (extra: Uint8Array = new Uint8Array(), after = '') =>
  concat(
    'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff',
    extra,
    '\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b',
    after,
  );
function webp(extra: Uint8Array[] = []): Uint8Array {
  const part = (type: string, data: Uint8Array) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return concat(type, size, data, data.length % 2 ? '\0' : '');
  };
  const body = concat(
    'WEBP',
    part('VP8X', Buffer.from([12, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8L', Buffer.from('2f00000000073010', 'hex')),
    ...extra.map((e) => part(Buffer.from(e.subarray(0, 4)).toString('latin1'), e.subarray(4))),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return concat('RIFF', size, body);
}

const xmp =
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:RDF><dc:creator>Jane Hill</dc:creator></rdf:RDF></x:xmpmeta>';

export const pictures: readonly Sample[] = [
  leak('photo-location', 'gps.jpg', () => jpeg([exif({ camera: true, gps: true })])),
  leak('photo-details', 'camera.jpg', () => jpeg([exif({ camera: true })])),
  leak('photo-thumbnail', 'thumbnail.jpg', () => jpeg([exif({ orientation: 6, thumbnail: true })])),
  leak('picture-texts', 'xmp.jpg', () => jpeg([segment(0xe1, xmp)])),
  leak('picture-texts', 'iptc.jpg', () =>
    jpeg([segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\x00\x09Jane Hill')]),
  ),
  leak('picture-texts', 'comment.jpg', () => jpeg([segment(0xfe, 'taken at 1 High Street')])),
  leak('trailing-data', 'after.jpg', () => jpeg([], 'names, names')),
  leak('picture-texts', 'text.png', () => png([chunk('tEXt', Buffer.from('Author\0Jane Hill'))])),
  leak('picture-texts', 'packed-text.png', () =>
    png([chunk('zTXt', concat('Comment\0\0', deflateSync(Buffer.from('Jane Hill'))))]),
  ),
  leak('picture-texts', 'xmp.png', () => png([chunk('iTXt', concat('XML:com.adobe.xmp\0\0\0\0\0', xmp))])),
  leak('photo-location', 'gps.png', () => png([chunk('eXIf', tiff({ gps: true }))])),
  leak('trailing-data', 'after.png', () => png([], 'PK\x03\x04 something else')),
  leak('picture-texts', 'private.png', () => png([chunk('prVt', Buffer.from('Jane Hill'))])),
  leak('picture-texts', 'comment.gif', () => gif(Buffer.from('!\xfe\x09Jane Hill\0', 'latin1'))),
  leak('trailing-data', 'after.gif', () => gif(undefined, 'more')),
  leak('photo-location', 'gps.webp', () => webp([concat('EXIF', tiff({ gps: true }))])),
  leak('picture-texts', 'xmp.webp', () => webp([concat('XMP ', xmp)])),
  leak('wrong-name', 'picture.jpg', () => png()),
  clean('plain.jpg', () => jpeg()),
  clean('upright.jpg', () => jpeg([exif({ orientation: 6 })])),
  clean('profile.jpg', () =>
    jpeg([segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'), segment(0xee, 'Adobe\0d\0\0\0\0\x01')]),
  ),
  clean('gd.jpg', () => jpeg([segment(0xfe, 'CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90\n')])),
  clean('plain.png', () => png()),
  clean('program.png', () =>
    png([
      chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
      chunk('pHYs', Buffer.alloc(9)),
      chunk('tEXt', Buffer.from('Software\0gnome-screenshot')),
    ]),
  ),
  clean('loop.gif', () => gif(Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1'))),
  clean('plain.webp', () => webp()),
];

export const refusedPictures: readonly RefusedSample[] = [
  { name: 'cut.png', rule: 'unreadable', make: () => png().subarray(0, 50) },
  { name: 'cut.jpg', rule: 'unreadable', make: () => jpeg().subarray(0, 60) },
];
