import { problem } from '#domain/problem.ts';
import { decisionOf } from '#domain/response/decision.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { officerOf } from '#plumbing/who.ts';
import { type SaveDeps, saveResponse } from '#store/save-response.ts';

/** `If-Match: "<version of the case>"`, for an officer who wants to hear of a colleague's change first. */
function expectedVersion(event: HttpEvent): number | undefined {
  const version = /^"?(\d{1,9})"?$/.exec(event.headers['if-match'] ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Answers `PUT /api/cases/{reference}/response`: saves a version and says what it decides. */
export async function answerRespond(event: HttpEvent, deps: SaveDeps): Promise<HttpAnswer> {
  const officer = officerOf(event);
  if (!officer)
    return problemAnswer(problem('not-permitted', { detail: 'This needs the role of officer or approver.' }));
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const reference = event.pathParameters?.['reference'];
  const saved = await saveResponse(deps, officer, reference, body.value, expectedVersion(event));
  if (!saved.ok) return problemAnswer(saved.error);
  const { theCase, response } = saved.value;
  return json({
    reference: theCase.reference,
    version: theCase.version,
    state: theCase.state,
    responseVersion: theCase.responses.at(-1)?.version,
    decision: decisionOf(response, theCase.regime),
  });
}
