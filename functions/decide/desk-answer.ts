import { type Problem, problem } from '#domain/problem.ts';
import { formBody } from '#plumbing/body.ts';
import { type HttpAnswer, html, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { isOfficer } from '#plumbing/who.ts';
import type { Sessions } from '#store/officer-ports.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import { deskRouteOf } from './desk-routes.ts';
import type { CommandDeps } from './give-command.ts';
import type { LogDeps } from './log-request.ts';
import type { WorkingDeps, WorkingPages } from './preview-response.ts';
import type { CasePages } from './show-case.ts';
import type { CaseloadDeps, CaseloadPages } from './show-caseload.ts';
import type { CommandPageDeps } from './show-command.ts';
import type { CommissionPages } from './show-commission.ts';
import type { CommissionsDeps, CommissionsPages } from './show-commissions.ts';
import type { IdentityPages } from './show-identity.ts';
import type { PreviewDeps, PreviewPages } from './show-response.ts';
import type { EditorDeps, EditorPages } from './write-response.ts';

/** What the pages of the console work with; each rule names its own part. */
export type DeskDeps = LogDeps &
  CommandDeps &
  CaseloadDeps &
  CommandPageDeps &
  PreviewDeps &
  EditorDeps &
  WorkingDeps &
  CommissionsDeps & {
    readonly sessions: Pick<Sessions, 'find' | 'touch'>;
    readonly now: () => string;
  };
export type DeskPages = CaseloadPages &
  CasePages &
  IdentityPages &
  PreviewPages &
  EditorPages &
  WorkingPages &
  CommissionsPages &
  CommissionPages & {
    readonly problem: (problem: Problem) => string;
  };
/** The pages as somebody sees them: their name stands in the frame. */
export type PagesOf = (officer: SignedIn) => DeskPages;
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
function closed(event: PageEvent, pages: ClosedPages): HttpAnswer {
  const address = addressOf(event);
  if (event.requestContext.http.method !== 'POST') {
    return seeOther(`/officer/sign-in?to=${encodeURIComponent(address)}`);
  }
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const fields = Object.entries(form.value).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return html(pages.ended({ action: address, fields }), 401);
}

/** Answers every page of the console: who is there, whether the page is for them, and then the page's own rule. */
export async function answerDesk(
  event: PageEvent,
  deps: DeskDeps,
  pagesOf: PagesOf,
  closedPages: ClosedPages,
): Promise<HttpAnswer> {
  const { method } = event.requestContext.http;
  const officer = await officerOfSession(event, deps.sessions, deps.now());
  if (!officer) return closed(event, closedPages);
  const pages = pagesOf(officer);
  const found = deskRouteOf(method, event.rawPath);
  const isAllowed = {
    officers: isOfficer(officer.groups),
    units: officer.groups.includes('unit'),
    everybody: true,
  }[found?.route.for ?? 'officers'];
  // Before it is told whether there is such a page.
  if (!isAllowed) return pageAnswer(problem('not-permitted'), pages.problem);
  if (!found) return pageAnswer(problem('not-found'), pages.problem);
  const form = method === 'POST' ? formBody(event) : null;
  if (form?.ok === false) return pageAnswer(form.error, pages.problem);
  return found.route.rule({ event, officer, params: found.params, form: form?.value ?? {} }, deps, pages);
}
