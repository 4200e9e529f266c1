import { inflateSync } from 'node:zlib';
import exifr from 'exifr';
import type { Report } from '../report.ts';

/** The dictionaries of a file as text, those in packed object streams included. */
export function dictionariesOf(bytes: Uint8Array, report: Report): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const texts = [raw.replace(/\bstream\r?\n[\s\S]*?endstream/g, ' ')];
  for (const match of raw.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = raw.indexOf('endstream', from);
    report.step(100);
    try {
      const unpacked = inflateSync(bytes.subarray(from, to < 0 ? undefined : to), { maxOutputLength: 20_000_000 });
      report.unpack(unpacked.length);
      texts.push(unpacked.toString('latin1'));
    } catch (error) {
      if ((error as { code?: string }).code?.startsWith('Z_') !== true && !(error instanceof RangeError)) throw error;
    }
  }
  return texts.join('\n');
}

/** Looks for what the parser does not tell: older revisions, actions, what stands after the end, pictures that say where. */
export async function inspectRaw(bytes: Uint8Array, report: Report): Promise<void> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [revisions, last] = [0, -1];
  for (let at = raw.indexOf('%%EOF'); at >= 0; at = raw.indexOf('%%EOF', at + 5)) {
    revisions += 1;
    last = at;
  }
  // A file made for the web ends twice: after its first page, and after the rest.
  const isLinear = raw.subarray(0, 2048).includes('/Linearized');
  const older = revisions - (isLinear ? 2 : 1);
  if (older > 0) report.add('older-versions', '', 'file', { count: older });
  const after =
    last < 0
      ? 0
      : raw
          .subarray(last + 5)
          .toString('latin1')
          .trim().length;
  if (after > 16) report.add('trailing-data', '', 'file', { bytes: after });

  const dictionaries = dictionariesOf(bytes, report);
  if (/\/(JavaScript|JS|Launch|SubmitForm|ImportData)\b/.test(dictionaries)) report.add('scripts', '', 'file');
  if (/\/(EmbeddedFiles?|RichMedia)\b/.test(dictionaries)) report.add('embedded-object', '', 'file');
  if (/\/PieceInfo\b/.test(dictionaries)) report.add('left-over-part', '', 'PieceInfo');
  if (/\/Thumb\s+\d+ \d+ R/.test(dictionaries)) report.add('left-over-part', '', 'Thumb');

  for (
    let at = raw.indexOf('Exif\0\0', 0, 'latin1'), i = 0;
    at >= 0 && i < 200;
    at = raw.indexOf('Exif\0\0', at + 6, 'latin1'), i += 1
  ) {
    report.step(100);
    const from = raw.lastIndexOf(Buffer.from([0xff, 0xd8, 0xff]), at);
    if (from < 0 || at - from > 70_000) continue;
    const gps = await exifr.gps(raw.subarray(from, at + 70_000)).catch(() => undefined);
    if (gps?.latitude !== undefined)
      report.add('photo-location', '', `picture ${i + 1}`, { latitude: gps.latitude, longitude: gps.longitude });
    else report.add('photo-details', '', `picture ${i + 1}`, { fields: '' });
  }
}
