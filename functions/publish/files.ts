import { filesFolder, publishedFiles } from '#domain/publication/files.ts';
import type { Response } from '#domain/response/response.ts';
import { fileTextKey } from '#store/case-files.ts';
import { mustReadCleared } from '#store/cleared-files.ts';
import type { Files } from '#store/ports.ts';

export type FileDeps = { readonly records: Pick<Files, 'get'>; readonly pages: Files };

/** As much of what stands in files as search looks through for one answer: the index is read whole by every search. */
const MOST_CHARACTERS = 200_000;

/** A file to be put: under which key, and as what it is saved. */
type Put = { readonly key: string; readonly file: string; readonly name: string; readonly contentType: string };

/** Puts files where the public takes them, one after the other. A file is known by its digest, so that one that is there already is the same. */
export async function putEach(
  { pages }: Pick<FileDeps, 'pages'>,
  reference: string,
  files: readonly Put[],
  read: (digest: string) => Promise<Uint8Array>,
): Promise<void> {
  if (files.length === 0) return;
  const put = new Set(await pages.list(filesFolder(reference)));
  for (const { key, file, name, contentType } of files) {
    if (put.has(key)) continue;
    put.add(key);
    await pages.put(key, await read(file), contentType, name);
  }
}

/**
 * Puts the files of the responses that are shown, each only ever saved and never shown. It comes before the page that names them.
 */
export async function putFiles(deps: FileDeps, reference: string, responses: readonly Response[]): Promise<void> {
  const files = responses.flatMap((response) => publishedFiles(reference, response));
  await putEach(deps, reference, files, (digest) => mustReadCleared(deps.records, reference, digest));
}

/** Removes every file of a disclosure that none of these responses names; all of them where nothing is published any more. */
export async function removeFiles(
  { pages }: FileDeps,
  reference: string,
  responses: readonly Response[],
): Promise<void> {
  const named = responses.flatMap((response) => publishedFiles(reference, response).map(({ key }) => key));
  for (const key of await pages.list(filesFolder(reference))) if (!named.includes(key)) await pages.remove(key);
}

/** What can be read in the published files, for search; of a sheet its workbook has it. Cut at the end of a word. */
export function fileTexts(deps: Pick<FileDeps, 'records'>, reference: string, response: Response) {
  return textsAt(
    deps,
    publishedFiles(reference, response).map(({ file }) => fileTextKey(reference, file)),
  );
}

/** A text without the word that its end has cut. From the end: a pattern would begin at each letter of a long run anew. */
function wholeWords(text: string): string {
  let end = text.length;
  while (end > 0 && /\S/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What stands under these keys, as far as search looks. */
export async function textsAt(
  { records }: Pick<FileDeps, 'records'>,
  keys: readonly string[],
): Promise<readonly string[]> {
  const texts: string[] = [];
  let left = MOST_CHARACTERS;
  for (const key of keys) {
    if (left <= 0) break;
    const bytes = await records.get(key);
    if (!bytes) continue;
    const text = new TextDecoder().decode(bytes);
    texts.push(text.length <= left ? text : wholeWords(text.slice(0, left)));
    left -= text.length;
  }
  return texts;
}

/** Whether what lies there is this text. */
export async function holds(pages: Pick<Files, 'get'>, key: string, text: string): Promise<boolean> {
  const bytes = await pages.get(key);
  return bytes !== null && new TextDecoder().decode(bytes) === text;
}
