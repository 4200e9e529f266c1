import type { FileReader } from './read-files.ts';

/** Key of a response document: content-addressed, so that what was approved is what is sent. */
export function responseKey(reference: string, digest: string): string {
  return `responses/${reference}/${digest}.json`;
}

/** Key of the response as its applicant reads it: the letter of an event, as pieces of a page. */
export function letterPageKey(reference: string, event: number): string {
  return `letters/${reference}/${event}.json`;
}

/** Key of the text that search reads, content-addressed as well. */
export function disclosureTextKey(reference: string, digest: string): string {
  return `disclosure-texts/${reference}/${digest}.json`;
}

/** A JSON document that must be there: throws where it is not, since something named it. */
export async function mustRead(files: FileReader, key: string): Promise<unknown> {
  const bytes = await files.get(key);
  if (!bytes) throw new Error('A document that the ledger names is missing');
  return JSON.parse(new TextDecoder().decode(bytes));
}
