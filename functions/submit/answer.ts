import { readReference } from '#domain/case/reference.ts';
import { summarise } from '#domain/case/summary.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { readIntake } from '#domain/request/intake.ts';
import { formBody, jsonBody } from '#plumbing/body.ts';
import { cookie, type HttpAnswer, type HttpEvent, html, json, seeOther, sessionCookie } from '#plumbing/http.ts';
import { pageAnswer, problemAnswer } from '#plumbing/problem-answer.ts';
import { trackingCookie, trackingUrl } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import { submitForm, type Typed, typedIn } from './form.ts';
import { type SubmitDeps, submit } from './submit.ts';

export type SentFacts = {
  reference: string;
  receivedOn: LocalDate;
  dueOn: LocalDate;
  trackPath: string;
  contact: 'email' | 'post';
};
export type SubmitPages = {
  readonly form: (facts: { values: Typed; problems: readonly FieldProblem[]; formKey: string }) => string;
  /** The same page for anybody who does not hold the key, whatever the reference. */
  readonly sentUnknown: () => string;
  readonly sent: (facts: SentFacts) => string;
  readonly problem: (problem: Problem) => string;
};
type AnswerDeps = SubmitDeps & { readonly origin: string; readonly language: string };

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;
const nothing: Typed = { information: '', name: '', email: '', postalAddress: '', contactBy: '' };

/** `POST /api/requests`. The same key with the same body answers the same; with another body it is refused. */
async function answerApi(event: HttpEvent, deps: AnswerDeps): Promise<HttpAnswer> {
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const key = event.headers['idempotency-key'];
  if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
    const detail = 'Use 1 to 255 visible ASCII characters without spaces.';
    return problemAnswer(problem('bad-idempotency-key', { detail }));
  }
  const intake = readIntake(body.value, deps.authority.regimes, deps.language);
  if (!intake.ok) return problemAnswer(intake.error);
  const done = await submit(deps, intake.value, 'api', key === undefined ? null : `api\n${key}`);
  if (!done.ok) return problemAnswer(done.error);
  const { key: trackKey, ...receipt } = done.value;
  const link = { origin: deps.origin, languages: deps.authority.languages, language: deps.language };
  return json({ ...receipt, trackingUrl: trackingUrl(link, receipt.reference, trackKey) }, 201);
}

/** `POST /request/`: 303 to the confirmation, or 422 with the same page and everything that was typed. */
async function answerForm(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const done = await submitForm(deps, form.value, deps.language);
  if (done.ok) {
    const { reference, key } = done.value;
    return seeOther(`/request/sent/${reference}`, [sessionCookie(trackingCookie(reference), key)]);
  }
  if (done.error.code !== 'not-valid') return pageAnswer(done.error, pages.problem);
  const formKey = typeof form.value['key'] === 'string' ? form.value['key'] : deps.newId();
  return html(pages.form({ values: typedIn(form.value), problems: done.error.fields ?? [], formKey }), 422);
}

/** `GET /request/sent/{reference}`: survives a reload, since the browser that sent the request holds the key. */
async function answerSent(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const reference = readReference(event.pathParameters?.['reference']) ?? '';
  const key = cookie(event, trackingCookie(reference)) ?? '';
  const found = await caseByKey(deps.cases, deps.seal, reference, key);
  if (!found) return html(pages.sentUnknown());
  const { receivedOn, dueOn } = summarise(found.theCase, await deps.rules());
  if (dueOn === null) return seeOther(`/track/${reference}`); // the clock has stopped since: tracking says how it stands
  return html(
    pages.sent({ reference, receivedOn, dueOn, trackPath: `/track/${reference}`, contact: found.theCase.contact }),
  );
}

/** Answers everything that the submit room serves. */
export async function answerSubmit(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  if (event.rawPath.startsWith('/api/')) return answerApi(event, deps);
  if (event.rawPath.startsWith('/request/sent/')) return answerSent(event, deps, pages);
  if (!/^\/request\/?$/.test(event.rawPath)) return pageAnswer(problem('not-found'), pages.problem);
  if (event.requestContext.http.method === 'POST') return answerForm(event, deps, pages);
  return html(pages.form({ values: nothing, problems: [], formKey: deps.newId() }));
}
