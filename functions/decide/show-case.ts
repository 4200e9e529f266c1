import type { CaseFacts } from '#domain/case/facts.ts';
import { isFormCommand } from '#domain/case/forms.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type CaseDeps, caseFacts } from './case-facts.ts';
import type { Visit } from './desk-visit.ts';

export type CasePages = {
  /** `done`: the command that was carried out just before, for a word about it. */
  readonly case: (facts: CaseFacts & { readonly done: string | null }) => string;
  readonly problem: (problem: Problem) => string;
};

/** `GET /officer/cases/{reference}`: everything on a case, but who asked. */
export async function showCase(
  { event, officer, params }: Visit,
  deps: CaseDeps,
  pages: CasePages,
): Promise<HttpAnswer> {
  const facts = await caseFacts(deps, params['reference'], officer);
  if (!facts) return pageAnswer(problem('not-found'), pages.problem);
  const done = event.queryStringParameters?.['done'] ?? '';
  return html(pages.case({ ...facts, done: isFormCommand(done) || done === 'save-response' ? done : null }));
}
