import { readReference } from '#domain/case/reference.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, json, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer, problemAnswer } from '#plumbing/problem-answer.ts';
import { isOfficer, officerOf } from '#plumbing/who.ts';
import type { Sessions } from '#store/officer-ports.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import type { Cases } from '#store/ports.ts';
import { type Evidence, type EvidenceDeps, packEvidence } from './evidence.ts';

export type EvidenceDoorDeps = EvidenceDeps & {
  readonly sessions: Pick<Sessions, 'find' | 'touch'>;
  readonly cases: Pick<Cases, 'summary'>;
};
export type EvidencePages = {
  readonly evidence: (facts: { readonly reference: string; readonly made?: Evidence | undefined }) => string;
  readonly problem: (problem: Problem) => string;
};
const referenceIn = (event: PageEvent) => event.pathParameters?.['reference'];

/** `POST /api/cases/{reference}/evidence`: a link to a zip of everything on the case, for a few minutes. */
async function answerApi(event: PageEvent, deps: EvidenceDoorDeps): Promise<HttpAnswer> {
  const officer = officerOf(event);
  if (!officer)
    return problemAnswer(problem('not-permitted', { detail: 'This needs the role of officer or approver.' }));
  const packed = await packEvidence(deps, officer, referenceIn(event));
  return packed.ok ? json(packed.value, 201) : problemAnswer(packed.error);
}

/**
 * The same for the console, `/officer/cases/{reference}/evidence`: a GET explains, a POST makes the pack and shows the link. Where it lies
 * is another address than ours, to which a form must not lead by itself.
 */
export async function answerEvidence(
  event: PageEvent,
  deps: EvidenceDoorDeps,
  pagesOf: (officer: SignedIn | null) => EvidencePages,
): Promise<HttpAnswer> {
  if (event.rawPath.startsWith('/api/')) return answerApi(event, deps);
  const officer = await officerOfSession(event, deps.sessions, deps.now());
  // Nothing was typed: whoever has to sign in again finds the button once more.
  if (!officer) return seeOther(`/officer/sign-in?to=${encodeURIComponent(event.rawPath)}`);
  const pages = pagesOf(officer);
  if (!isOfficer(officer.groups)) return pageAnswer(problem('not-permitted'), pages.problem);
  const reference = readReference(referenceIn(event));
  if (!reference || !(await deps.cases.summary(reference))) return pageAnswer(problem('not-found'), pages.problem);
  if (event.requestContext.http.method !== 'POST') return html(pages.evidence({ reference }));
  const packed = await packEvidence(deps, officer, reference);
  return packed.ok ? html(pages.evidence({ reference, made: packed.value })) : pageAnswer(packed.error, pages.problem);
}
