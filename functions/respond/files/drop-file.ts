import type { CaseFile } from '#domain/case/case-files.ts';
import { seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { clearedKey, fileTextKey, inspectedKey, inspectionKey } from '#store/case-files.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';
import { giveFileCommand } from './keep-file.ts';
import type { Acted } from './one-file.ts';
import { filesPath } from './uploads.ts';

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
  const others = given.value.files.flatMap(({ digest, sheets }) => [digest, ...sheets.map((one) => one.digest)]);
  const gone = [file.digest, ...file.sheets.map(({ digest }) => digest)].filter((digest) => !others.includes(digest));
  const kept = gone.flatMap((digest) => [clearedKey(reference, digest), inspectedKey(reference, digest)]);
  const said = [inspectionKey(reference, file.digest), fileTextKey(reference, file.digest)];
  for (const key of [...kept, ...said]) await deps.records.remove(key);
  return seeOther(`${filesPath(reference)}?done=dropped`);
}
