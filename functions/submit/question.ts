import type { FieldProblem } from '#domain/problem.ts';
import { type Answers, faultsOf, nextQuestion, type Question, questionNames } from '#domain/request/answers.ts';
import { formBody } from '#plumbing/body.ts';
import { draftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { confirmationOf, forgetAt, journeyOf } from '#store/journey.ts';
import type { AskDeps, AskPages } from './ask-answer.ts';
import { after, answered, field, fromKept, repeatedIn, toKept, tooLongToKeep } from './journey.ts';
import { showOnePage } from './show-one-page.ts';

/** `GET` of a question: with what was answered before. */
export async function ask(question: Question, event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const { id, draft, sent, left } = await journeyOf(event, deps.drafts, deps.now());
  const { begun, change } = event.queryStringParameters ?? {};
  if (id === undefined && begun !== undefined) return showOnePage(deps, pages, { noCookies: true });
  if (sent) return seeOther(confirmationOf(sent.reference));
  if (!draft) return seeOther(left ? '/request/' : '/request/?expired=yes');
  const next = nextQuestion(draft.typed, deps.authority.regimes);
  const tooFar = next !== 'check' && questionNames.indexOf(question) > questionNames.indexOf(next);
  if (tooFar) return seeOther(`/request/${next}`);
  const facts = { question, answers: draft.typed, problems: [], kept: toKept(draft.typed, question) };
  return html(pages.question({ ...facts, change: change !== undefined }));
}

/** What is wrong with what was sent: what no browser sends, what cannot even be kept, or what the question does not take. */
function problemsIn(
  question: Question,
  answers: Answers,
  { repeated, tooLong, deps }: { repeated: readonly string[]; tooLong: readonly string[]; deps: AskDeps },
): readonly FieldProblem[] {
  if (repeated.length > 0) return repeated.map((name) => ({ field: name, code: 'not-valid' }));
  const faults = faultsOf(question, answers, deps.authority.regimes);
  const more = tooLong.filter((name) => !faults.some((fault) => fault.field === name));
  return [...faults, ...more.map((name): FieldProblem => ({ field: name, code: 'not-valid' }))];
}

/** `POST` of a question: keeps what was typed, whatever is wrong with it; then 303 to the next page, or 422 with this one. */
export async function take(question: Question, event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const fields = form.value;
  const now = deps.now();
  const { id: named, draft, sent, left } = await journeyOf(event, deps.drafts, now);
  if (left) return seeOther('/request/');
  if (sent) return seeOther(confirmationOf(sent.reference));
  const typed = answered(question, fields);
  // Without what was kept, or where it has expired, the page itself carries the earlier answers.
  const answers = { ...(draft ? draft.typed : fromKept(field(fields, 'kept'))), ...typed };
  if (named === undefined) return showOnePage(deps, pages, { answers, noCookies: true });
  // An id that names nothing may be anybody's: what is typed now gets one of its own.
  const id = draft ? named : deps.newId();
  const tooLong = tooLongToKeep(typed);
  const trapped = field(fields, 'subject') === '' ? {} : { trapped: 'yes' };
  if (tooLong.length === 0) {
    const saved = await deps.drafts.save(id, { ...(draft ? typed : answers), ...trapped }, now, forgetAt(now));
    if (saved === null) return seeOther('/request/'); // sent, or left, in another tab a moment ago
  }
  const change = field(fields, 'change') !== '';
  const problems = problemsIn(question, answers, { repeated: repeatedIn(fields), tooLong, deps });
  if (problems.length > 0) {
    const page = pages.question({ question, answers, problems, kept: toKept(answers, question), change });
    return { ...html(page, 422), cookies: [draftCookie(id)] };
  }
  const next = nextQuestion(answers, deps.authority.regimes);
  const to = change && next !== 'check' ? `/request/${next}` : after(question, change);
  return seeOther(to, [draftCookie(id)]);
}
