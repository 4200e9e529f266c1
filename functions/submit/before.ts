import { nextQuestion } from '#domain/request/answers.ts';
import { formBody } from '#plumbing/body.ts';
import { draftCookie, noDraftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { forgetAt, journeyOf, LEFT } from '#store/journey.ts';
import type { AskDeps, AskPages } from './ask-answer.ts';
import { field } from './journey.ts';

/** `GET /request/`: what this is for; with an unsent request, how to go on with it. */
export async function before(event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const { draft } = await journeyOf(event, deps.drafts, deps.now());
  const begun = draft !== null && Object.keys(draft.answers).length > 0;
  const next = begun ? nextQuestion(draft.typed, deps.authority.regimes) : undefined;
  const expired = !begun && event.queryStringParameters?.['expired'] !== undefined;
  return html(pages.before({ goOn: next && `/request/${next}`, expired }));
}

/** `POST /request/`: begins a request, unless this browser is in the middle of one and does not want to begin again. */
export async function begin(event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const now = deps.now();
  const { id, draft } = await journeyOf(event, deps.drafts, now);
  const again = field(form.value, 'again') !== '';
  const begun = id !== undefined && draft !== null && Object.keys(draft.answers).length > 0;
  if (begun && !again) return seeOther('/request/information', [draftCookie(id)]);
  if (id !== undefined && draft !== null) await deps.drafts.remove(id);
  // Always one of our own: an id that somebody else has seen, on a computer that many use, opens nothing.
  const fresh = deps.newId();
  await deps.drafts.save(fresh, {}, now, forgetAt(now));
  // The address says that a cookie was given: a browser that comes there without one keeps none.
  return seeOther('/request/information?begun=yes', [draftCookie(fresh)]);
}

/**
 * `POST /request/leave`: deletes what was typed and not sent, makes the browser forget it and every tracking cookie that
 * it showed, and leads away. By `Refresh`, not by a redirect: the policy lets forms lead to this site only. What is still
 * under way when somebody leaves finds the draft closed, and is not kept.
 */
export async function leave(event: HttpEvent, deps: AskDeps, pages: AskPages): Promise<HttpAnswer> {
  const now = deps.now();
  const { id, draft } = await journeyOf(event, deps.drafts, now);
  if (id !== undefined && draft) await deps.drafts.close(id, LEFT, now, forgetAt(now));
  const named = (event.cookies ?? [])
    .map((one) => one.split('=')[0] ?? '')
    .filter((name) => /^__Host-track-/.test(name));
  const forget = named.map((name) => `${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax`);
  const headers = { refresh: `0; url=${deps.authority.exit.url}` };
  return { ...html(pages.left(), 200, headers), cookies: [noDraftCookie(), ...forget] };
}
