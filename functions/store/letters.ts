import type { KeptKind, KeptLetter } from '#domain/case/kept-letter.ts';
import type { Files } from './ports.ts';
import type { FileReader } from './read-files.ts';

/** Where everything is that was written to an applicant. */
export function lettersFolder(reference: string): string {
  return `letters/${reference}/`;
}

/** Key of a letter as it was sent. */
export function letterKey(reference: string, event: number, kind: KeptKind): string {
  return `${lettersFolder(reference)}${event}-${kind}.json`;
}

/** Keeps a letter; one that is made again takes the place of the first. */
export async function keepLetter(files: Pick<Files, 'put'>, letter: KeptLetter): Promise<void> {
  await files.put(letterKey(letter.reference, letter.event, letter.kind), JSON.stringify(letter), 'application/json');
}

/** The letter of a kind that an event asked for; null where it was not made yet, or is erased. */
export async function keptLetter(
  files: FileReader,
  reference: string,
  event: number,
  kind: KeptKind,
): Promise<KeptLetter | null> {
  const bytes = await files.get(letterKey(reference, event, kind));
  return bytes && read(bytes);
}

/** Every letter that is kept of a case, in the order of its events. */
export async function keptLetters(
  files: Pick<Files, 'get' | 'list'>,
  reference: string,
): Promise<readonly KeptLetter[]> {
  // Beside them lies the response as a page, which has no kind in its name.
  const kept = (await files.list(lettersFolder(reference))).filter((key) => /\/\d+-[a-z-]+\.json$/.test(key));
  const letters = await Promise.all(kept.map((key) => files.get(key)));
  return letters.flatMap((bytes) => (bytes ? [read(bytes)] : [])).sort((a, b) => a.event - b.event);
}

function read(bytes: Uint8Array): KeptLetter {
  return JSON.parse(new TextDecoder().decode(bytes)) as KeptLetter;
}
