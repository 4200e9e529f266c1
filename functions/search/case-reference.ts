import { readReference } from '#domain/case/reference.ts';

/** What officers type for a case that they know: `reference` in full, `ending` its serial number alone. */
export type Meant = { readonly reference: string } | { readonly ending: string };

/**
 * What stands between the parts of a reference: dots, slashes, spaces, nothing, or any dash. Letters are set with dashes that do not
 * break (U+2011), or with marks that nobody sees, and references are copied out of them.
 */
const BETWEEN = String.raw`[\s./_\p{Pd}\p{Cf}\u2212]{0,5}`;
const PARTS = [String.raw`(\d{2})`, '([a-z]{3})', String.raw`(\d{2})`, String.raw`(\d{6})`].join(BETWEEN);
const whole = new RegExp(`^${PARTS}$`, 'iu');
const among = new RegExp(String.raw`(?<![\p{L}\p{N}])${PARTS}(?![\p{L}\p{N}])`, 'iu');

const dotted = (parts: RegExpExecArray | null) => (parts ? readReference(parts.slice(1).join('.')) : undefined);

/** The reference that a text is, in its dotted form: with dots, slashes, spaces, any dashes or nothing between its parts, in any case. */
export function referenceIn(text: string): string | undefined {
  return dotted(whole.exec(text.trim()));
}

/** The first reference that stands in a text, among whatever words: `Ref: 01-FOI-26-000123.` */
export function referenceAmong(text: string): string | undefined {
  return dotted(among.exec(text));
}

/**
 * The case that is meant by a query, or null where it is words: a reference, however it is written; its six last digits; or
 * fewer of them from a nought on (a year or a number of things never begins so).
 */
export function meantBy(query: string): Meant | null {
  const text = query.trim();
  const reference = referenceIn(text);
  if (reference) return { reference };
  const isSerial = /^(\d{6}|0\d{1,4})$/.test(text) && Number(text) > 0;
  return isSerial ? { ending: `.${text.padStart(6, '0')}` } : null;
}
