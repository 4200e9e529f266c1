import type { CaseFile } from '#domain/case/case-files.ts';
import { filesAreOpen } from '#domain/case/file-facts.ts';
import { plainName } from '#domain/inspection/file-name.ts';
import { problem } from '#domain/problem.ts';
import { contentTypeOf, OUR_CSV } from '#domain/response/file-types.ts';
import { hasControlCharacters, tidy } from '#domain/text.ts';
import { seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { clearedKey, inspectedKey } from '#store/case-files.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';
import { giveFileCommand } from './keep-file.ts';
import type { Acted } from './one-file.ts';
import { filesPath } from './uploads.ts';

/** As for every reason that officers give. */
export const MAX_REASON = 20_000;

/** Lets a file go out with what was found in it: an approver's reason is recorded, once the file lies where it may be taken from. */
export async function acceptFile(
  { theCase, stored, officer, form }: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
  file: CaseFile,
): Promise<Acted> {
  const reason = tidy(form['reason'] ?? '');
  if (reason === '' || hasControlCharacters(reason)) return 'no-reason';
  if (reason.length > MAX_REASON) return 'long-reason';
  if (!filesAreOpen(theCase) || file.verdict === 'refused') {
    return pageAnswer(problem('not-allowed-now'), pages.problem);
  }
  const { reference } = theCase;
  const name = stored.words.find(({ id }) => id === file.name.textId)?.text ?? '';
  const copies = [
    { digest: file.digest, type: contentTypeOf(file.kind, name), as: plainName(name) },
    ...file.sheets.map(({ digest }, i) => ({ digest, type: OUR_CSV, as: `sheet-${i + 1}.csv` })),
  ];
  for (const { digest, type, as } of file.verdict === 'findings' ? copies : []) {
    const bytes = await deps.records.get(inspectedKey(reference, digest));
    if (!bytes) throw new Error('A file that the ledger names is missing');
    await deps.records.put(clearedKey(reference, digest), bytes, type, as);
  }
  const given = await giveFileCommand(deps, officer.sub, reference, { command: 'accept-file', file: file.n, reason });
  return given.ok
    ? seeOther(`${filesPath(reference)}/${file.n}?done=accepted`)
    : pageAnswer(given.error, pages.problem);
}
