import { type CaseFile, isCleared } from '#domain/case/case-files.ts';
import { seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { clearedKey, fileTextKey, inspectedKey, inspectionKey } from '#store/case-files.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';
import { giveFileCommand } from './keep-file.ts';
import type { Acted } from './one-file.ts';
import { filesPath } from './uploads.ts';

/** Where a file and its sheets lie: with findings, and once it is cleared. */
function keysOf(reference: string, file: CaseFile): readonly string[] {
  const digests = [file.digest, ...file.sheets.map(({ digest }) => digest)];
  return digests.flatMap((digest) => [
    ...(file.verdict === 'findings' ? [inspectedKey(reference, digest)] : []),
    ...(isCleared(file) ? [clearedKey(reference, digest)] : []),
  ]);
}

/** Takes a file off the list, and then deletes what was kept of it, but for sheets that another file of the case has too. */
export async function dropFile(
  { theCase, officer }: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
  file: CaseFile,
): Promise<Acted> {
  const { reference } = theCase;
  const given = await giveFileCommand(deps, officer.sub, reference, { command: 'drop-file', file: file.n });
  if (!given.ok) return pageAnswer(given.error, pages.problem);
  const needed = given.value.files.flatMap((other) => keysOf(reference, other));
  const said = [inspectionKey(reference, file.digest), fileTextKey(reference, file.digest)];
  const gone = keysOf(reference, file).filter((key) => !needed.includes(key));
  for (const key of [...gone, ...said]) await deps.records.remove(key);
  return seeOther(`${filesPath(reference)}?done=dropped`);
}
