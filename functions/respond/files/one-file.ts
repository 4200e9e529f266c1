import type { CaseFile } from '#domain/case/case-files.ts';
import { canBeCleaned, filesAreOpen } from '#domain/case/file-facts.ts';
import { problem } from '#domain/problem.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type InspectionRecord, inspectionKey } from '#store/case-files.ts';
import { acceptFile } from './accept-file.ts';
import { cleanFile } from './clean-file.ts';
import { type FilesDeps, type FilesPages, type FilesVisit, factsOfFiles } from './deps.ts';
import { dropFile } from './drop-file.ts';

const happened: readonly string[] = ['inspected', 'cleaned', 'accepted'];

/** What an act on a file came to: an answer that leads on, or why the page is shown again with what was typed. */
export type Acted = HttpAnswer | 'no-reason' | 'long-reason' | 'not-cleaned';

/** The file that the path names, with what its inspection kept; null where there is none. */
export async function fileOf({ theCase, params }: FilesVisit, deps: Pick<FilesDeps, 'records'>) {
  const file = theCase.files.find(({ n }) => n === Number(params['file']));
  if (!file) return null;
  const bytes = await deps.records.get(inspectionKey(theCase.reference, file.digest));
  // Erased with the words of the case.
  if (!bytes) return null;
  return { file, record: JSON.parse(new TextDecoder().decode(bytes)) as InspectionRecord };
}

async function page(
  visit: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
  { file, record }: { readonly file: CaseFile; readonly record: InspectionRecord },
  fault: Exclude<Acted, HttpAnswer> | null,
): Promise<HttpAnswer> {
  const { theCase, query, form } = visit;
  const facts = (await factsOfFiles(deps, visit)).find(({ n }) => n === file.n);
  if (!facts) throw new Error('A file of the case has facts');
  const done = happened.find((one) => one === query['done']) ?? null;
  const more = { isOpen: filesAreOpen(theCase), done, fault, typed: form['reason'] ?? '' };
  return html(pages.file({ reference: theCase.reference, file: facts, record, ...more }), fault === null ? 200 : 422);
}

/** `GET …/files/{file}`: what was found in a file, and what can be done about it. */
export async function showFile(visit: FilesVisit, deps: FilesDeps, pages: FilesPages): Promise<HttpAnswer> {
  const found = await fileOf(visit, deps);
  return found ? page(visit, deps, pages, found, null) : pageAnswer(problem('not-found'), pages.problem);
}

/** `POST …/files/{file}` with `act`: a cleaned copy is made, the file accepted as it is, or taken off the list. */
export async function actOnFile(visit: FilesVisit, deps: FilesDeps, pages: FilesPages): Promise<HttpAnswer> {
  const found = await fileOf(visit, deps);
  if (!found) return pageAnswer(problem('not-found'), pages.problem);
  const { file, record } = found;
  const act = visit.form['act'];
  const isApprover = visit.officer.groups.includes('approver');
  if (act === 'accept' && !isApprover) return pageAnswer(problem('not-permitted'), pages.problem);
  if (act === 'clean' && !canBeCleaned(file, record)) return page(visit, deps, pages, found, 'not-cleaned');
  const acts = {
    clean: () => cleanFile(visit, deps, pages, found),
    accept: () => acceptFile(visit, deps, pages, file),
    drop: () => dropFile(visit, deps, pages, file),
  };
  if (act === undefined || !(act in acts)) return pageAnswer(problem('malformed-body'), pages.problem);
  const acted = await acts[act as keyof typeof acts]();
  return typeof acted === 'string' ? page(visit, deps, pages, found, acted) : acted;
}
