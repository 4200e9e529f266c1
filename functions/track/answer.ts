import { readReference } from '#domain/case/reference.ts';
import type { ApplicantAct, PublicEvent, TrackingView } from '#domain/case/tracking.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { formBody } from '#plumbing/body.ts';
import {
  bearer,
  cookie,
  type HttpAnswer,
  type HttpEvent,
  html,
  icsFile,
  json,
  seeOther,
  sessionCookie,
} from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import { type TrackDeps, track } from './track.ts';

export type Done = ApplicantAct | 'new-link';
export type TrackPages = {
  /** `done`: what was done on the way here. */
  readonly tracked: (view: TrackingView, done?: Done) => string;
  /** The calendar file of a due date. */
  readonly ics: (view: TrackingView, dueOn: LocalDate, stamp: string) => string;
  /** The same bytes for a wrong key and an unknown reference. */
  readonly closed: (tried: boolean) => string;
  readonly problem: (problem: Problem) => string;
};

/** What shows that it was done; a new link shows nothing, and claims nothing of the request. */
const traces = {
  answer: 'ClarificationReceived',
  withdraw: 'RequestWithdrawn',
  review: 'ReviewRequested',
  'new-link': undefined,
} as const satisfies Record<Done, PublicEvent | undefined>;

/** What the address says was done, where the case says so too: anybody can write an address and send it to somebody. */
function doneIn(word: string | undefined, { history, may }: TrackingView): Done | undefined {
  const done = (Object.keys(traces) as Done[]).find((name) => name === word);
  const trace = done && traces[done];
  if (trace === undefined) return done;
  return history.some(({ what }) => what === trace) && !may.some((act) => act === done) ? done : undefined;
}

const KEY = /^[\w-]{20,128}$/;

/**
 * Answers the tracking page and its JSON. Opening the link of an email (`?key=`) sets a cookie and answers 303 to a clean
 * address, so that the key stands in no history, log or referrer; a person without cookies may send the key with a form.
 */
export async function answerTrack(event: HttpEvent, deps: TrackDeps, pages: TrackPages): Promise<HttpAnswer> {
  const asked = event.pathParameters?.['reference'];
  const { done, tried } = event.queryStringParameters ?? {};
  const page = (view: TrackingView | null, isTried = tried !== undefined) =>
    view ? html(pages.tracked(view, doneIn(done, view))) : html(pages.closed(isTried), 404);
  if (event.rawPath.startsWith('/api/')) {
    const key = bearer(event);
    if (key === undefined)
      return problemAnswer(problem('not-signed-in', { detail: 'Send the tracking key as a bearer token.' }));
    const view = await track(deps, asked, key);
    return view ? json(view) : problemAnswer(problem('not-found'));
  }
  const reference = readReference(asked) ?? '';
  if (event.requestContext.http.method === 'POST') {
    const form = formBody(event);
    const key = form.ok ? form.value['key'] : undefined;
    // The whole link may be pasted as well as the key that stands at its end.
    return page(await track(deps, asked, typeof key === 'string' ? key.trim().replace(/^.*[?&]key=/s, '') : ''), true);
  }
  const byCookie = () => track(deps, asked, cookie(event, trackingCookie(reference)) ?? '');
  if (event.rawPath.endsWith('/due.ics')) {
    const view = await byCookie();
    // Without a date there is no file: the same answer as to anybody else, whose next step is the page of the request.
    return view?.dueOn ? icsFile(pages.ics(view, view.dueOn, deps.now())) : page(null);
  }
  const given = event.queryStringParameters?.['key'];
  if (given === undefined) return page(await byCookie());
  // A link with a wrong key must not take the place of the good one that this browser holds.
  // Away from the address with it all the same, which is the same for every reference.
  if (!KEY.test(given) || !(await track(deps, asked, given))) return seeOther(`${event.rawPath}?tried=yes`);
  return seeOther(`/track/${reference}`, [sessionCookie(trackingCookie(reference), given)]);
}
