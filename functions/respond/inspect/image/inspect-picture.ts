import exifr from 'exifr';
import { looksOf } from '../kind.ts';
import { Refused, type Report } from '../report.ts';
import { gifBlocks } from './gif.ts';
import { jpegBlocks } from './jpeg.ts';
import { pngBlocks } from './png.ts';
import { webpBlocks } from './webp.ts';

export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp';

/** A piece of a picture's file. What is `drawn` is needed to show it; the rest says something about it. */
export type Block = {
  readonly from: number;
  readonly to: number;
  readonly is: 'drawn' | 'exif' | 'xmp' | 'iptc' | 'text' | 'thumbnail' | 'trailing' | 'unknown';
  /** What it says, where that is plain text. */
  readonly text?: string;
};

export const blocksOf = { png: pngBlocks, jpeg: jpegBlocks, gif: gifBlocks, webp: webpBlocks } as const;

/** What EXIF says; one that cannot be read is found all the same. It is read as the TIFF that it is, wherever it stands. */
async function readExif(block: Buffer): Promise<Record<string, unknown>> {
  const starts = ['II*\0', 'MM\0*'].map((mark) => block.indexOf(mark, 0, 'latin1')).filter((at) => at >= 0);
  if (starts.length === 0) return {};
  try {
    const bytes = block.subarray(Math.min(...starts));
    const options = {
      tiff: true,
      exif: true,
      gps: true,
      ifd1: true,
      mergeOutput: true,
      xmp: false,
      icc: false,
      iptc: false,
    };
    return (await exifr.parse(bytes, options as never)) ?? {};
  } catch {
    return {};
  }
}

/** What a camera writes of the picture alone: how to show it. */
const harmless =
  /^(Software|Orientation|[XY]Resolution|ResolutionUnit|YCbCr\w*|ColorSpace|ExifVersion|FlashpixVersion|ComponentsConfiguration|Exif?Image(Width|Height)|PixelXDimension|PixelYDimension|Interlace|BitDepth|ColorType|Compression|Filter|Image(Width|Height)|thumbnail|ThumbnailOffset|ThumbnailLength|JPEGInterchange\w*)$/;

/**
 * Finds what a picture's file says beside the picture. `place` and `key` name it within another file.
 * @throws Refused where the file is damaged
 */
export async function inspectPicture(
  bytes: Uint8Array,
  kind: PictureKind,
  report: Report,
  place: string,
  key: string,
): Promise<void> {
  const blocks = blocksOf[kind](bytes);
  report.step(blocks.length);
  const id = key || 'picture';
  const has = (...names: Block['is'][]) => blocks.filter(({ is }) => names.includes(is));
  if (has('exif').length > 0) {
    const exifBytes = Buffer.concat(has('exif').map(({ from, to }) => bytes.subarray(from, to)));
    const exif = await readExif(exifBytes);
    const { latitude, longitude, GPSLatitude, GPSAreaInformation, GPSDestLatitude } = exif;
    if ([latitude, longitude, GPSLatitude, GPSAreaInformation, GPSDestLatitude].some((v) => v !== undefined)) {
      const facts = typeof latitude === 'number' ? { latitude, longitude: Number(longitude) } : {};
      report.add('photo-location', place, id, facts);
    }
    const telling = Object.keys(exif).filter((name) => !harmless.test(name) && !/^(GPS|latitude|longitude)/.test(name));
    if (telling.length > 0 || Object.keys(exif).length === 0)
      report.add('photo-details', place, id, { fields: telling.slice(0, 12).join(', ') });
    for (const name of telling) if (typeof exif[name] === 'string') report.say(exif[name]);
    // A small picture of its own inside the EXIF, often of the picture before it was cut.
    if (exifBytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]), 12) > 0) report.add('photo-thumbnail', place, id);
  }
  if (has('thumbnail').length > 0) report.add('photo-thumbnail', place, id);
  const words = has('xmp', 'iptc', 'text', 'unknown').filter((b) => b.is !== 'text' || (b.text ?? '') !== '');
  if (words.length > 0)
    report.add('picture-texts', place, id, { kinds: [...new Set(words.map(({ is }) => is))].join(', ') });
  for (const { text } of words) report.say(text ?? '');
  if (has('xmp').some(({ text }) => /GPSLatitude|GPSLongitude/.test(text ?? '')))
    report.add('photo-location', place, id);
  const trailing = has('trailing').reduce((sum, { from, to }) => sum + to - from, 0);
  if (trailing > 0) report.add('trailing-data', place, id, { bytes: trailing });
}

/** Drawings that are no photographs: nothing in them says where or by whom they were made. */
const drawing = /\.(emf|wmf|svg|svm|tiff?|bmp|wdp|eps)$/i;

/** A picture inside another file. One that cannot be read, or is something else, is found as an object of its own. */
export async function inspectInside(bytes: Uint8Array, part: string, report: Report): Promise<void> {
  if (drawing.test(part)) return;
  try {
    const looks = looksOf(bytes);
    if (looks === 'zip' || looks === 'pdf' || looks === 'text') throw new Refused('not-accepted', part);
    await inspectPicture(bytes, looks, report, part, part);
  } catch (error) {
    if (!(error instanceof Refused) || error.rule === 'too-complex') throw error;
    report.add('embedded-object', part, part, { name: part });
  }
}
