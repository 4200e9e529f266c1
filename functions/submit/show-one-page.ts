import type { FieldProblem } from '#domain/problem.ts';
import { type Answers, readAnswers } from '#domain/request/answers.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Seal } from '#plumbing/ids.ts';
import { formKey } from './form-key.ts';

export type OnePageFacts = {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly formKey: string;
  readonly noCookies: boolean;
};
type Deps = { readonly seal: Seal; readonly newId: () => string; readonly now: () => string };
type Pages = { readonly onePage: (facts: OnePageFacts) => string };

/** Every question on one page, with what was typed; `formKey` where the page had one already. */
export function showOnePage(deps: Deps, pages: Pages, shown: Partial<OnePageFacts> = {}): HttpAnswer {
  const { answers = readAnswers({}), problems = [], noCookies = false } = shown;
  const key = shown.formKey || formKey(deps.seal, deps.newId(), deps.now());
  return html(pages.onePage({ answers, problems, noCookies, formKey: key }), problems.length > 0 ? 422 : 200);
}
