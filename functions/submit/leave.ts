import { draftId, noDraftCookie } from '#plumbing/draft-cookie.ts';
import type { HttpAnswer, HttpEvent } from '#plumbing/http.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';

/**
 * `POST /request/leave`: deletes what was typed and not sent, makes the browser forget it and every tracking cookie that
 * it showed, and leads away. By `Refresh`, not by a redirect: the policy lets forms lead to this site only.
 */
export async function leave(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const id = draftId(event);
  if (id !== undefined) await deps.drafts.remove(id);
  const named = (event.cookies ?? [])
    .map((one) => one.split('=')[0] ?? '')
    .filter((name) => /^__Host-track-/.test(name));
  const forget = named.map((name) => `${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax`);
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', refresh: `0; url=${deps.authority.exit.url}` },
    cookies: [noDraftCookie(), ...forget],
    body: pages.left(),
  };
}
