import { problem } from '#domain/problem.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { officerOf } from '#plumbing/who.ts';
import { type EvidenceDeps, packEvidence } from './evidence.ts';

/** Answers `POST /api/cases/{reference}/evidence`: a link to a zip of everything on the case, for a few minutes. */
export async function answerEvidence(event: HttpEvent, deps: EvidenceDeps): Promise<HttpAnswer> {
  const officer = officerOf(event);
  if (!officer)
    return problemAnswer(problem('not-permitted', { detail: 'This needs the role of officer or approver.' }));
  const packed = await packEvidence(deps, officer, event.pathParameters?.['reference']);
  return packed.ok ? json(packed.value, 201) : problemAnswer(packed.error);
}
