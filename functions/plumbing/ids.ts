import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new random id of 128 bits, safe in keys and addresses. The one place where randomness comes from. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256 of a text as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** HMAC-SHA256 under the portal's secret, as base64url. `purpose` keeps the uses of the secret apart. */
export type Seal = (purpose: 'track' | 'idempotency' | 'applicant' | 'form' | 'limit', text: string) => string;

/** The seal of a secret. */
export function sealWith(secret: string): Seal {
  return (purpose, text) => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
