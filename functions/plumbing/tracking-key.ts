import { addressIn } from '#domain/languages.ts';
import { type Seal, sameText } from './ids.ts';

/**
 * The key of a tracking link: a reference is guessable, so the link carries 256 bits under the portal's secret. Only the
 * link's version is stored; one more makes every older link void.
 */
export function trackingKey(seal: Seal, reference: string, linkVersion: number): string {
  return seal('track', `${reference}\n${linkVersion}`);
}

/** True for the right key. Takes as long for a case that does not exist (`linkVersion` null) as for a wrong key. */
export function isTrackingKey(seal: Seal, reference: string, linkVersion: number | null, key: string): boolean {
  const right = sameText(key, trackingKey(seal, reference, linkVersion ?? 0));
  return right && linkVersion !== null;
}

/** The link of an email or letter, in the language of the case: opening it sets a cookie and answers with a clean address. */
export function trackingUrl(
  { origin, languages, language }: { origin: string; languages: readonly string[]; language: string },
  reference: string,
  key: string,
): string {
  return `${origin}${addressIn(languages, language, `/track/${reference}`)}?key=${key}`;
}

/** Name of the cookie that remembers a case's key in this browser. */
export function trackingCookie(reference: string): string {
  return `__Host-track-${reference}`;
}
