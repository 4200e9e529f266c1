import { type Problem, problem } from '#domain/problem.ts';
import { cookie, type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { log, traceOf } from '#plumbing/log.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { noOfficerCookie, officerCookie, officerSessionId } from '#store/officer-session.ts';
import { beginSignIn, endSignIn, SIGN_IN_SECONDS, type SignInDeps, type SignInFailure } from './sign-in.ts';

export type SignInPages = {
  readonly failed: (why: SignInFailure | 'unreachable') => string;
  readonly signingOut: (to: string) => string;
  readonly signedOut: () => string;
  readonly problem: (problem: Problem) => string;
};
type Deps = SignInDeps & {
  /** Where the provider ends its own session. */
  readonly signOut: string;
  readonly client: string;
};

const NAME = '__Host-sign-in';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const status = { lost: 400, refused: 403, 'no-role': 403, unreachable: 503 } as const;

/** What tells this browser from others while it signs in, also in two tabs at once. */
function browserOf(event: HttpEvent): string | undefined {
  const id = cookie(event, NAME);
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

function failed(pages: SignInPages, why: keyof typeof status): HttpAnswer {
  return html(pages.failed(why), status[why]);
}

/** `GET /officer/sign-in`: 303 to the provider. */
async function begin(event: HttpEvent, deps: Deps): Promise<HttpAnswer> {
  const browser = browserOf(event) ?? deps.newId();
  const address = await beginSignIn(deps, browser, event.queryStringParameters?.['to']);
  return seeOther(address, [`${NAME}=${browser}; Max-Age=${SIGN_IN_SECONDS}; ${ATTRIBUTES}`]);
}

/** `GET /officer/signed-in`: 303 to where the officer wanted to go; a page says why not. */
async function end(event: HttpEvent, deps: Deps, pages: SignInPages): Promise<HttpAnswer> {
  const { failed: why } = event.queryStringParameters ?? {};
  if (why === 'lost' || why === 'refused' || why === 'no-role') return failed(pages, why);
  const done = await endSignIn(deps, browserOf(event) ?? '', event.rawQueryString ?? '');
  // The code is used up, and stays in no history.
  if (typeof done === 'string') return seeOther(`/officer/signed-in?failed=${done}`);
  const before = officerSessionId(event);
  if (before !== undefined) await deps.sessions.close(before);
  return seeOther(done.to, [officerCookie(done.sessionId)]);
}

/**
 * `POST /officer/sign-out`: ends the session here, then the provider's, or the next sign-in would ask for nothing. By
 * `Refresh`, not by a redirect: the policy lets forms lead to this site only. Cognito reads `logout_uri`, others
 * `post_logout_redirect_uri`.
 */
async function signOut(event: HttpEvent, deps: Deps, pages: SignInPages): Promise<HttpAnswer> {
  const id = officerSessionId(event);
  if (id !== undefined) await deps.sessions.close(id);
  const back = `${deps.origin}/officer/signed-out`;
  const query = new URLSearchParams({ client_id: deps.client, logout_uri: back, post_logout_redirect_uri: back });
  const to = `${deps.signOut}?${query}`;
  return { ...html(pages.signingOut(to), 200, { refresh: `0; url=${to}` }), cookies: [noOfficerCookie()] };
}

/** Answers the way in and out of the console. */
export async function answerSignIn(event: HttpEvent, deps: Deps, pages: SignInPages): Promise<HttpAnswer> {
  try {
    if (event.rawPath === '/officer/sign-out') return await signOut(event, deps, pages);
    if (event.rawPath === '/officer/sign-in') return await begin(event, deps);
    if (event.rawPath === '/officer/signed-in') return await end(event, deps, pages);
  } catch (error) {
    // Whoever wants to work has to hear what is wrong, and so has whoever is called: it is logged as an error.
    log('error', 'sign-in', traceOf(error));
    return failed(pages, 'unreachable');
  }
  if (event.rawPath === '/officer/signed-out') return html(pages.signedOut());
  return pageAnswer(problem('not-found'), pages.problem);
}
