import type { HttpAnswer } from '#plumbing/http.ts';
import { type FilesDeps, type FilesPages, type FilesVisit, factsOfFiles } from './deps.ts';
import { withUpload } from './form-page.ts';
import { newUpload } from './uploads.ts';

/** `GET …/files`: what was uploaded for the response, with the state of each, and the form to upload more. */
export async function listFiles(visit: FilesVisit, deps: FilesDeps, pages: FilesPages): Promise<HttpAnswer> {
  const upload = await newUpload(deps, visit);
  const done = visit.query['done'] === 'dropped' ? 'dropped' : null;
  const { reference } = visit.theCase;
  return withUpload(pages.list({ reference, files: await factsOfFiles(deps, visit), upload, done }), upload);
}
