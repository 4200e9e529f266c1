import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The reference material that lies beside the checkout on some machines: law, vectors, real disclosures. */
const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** True where the reference material is there; tests that need it say in their name that they were left out otherwise. */
export const hasShared = existsSync(`${folder}law/due-date-vectors.json`);

/** True where five real disclosures are there as well. */
export const hasDisclosures = hasShared && existsSync(`${folder}disclosures`);

/** A text file of the reference material. */
export function sharedText(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8');
}
