import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { isUpload, uploadForm } from '#plumbing/upload.ts';
import { isOfficer } from '#plumbing/who.ts';
import type { Sessions } from '#store/officer-ports.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import type { DeskRoutes } from './desk-route.ts';
import { FILE_LOST } from './desk-visit.ts';

/** What the frame of every page of the console works with, whatever its rule needs besides. */
export type FrameDeps = {
  readonly sessions: Pick<Sessions, 'find' | 'touch'>;
  readonly now: () => string;
};
export type FramePages = { readonly problem: (problem: Problem) => string };
export type ClosedPages = {
  /** The session has ended: what was posted, to be sent again to the same address after signing in. */
  readonly ended: (again: {
    readonly action: string;
    readonly fields: readonly (readonly [string, string])[];
  }) => string;
  readonly problem: (problem: Problem) => string;
};

const addressOf = ({ rawPath, rawQueryString }: PageEvent) => rawPath + (rawQueryString ? `?${rawQueryString}` : '');

/** Nobody is signed in. A page is asked for again after signing in; what was posted is handed back, to be sent again. */
async function closed(event: PageEvent, pages: ClosedPages): Promise<HttpAnswer> {
  const address = addressOf(event);
  if (event.requestContext.http.method !== 'POST') {
    return seeOther(`/officer/sign-in?to=${encodeURIComponent(address)}`);
  }
  const form = await uploadForm(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const typed = Object.entries(form.value.fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  // A file cannot be handed back: the form asks for it again.
  const fields = form.value.upload ? [...typed, [FILE_LOST, 'yes'] as const] : typed;
  return html(pages.ended({ action: address, fields }), 401);
}

/**
 * Answers the pages of the console that a door has: who is there, whether the page is for them, and then the page's own rule.
 * `pagesOf`: the pages as somebody sees them, whose name stands in the frame.
 */
export async function answerDesk<Deps extends FrameDeps, Pages extends FramePages>(
  routes: DeskRoutes<Deps, Pages>,
  event: PageEvent,
  deps: Deps,
  pagesOf: (officer: SignedIn) => Pages,
  closedPages: ClosedPages,
): Promise<HttpAnswer> {
  const { method } = event.requestContext.http;
  const officer = await officerOfSession(event, deps.sessions, deps.now());
  if (!officer) return closed(event, closedPages);
  const pages = pagesOf(officer);
  const found = routes.at(method, event.rawPath);
  const isAllowed = {
    officers: isOfficer(officer.groups),
    approvers: officer.groups.includes('approver'),
    units: officer.groups.includes('unit'),
    everybody: true,
  }[found?.route.for ?? 'officers'];
  // The console's own address leads a unit's contact to what they are asked.
  const isAtFront = found?.route.path === '/officer/' && method !== 'POST';
  if (!isAllowed && isAtFront && officer.groups.includes('unit')) return seeOther('/officer/commissions');
  // Before it is told whether there is such a page.
  if (!isAllowed) return pageAnswer(problem('not-permitted'), pages.problem);
  if (!found) return pageAnswer(problem('not-found'), pages.problem);
  // Before a large body is read.
  if (isUpload(event) && !found.route.takesFile) return pageAnswer(problem('wrong-content-type'), pages.problem);
  const form = method === 'POST' ? await uploadForm(event) : null;
  if (form?.ok === false) return pageAnswer(form.error, pages.problem);
  const { fields = {}, upload = null } = form?.value ?? {};
  return found.route.rule({ event, officer, params: found.params, form: fields, upload }, deps, pages);
}
