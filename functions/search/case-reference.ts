import { readReference } from '#domain/case/reference.ts';

/** What officers type for a case that they know: `reference` in full, `ending` its serial number alone. */
export type Meant = { readonly reference: string } | { readonly ending: string };

/** The reference that a text is, in its dotted form: with dots, hyphens, slashes, spaces or nothing between its parts, in any case. */
export function referenceIn(text: string): string | undefined {
  const parts = /^(\d{2})[\s./_–-]*([a-z]{3})[\s./_–-]*(\d{2})[\s./_–-]*(\d{6})$/i.exec(text.trim());
  return parts ? readReference(parts.slice(1).join('.')) : undefined;
}

/**
 * The case that is meant by a query, or null where it is words: a reference with dots, hyphens, slashes, spaces or nothing
 * between its parts; its six last digits; or fewer of them from a nought on (a year or a number of things never begins so).
 */
export function meantBy(query: string): Meant | null {
  const text = query.trim();
  const reference = referenceIn(text);
  if (reference) return { reference };
  const isSerial = /^(\d{6}|0\d{1,4})$/.test(text) && Number(text) > 0;
  return isSerial ? { ending: `.${text.padStart(6, '0')}` } : null;
}
