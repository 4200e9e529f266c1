import { readReference } from '#domain/case/reference.ts';
import type { ApplicantAct, TrackingView } from '#domain/case/tracking.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { formBody } from '#plumbing/body.ts';
import { cookie, type HttpAnswer, type HttpEvent, html, seeOther, sessionCookie } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import type { ApplyDeps } from '#store/apply.ts';
import { fieldOf, giveAct, readWords } from './act.ts';
import { answerLinkAgain, type LinkPages } from './link-answer.ts';
import { type LinkDeps, renewLink } from './links.ts';
import { track } from './track.ts';

export type ActDeps = ApplyDeps & LinkDeps;
export type ActName = ApplicantAct | 'new-link';
export type ActFacts = {
  readonly act: ActName;
  readonly view: TrackingView;
  /** What was typed, shown again. */
  readonly typed: string;
  readonly problem?: FieldProblem;
  /** Why it cannot be done now: the request does not allow it, or it was done often enough today. */
  readonly refused?: 'not-now' | 'enough';
};
export type ActPages = LinkPages & {
  readonly form: (facts: ActFacts) => string;
  readonly closed: () => string;
  readonly problem: (problem: Problem) => string;
};

const PATH = /^\/track\/[^/]+\/(answer|withdraw|review|new-link)$/;

/** `POST /track/{reference}/new-link`. */
async function answerNewLink(view: TrackingView, key: string, deps: ActDeps, pages: ActPages): Promise<HttpAnswer> {
  const { reference } = view;
  const renewed = await renewLink(deps, reference, key);
  if (renewed === 'closed') return html(pages.closed(), 404);
  if (typeof renewed === 'string') {
    return html(pages.form({ act: 'new-link', view, typed: '', refused: renewed }), 409);
  }
  const cookies = [sessionCookie(trackingCookie(reference), renewed.key)];
  return seeOther(`/track/${reference}?done=new-link`, cookies);
}

/** `POST /track/{reference}/{act}`: 303 back to the request, or the same page with what was typed. */
async function answerAct(
  event: HttpEvent,
  view: TrackingView,
  act: ApplicantAct,
  deps: ActDeps,
  pages: ActPages,
): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const field = fieldOf[act];
  const sent = field === undefined ? '' : form.value[field];
  const typed = [sent ?? ''].flat()[0] ?? '';
  const words = field === undefined ? null : readWords(field, sent);
  if (words?.ok === false) return html(pages.form({ act, view, typed, problem: words.error }), 422);
  const done = await giveAct(deps, view.reference, act, words?.value ?? '');
  if (done.ok) return seeOther(`/track/${view.reference}?done=${act}`);
  if (done.error.code !== 'not-allowed-now') return pageAnswer(done.error, pages.problem);
  return html(pages.form({ act, view, typed, refused: 'not-now' }), 409);
}

/**
 * Answers what an applicant may do. A page for each: opening it does nothing, sending its form does. The key comes from
 * this browser's cookie alone, so that no form and no address has it.
 */
export async function answerActs(event: HttpEvent, deps: ActDeps, pages: ActPages): Promise<HttpAnswer> {
  if (/^\/track\/?$/.test(event.rawPath)) return answerLinkAgain(event, deps, pages);
  const act = PATH.exec(event.rawPath)?.[1] as ActName | undefined;
  if (act === undefined) return pageAnswer(problem('not-found'), pages.problem);
  const reference = readReference(event.pathParameters?.['reference']) ?? '';
  const key = cookie(event, trackingCookie(reference)) ?? '';
  const view = await track(deps, reference, key);
  if (!view) return html(pages.closed(), 404);
  if (event.requestContext.http.method === 'POST') {
    return act === 'new-link' ? answerNewLink(view, key, deps, pages) : answerAct(event, view, act, deps, pages);
  }
  const may = act === 'new-link' ? view.sendsLinks : view.may.includes(act);
  return may
    ? html(pages.form({ act, view, typed: '' }))
    : html(pages.form({ act, view, typed: '', refused: 'not-now' }), 409);
}
