import type { FieldProblem } from '#domain/problem.ts';
import { faultsOf, intakeOf, questionNames } from '#domain/request/answers.ts';
import { formBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { viewerNetwork } from '#plumbing/viewer.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';
import { formKey, noticedIn } from './form-key.ts';
import { field, repeatedIn, typedIn } from './journey.ts';
import type { Suspicion } from './limits.ts';
import { sendForm } from './send.ts';
import { showOnePage } from './show-one-page.ts';

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
  if (problems.length > 0 || act === 'change') {
    return showOnePage(deps, pages, { answers, problems: act === 'change' ? [] : problems, formKey: key });
  }
  // What filled in the box that nobody sees does not see the page that follows either, and is sent at once, to be held.
  if (act !== 'send' && !trapped) {
    const shown = key || formKey(deps.seal, deps.newId(), deps.now());
    return html(pages.check({ answers, formKey: shown, kept: null, changed: false }));
  }
  const noticed = noticedIn(deps.seal, key, deps.now());
  const suspicions: readonly Suspicion[] = trapped ? ['trap', ...noticed] : noticed;
  const intake = intakeOf(answers, regimes, deps.language);
  if (!intake.ok) throw new Error('Answers without a fault are a request');
  const sending = { intake: intake.value, key, sender: { network: viewerNetwork(event), suspicions } };
  // Whoever has a cookie of ours keeps them. Sent again by a reload, it is the same request.
  const keepsCookies = (event.cookies ?? []).some((cookie) => cookie.startsWith('__Host-'));
  return sendForm(deps, pages, sending, undefined, !keepsCookies);
}
