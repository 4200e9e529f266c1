import type { FieldProblem } from '#domain/problem.ts';
import { faultsOf, nextQuestion, type Question, questionNames, readAnswers } from '#domain/request/answers.ts';
import { formBody } from '#plumbing/body.ts';
import { draftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';
import { after, answered, field, forgetAt, fromKept, journeyOf, repeatedIn, toKept, typedIn } from './journey.ts';
import { onePage } from './one-page.ts';

/** Longest text that is kept for a reader to shorten; what is longer than that stays in the browser alone. */
const MOST_KEPT = 60_000;

/** `GET /request/`: what this is for; with an unsent request, how to go on with it. */
export async function before(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const { draft } = await journeyOf(event, deps.drafts, deps.now());
  const begun = draft !== null && draft.sentAs === null && Object.keys(draft.answers).length > 0;
  const next = begun ? nextQuestion(readAnswers(draft.answers), deps.authority.regimes) : undefined;
  const expired = !begun && event.queryStringParameters?.['expired'] !== undefined;
  return html(pages.before({ goOn: next && `/request/${next}`, expired }));
}

/** `POST /request/`: begins a request, unless this browser is in the middle of one and does not want to begin again. */
export async function begin(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const now = deps.now();
  const { id, draft } = await journeyOf(event, deps.drafts, now);
  const again = field(form.value, 'again') !== '';
  if (id !== undefined && draft?.sentAs === null && !again) return seeOther('/request/information', [draftCookie(id)]);
  if (id !== undefined && again) await deps.drafts.remove(id);
  const fresh = deps.newId();
  await deps.drafts.save(fresh, {}, now, forgetAt(now));
  // The address says that a cookie was given: a browser that comes there without one keeps none.
  return seeOther('/request/information?begun=yes', [draftCookie(fresh)]);
}

/** `GET` of a question: with what was answered before. */
export async function ask(
  question: Question,
  event: HttpEvent,
  deps: AnswerDeps,
  pages: SubmitPages,
): Promise<HttpAnswer> {
  const { id, draft } = await journeyOf(event, deps.drafts, deps.now());
  const { begun, change } = event.queryStringParameters ?? {};
  if (id === undefined && begun !== undefined) return onePage(deps, pages, { noCookies: true });
  if (!draft) return seeOther(id === undefined ? '/request/' : '/request/?expired=yes');
  if (draft.sentAs !== null) return seeOther(`/request/sent/${draft.sentAs}`);
  const answers = readAnswers(draft.answers);
  const next = nextQuestion(answers, deps.authority.regimes);
  const tooFar = next !== 'check' && questionNames.indexOf(question) > questionNames.indexOf(next);
  if (tooFar) return seeOther(`/request/${next}`);
  const kept = toKept(answers);
  return html(pages.question({ question, answers, problems: [], kept, change: change !== undefined }));
}

/** `POST` of a question: keeps what was typed, whatever is wrong with it; then 303 to the next page, or 422 with this one. */
export async function take(
  question: Question,
  event: HttpEvent,
  deps: AnswerDeps,
  pages: SubmitPages,
): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const fields = form.value;
  const now = deps.now();
  const { id, draft } = await journeyOf(event, deps.drafts, now);
  if (draft?.sentAs) return seeOther(`/request/sent/${draft.sentAs}`);
  const typed = answered(question, fields);
  // Without what was kept, or where it has expired, the page itself carries the earlier answers.
  const answers = { ...(draft ? readAnswers(draft.answers) : fromKept(field(fields, 'kept'))), ...typed };
  if (id === undefined) return onePage(deps, pages, { answers: { ...answers, ...typed }, noCookies: true });
  const keep = Object.values(typed).every((value) => value.length <= MOST_KEPT);
  const trapped = field(fields, 'subject') === '' ? {} : { trapped: 'yes' };
  const saved = keep
    ? await deps.drafts.save(id, { ...(draft ? typed : answers), ...trapped }, now, forgetAt(now))
    : draft;
  if (keep && saved === null) return seeOther('/request/'); // sent from another tab a moment ago
  const change = field(fields, 'change') !== '';
  const repeated = repeatedIn(fields).map((name): FieldProblem => ({ field: name, code: 'not-valid' }));
  const problems = repeated.length > 0 ? repeated : faultsOf(question, answers, deps.authority.regimes);
  if (problems.length > 0) {
    const shown = { ...answers, ...typedIn(fields), ...typed };
    return html(pages.question({ question, answers: shown, problems, kept: toKept(answers), change }), 422);
  }
  const next = nextQuestion(answers, deps.authority.regimes);
  const to = change && next !== 'check' ? `/request/${next}` : after(question, change);
  return seeOther(to, [draftCookie(id)]);
}
