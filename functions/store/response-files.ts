import { clearedKey, fileFolders, fileTextKey } from './case-files.ts';
import { lettersFolder } from './letters.ts';
import { originalsFolder } from './originals.ts';
import type { Files } from './ports.ts';
import type { FileReader } from './read-files.ts';

/** Where every version of the responses of a case is. */
function responsesFolder(reference: string): string {
  return `responses/${reference}/`;
}

/** Key of a response document: content-addressed, so that what was approved is what is sent. */
export function responseKey(reference: string, digest: string): string {
  return `${responsesFolder(reference)}${digest}.json`;
}

/** Key of what was said to the findings on a version, content-addressed as well. It is erased with every version. */
export function answersKey(reference: string, digest: string): string {
  return `${responsesFolder(reference)}${digest}.answers.json`;
}

/** Key of the response as its applicant reads it: the letter of an event, as pieces of a page. */
export function letterPageKey(reference: string, event: number): string {
  return `${lettersFolder(reference)}${event}.json`;
}

/** Where the evidence packs of a case are, for the day that they last. */
function packsFolder(reference: string): string {
  return `evidence/${reference}/`;
}

/** Key of an evidence pack, named by its content. */
export function packKey(reference: string, digest: string): string {
  return `${packsFolder(reference)}${digest}.zip`;
}

/** Where every text of a disclosure is that search ever read. */
function disclosureTextsFolder(reference: string): string {
  return `disclosure-texts/${reference}/`;
}

/** Key of the text that search reads, content-addressed as well. */
export function disclosureTextKey(reference: string, digest: string): string {
  return `${disclosureTextsFolder(reference)}${digest}.json`;
}

/**
 * Removes what the bucket holds of a person's case: letters, originals, responses (but for those to `keep`) with what search read of them where
 * none is kept, evidence packs, and files (but for those of `keepFiles`, by digest, and what can be read in them). Found by where it lies and not by what the ledger names, so that orphans go too. Safe to do twice.
 */
export async function eraseFiles(
  files: Pick<Files, 'list' | 'remove'>,
  reference: string,
  keep: readonly string[],
  keepFiles: readonly string[] = [],
): Promise<void> {
  const kept = keepFiles.flatMap((digest) => [clearedKey(reference, digest), fileTextKey(reference, digest)]);
  const isKept = (key: string) => keep.includes(key) || kept.includes(key);
  const ofSearch = keep.length === 0 ? [disclosureTextsFolder] : [];
  const folders = [packsFolder, lettersFolder, originalsFolder, responsesFolder, ...ofSearch].map((of) =>
    of(reference),
  );
  for (const folder of [...folders, ...fileFolders(reference)]) {
    for (const key of await files.list(folder)) if (!isKept(key)) await files.remove(key);
  }
}

/** A JSON document that must be there: throws where it is not, since something named it. */
export async function mustRead(files: FileReader, key: string): Promise<unknown> {
  const bytes = await files.get(key);
  if (!bytes) throw new Error('A document that the ledger names is missing');
  return JSON.parse(new TextDecoder().decode(bytes));
}
