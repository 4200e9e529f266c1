import type { Kind } from '#domain/inspection/inspection.ts';
import { endingOf, fileKinds } from '#domain/response/attachment.ts';
import { Refused } from './report.ts';

/** What the first bytes say; `zip` and `text` need a second look. */
export type Looks = Exclude<Kind, 'xlsx' | 'ods' | 'docx' | 'odt' | 'csv' | 'unknown'> | 'zip' | 'text';

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
/** Names of streams in a compound file stand in UTF-16. */
const hasStream = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

const archives = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd', 'MSCF'];
const programs = [/^MZ/, /^\x7fELF/, /^\xca\xfe\xba\xbe/, /^[\xcf\xce]\xfa\xed\xfe/, /^#!/, /^dex\n/];
const pages =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+(?:html|svg)|html|head|body|script|svg)\b/i;

function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/**
 * What a file looks like by its content; its name counts for nothing.
 * @throws Refused for what cannot be attached
 */
export function looksOf(bytes: Uint8Array): Looks {
  const head = ascii(bytes, 0, 4096);
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (head.startsWith('PK\x05\x06')) throw new Refused('empty');
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo')) throw new Refused('encrypted');
    throw new Refused('old-office');
  }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (archives.some((magic) => head.startsWith(magic)) || ascii(bytes, 257, 262) === 'ustar')
    throw new Refused('archive');
  if (programs.some((magic) => magic.test(head))) throw new Refused('executable');
  // Readers accept a PDF that begins a little later.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) throw new Refused('not-accepted', 'rtf');
  if (pages.test(head.replace(/^\xef\xbb\xbf/, ''))) throw new Refused('web-page');
  if (/^(\xef\xbb\xbf)?\s*<\?xml/.test(head)) throw new Refused('not-accepted', 'xml');
  if (isText(bytes)) return 'text';
  throw new Refused('not-accepted');
}

/** Whether the name of a file promises what it is. */
export function fitsName(kind: Kind, name: string): boolean {
  const endings: readonly string[] = kind === 'unknown' ? [] : fileKinds[kind];
  return kind === 'unknown' || endings.includes(endingOf(name));
}
