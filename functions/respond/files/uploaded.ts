import { filesAreOpen } from '#domain/case/file-facts.ts';
import { nameOfFile } from '#domain/inspection/file-name.ts';
import { usualLimits } from '#domain/inspection/inspection.ts';
import { problem } from '#domain/problem.ts';
import { type HttpAnswer, seeOther } from '#plumbing/http.ts';
import { sha256 } from '#plumbing/ids.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { uploadFolder } from '#store/case-files.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';
import { withUpload } from './form-page.ts';
import { inspectFile } from './inspect-file.ts';
import { keepFile } from './keep-file.ts';
import { filesPath, newUpload } from './uploads.ts';

const folderOf = ({ theCase, params }: FilesVisit) => uploadFolder(theCase.reference, params['upload'] ?? '');

async function arrivedPage(
  visit: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
  fault: 'too-large' | null = null,
): Promise<HttpAnswer> {
  const folder = folderOf(visit);
  const keys = await deps.records.list(folder);
  const arrived = await Promise.all(
    keys.map(async (key) => {
      const sent = key.slice(folder.length);
      return { name: nameOfFile(sent), sent, size: (await deps.records.size(key)) ?? 0 };
    }),
  );
  const upload = arrived.length === 0 ? await newUpload(deps, visit) : null;
  const page = pages.arrived({ reference: visit.theCase.reference, arrived, upload, fault });
  return withUpload(page, upload, fault === null ? 200 : 413);
}

/** `GET …/files/uploaded/{upload}`: where the bucket leads back to. What has arrived is named, to be inspected. */
export async function showUploaded(visit: FilesVisit, deps: FilesDeps, pages: FilesPages): Promise<HttpAnswer> {
  const { theCase, params, query } = visit;
  // The bucket adds the file's own name to the address, where it has nothing to do.
  if (Object.keys(query).length > 0) return seeOther(`${filesPath(theCase.reference)}/uploaded/${params['upload']}`);
  return arrivedPage(visit, deps, pages);
}

/**
 * `POST …/files/uploaded/{upload}`: the officer says that a file is there. It is inspected, kept, recorded, and taken out of the
 * quarantine, in this order: whatever breaks off in between, pressing again goes on, and the same bytes are one file.
 */
export async function inspectUploaded(visit: FilesVisit, deps: FilesDeps, pages: FilesPages): Promise<HttpAnswer> {
  const { theCase, stored, officer, form } = visit;
  const { reference } = theCase;
  const sent = form['sent'] ?? '';
  const key = folderOf(visit) + sent;
  const size = sent === '' ? null : await deps.records.size(key);
  if (size === null) return arrivedPage(visit, deps, pages);
  if (!filesAreOpen(theCase)) return pageAnswer(problem('not-allowed-now'), pages.problem);
  if (size > usualLimits.bytes) {
    // Unread: the bucket itself takes none that is larger, where it checks.
    await deps.records.remove(key);
    return arrivedPage(visit, deps, pages, 'too-large');
  }
  const bytes = await deps.records.get(key);
  if (!bytes) return arrivedPage(visit, deps, pages);
  const digest = sha256(bytes);
  let file = theCase.files.find((one) => one.digest === digest);
  if (!file) {
    const kept = await keepFile(deps, officer.sub, reference, await inspectFile(deps, stored, nameOfFile(sent), bytes));
    if (!kept.ok) return pageAnswer(kept.error, pages.problem);
    file = kept.value;
  }
  await deps.records.remove(key);
  return seeOther(`${filesPath(reference)}/${file.n}?done=inspected`);
}
