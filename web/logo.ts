import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Bytes that a logo may have: it is part of the first view of every page. */
const MOST_BYTES = 30_000;

/** An authority's logo: its bytes, what they are, its proportions, and a file name made of its content. */
export type Logo = {
  readonly bytes: Buffer;
  readonly type: 'image/svg+xml' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly fileName: string;
};

/**
 * What a drawing has no need of. Where the portal shows an SVG (`<img>`, icon) browsers run no script in it and fetch
 * nothing for it, and opened by itself it comes with the policy of every answer, which allows no inline script. So this
 * is a second lock: a file that holds any of it was not made to be a logo.
 */
const notDrawing =
  /<(script|foreignObject|iframe|handler)\b|\son\w+\s*=|javascript:|<!ENTITY|@import|(href|src)\s*=\s*["'](?!#|data:image\/(png|jpeg);)|url\(\s*["']?(?!#)/i;

/** Pixels of a PNG, from its first chunk; undefined where it is none. */
function sizeOfPng(bytes: Buffer): readonly [number, number] | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Units of an SVG, from its viewBox or else its width and height; undefined where it is none, or has neither. */
function sizeOfSvg(bytes: Buffer): readonly [number, number] | undefined {
  const text = bytes.toString('utf8');
  const [, attributes = ''] = /^\s*(?:<\?xml[^>]*>|<!DOCTYPE[^>]*>|<!--.*?-->|\s)*<svg\b([^>]*)>/s.exec(text) ?? [];
  if (!/\bxmlns=/.test(attributes) || !/<\/svg>\s*$/.test(text)) return undefined;
  const box = /\bviewBox=["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(attributes);
  const side = (name: string) => new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(attributes)?.[1];
  return [Number(box?.[1] ?? side('width')), Number(box?.[2] ?? side('height'))];
}

/**
 * Reads the logo that the settings name: below the repository, or by its absolute path. Undefined where they name none.
 * Throws one sentence where the file is missing, too large, or not what its name says.
 */
export function readLogo({ logo }: { readonly logo?: string | undefined }): Logo | undefined {
  if (logo === undefined) return undefined;
  const refuse = (why: string) => new Error(`The authority's settings are not valid. authority.logo: ${logo} ${why}.`);
  const ending = /\.(svg|png)$/.exec(logo)?.[1];
  if (!ending) throw refuse('must be an .svg or a .png file');
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(root, logo));
  } catch {
    throw refuse('cannot be read');
  }
  if (bytes.length > MOST_BYTES) throw refuse(`has ${bytes.length} bytes and may have ${MOST_BYTES}`);
  const [width = 0, height = 0] = (ending === 'svg' ? sizeOfSvg(bytes) : sizeOfPng(bytes)) ?? [];
  if (!(width > 0 && height > 0)) throw refuse(`is not ${ending === 'svg' ? 'an SVG with a viewBox' : 'a PNG'}`);
  if (ending === 'svg' && notDrawing.test(bytes.toString('utf8'))) {
    throw refuse('holds a script or refers to other files, which a logo must not');
  }
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  return {
    bytes,
    type: ending === 'svg' ? 'image/svg+xml' : 'image/png',
    width,
    height,
    fileName: `logo-${digest}.${ending}`,
  };
}
