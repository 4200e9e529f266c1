import type { CaseFile } from '#domain/case/case-files.ts';
import { filesAreOpen } from '#domain/case/file-facts.ts';
import { cleanedName } from '#domain/inspection/file-name.ts';
import { problem } from '#domain/problem.ts';
import { seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type InspectionRecord, inspectedKey } from '#store/case-files.ts';
import { clean } from '../inspect/clean/clean.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';
import { limitsFrom, lookerFor } from './inspect-file.ts';
import { keepFile } from './keep-file.ts';
import type { Acted } from './one-file.ts';
import { filesPath } from './uploads.ts';

/** Makes a copy without whatever can be cleaned, which is inspected and kept like any other; the original stays, private. */
export async function cleanFile(
  { theCase, stored, officer }: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
  { file, record }: { readonly file: CaseFile; readonly record: InspectionRecord },
): Promise<Acted> {
  if (!filesAreOpen(theCase)) return pageAnswer(problem('not-allowed-now'), pages.problem);
  const { reference } = theCase;
  const bytes = await deps.records.get(inspectedKey(reference, file.digest));
  if (!bytes) throw new Error('A file that the ledger names is missing');
  const name = cleanedName(stored.words.find(({ id }) => id === file.name.textId)?.text ?? '');
  const ids = record.findings.flatMap(({ id, cleanable }) => (cleanable ? [id] : []));
  let looker = lookerFor(deps, stored, name);
  const hearing = () => {
    looker = lookerFor(deps, stored, name);
    return looker.hear;
  };
  const made = await clean(bytes, name, ids, limitsFrom(deps.now), { known: record, hearing });
  if (!made.ok) return 'not-cleaned';
  const { inspection } = made.value;
  for (const sheet of inspection.sheetsAsCsv ?? []) looker.hear(sheet.name);
  const inspected = { name, bytes: made.value.bytes, inspection, people: looker.found(), cleanedFrom: file.n };
  const kept = await keepFile(deps, officer.sub, reference, inspected);
  return kept.ok
    ? seeOther(`${filesPath(reference)}/${kept.value.n}?done=cleaned`)
    : pageAnswer(kept.error, pages.problem);
}
