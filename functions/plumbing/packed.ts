import { deflateRawSync, inflateRawSync } from 'node:zlib';

const PACKED = 'deflate:';

/**
 * A long value for a variable, in short: all variables of a Lambda function may take 4 KB together, which the settings of an
 * authority with many units would fill alone. What is said over and over in them (names of fields, a domain) packs well.
 */
export function pack(text: string): string {
  return PACKED + deflateRawSync(text, { level: 9 }).toString('base64');
}

/** What was packed; a text that was not is left as it is. Throws on what is neither. */
export function unpack(value: string): string {
  if (!value.startsWith(PACKED)) return value;
  return inflateRawSync(Buffer.from(value.slice(PACKED.length), 'base64')).toString('utf8');
}
