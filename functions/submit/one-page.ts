import type { FieldProblem } from '#domain/problem.ts';
import { type Answers, faultsOf, intakeOf, questionNames, readAnswers } from '#domain/request/answers.ts';
import { formBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { viewerNetwork } from '#plumbing/viewer.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';
import { formKey, isTooSoon } from './form-key.ts';
import { field, repeatedIn, typedIn } from './journey.ts';
import { sendForm } from './send.ts';

type Shown = { readonly answers?: Answers; readonly problems?: readonly FieldProblem[]; readonly noCookies?: boolean };

/** Every question on one page, with what was typed. */
export function onePage(deps: AnswerDeps, pages: SubmitPages, shown: Shown = {}, key?: string): HttpAnswer {
  const { answers = readAnswers({}), problems = [], noCookies = false } = shown;
  const facts = { answers, problems, noCookies, formKey: key ?? formKey(deps.seal, deps.newId(), deps.now()) };
  return html(pages.onePage(facts), problems.length > 0 ? 422 : 200);
}

/** `POST /request/all`: checks all answers and shows them; sends them; or gives them back to be changed. */
export async function answerOnePage(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const fields = form.value;
  const answers = typedIn(fields);
  const key = field(fields, 'key');
  const repeated = repeatedIn(fields).map((name): FieldProblem => ({ field: name, code: 'not-valid' }));
  const { regimes } = deps.authority;
  const problems = [...repeated, ...questionNames.flatMap((question) => faultsOf(question, answers, regimes))];
  const act = field(fields, 'do');
  const trapped = field(fields, 'subject') !== '';
  // What filled in the box that nobody sees does not see the page that follows either, and is sent at once, to be held.
  if (problems.length > 0 || act === 'change') {
    return onePage(deps, pages, { answers, problems: act === 'change' ? [] : problems }, key || undefined);
  }
  if (act !== 'send' && !trapped) {
    return html(pages.check({ answers, formKey: key || formKey(deps.seal, deps.newId(), deps.now()), kept: null }));
  }
  const suspicions = [
    ...(trapped ? (['trap'] as const) : []),
    ...(isTooSoon(deps.seal, key, deps.now()) ? (['too-fast'] as const) : []),
  ];
  const intake = intakeOf(answers, regimes, deps.language);
  if (!intake.ok) throw new Error('Answers without a fault are a request');
  return sendForm(deps, pages, { intake: intake.value, key, sender: { network: viewerNetwork(event), suspicions } });
}
