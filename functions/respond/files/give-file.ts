import { problem } from '#domain/problem.ts';
import { type HttpAnswer, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { clearedKey, inspectedKey } from '#store/case-files.ts';
import type { FilesDeps, FilesPages, FilesVisit } from './deps.ts';

/** Long enough to begin to save it, and too short for the address to be worth anything in a history. */
const LINK_SECONDS = 60;

/**
 * `GET …/files/{file}/original` and `GET …/files/{file}/sheets/{sheet}`: the file as it came or was cleaned, or one of its sheets as CSV, by a
 * link that soon ends. It is saved and never shown. Of a refused file nothing was kept.
 */
export async function giveFile(
  { theCase, params }: FilesVisit,
  deps: FilesDeps,
  pages: FilesPages,
): Promise<HttpAnswer> {
  const file = theCase.files.find(({ n }) => n === Number(params['file']));
  const digest = params['sheet'] === undefined ? file?.digest : file?.sheets[Number(params['sheet']) - 1]?.digest;
  if (!file || theCase.erasedAt !== null || file.verdict === 'refused' || digest === undefined) {
    return pageAnswer(problem('not-found'), pages.problem);
  }
  const keyOf = file.verdict === 'clean' ? clearedKey : inspectedKey;
  return seeOther(await deps.sign(keyOf(theCase.reference, digest), deps.now(), LINK_SECONDS));
}
