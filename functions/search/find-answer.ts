import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { isOfficer } from '#plumbing/who.ts';
import type { Colleagues, Sessions } from '#store/officer-ports.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import { type FindAnswer, findCases } from './find.ts';
import { type LikenessDeps, type Likenesses, likenesses } from './likenesses.ts';

export type FindDoorDeps = LikenessDeps & {
  readonly sessions: Pick<Sessions, 'find' | 'touch'>;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly now: () => string;
};
export type FindPages = {
  readonly find: (answer: FindAnswer & { readonly names: Readonly<Record<string, string>> }) => string;
  readonly similar: (found: Likenesses) => string;
  readonly problem: (problem: Problem) => string;
};

/** What colleagues are called, by their subject; whoever has never signed in has no name. */
async function namesOf(colleagues: Pick<Colleagues, 'all'>): Promise<Readonly<Record<string, string>>> {
  const all = await colleagues.all();
  return Object.fromEntries(all.flatMap(({ sub, name }) => (name === null ? [] : [[sub, name]])));
}

/**
 * `GET /officer/search?q=&page=` and `GET /officer/cases/{reference}/similar`: pages for whoever works on cases. Whoever is
 * not signed in is sent to sign in, and comes back; 403 for a unit's contact; 404 where there is no such case.
 */
export async function answerFind(
  event: PageEvent,
  deps: FindDoorDeps,
  pagesOf: (officer: SignedIn) => FindPages,
): Promise<HttpAnswer> {
  const officer = await officerOfSession(event, deps.sessions, deps.now());
  if (!officer) {
    const address = event.rawPath + (event.rawQueryString ? `?${event.rawQueryString}` : '');
    return seeOther(`/officer/sign-in?to=${encodeURIComponent(address)}`);
  }
  const pages = pagesOf(officer);
  if (!isOfficer(officer.groups)) return pageAnswer(problem('not-permitted'), pages.problem);
  if (event.rawPath === '/officer/search') {
    const asked = event.queryStringParameters;
    const [answer, names] = await Promise.all([
      findCases(deps, asked?.['q'] ?? '', asked?.['page']),
      namesOf(deps.colleagues),
    ]);
    return html(pages.find({ ...answer, names }));
  }
  const found = await likenesses(deps, event.pathParameters?.['reference']);
  return found ? html(pages.similar(found)) : pageAnswer(problem('not-found'), pages.problem);
}
