import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { isUpload, uploadForm } from '#plumbing/upload.ts';
import { isOfficer } from '#plumbing/who.ts';
import type { Sessions } from '#store/officer-ports.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import { deskRouteOf } from './desk-routes.ts';
import { FILE_LOST } from './desk-visit.ts';
import type { CommandDeps } from './give-command.ts';
import type { OriginalDeps, OriginalPages } from './give-original.ts';
import type { LogDeps } from './log-request.ts';
import type { NewRequestPages } from './new-request.ts';
import type { WorkingDeps, WorkingPages } from './preview-response.ts';
import type { RecordLetterPages } from './record-letter.ts';
import type { CasePages } from './show-case.ts';
import type { CaseloadDeps, CaseloadPages } from './show-caseload.ts';
import type { CommandPageDeps } from './show-command.ts';
import type { CommissionPages } from './show-commission.ts';
import type { CommissionsDeps, CommissionsPages } from './show-commissions.ts';
import type { IdentityPages } from './show-identity.ts';
import type { LetterDeps, LetterPages } from './show-letter.ts';
import type { PreviewDeps, PreviewPages } from './show-response.ts';
import type { PostDeps, PostPages } from './to-post.ts';
import type { EditorDeps, EditorPages } from './write-response.ts';

/** What the pages of the console work with; each rule names its own part. */
export type DeskDeps = LogDeps &
  CommandDeps &
  CaseloadDeps &
  PostDeps &
  LetterDeps &
  OriginalDeps &
  CommandPageDeps &
  PreviewDeps &
  EditorDeps &
  WorkingDeps &
  CommissionsDeps & {
    readonly sessions: Pick<Sessions, 'find' | 'touch'>;
    readonly now: () => string;
  };
export type DeskPages = CaseloadPages &
  PostPages &
  LetterPages &
  NewRequestPages &
  RecordLetterPages &
  OriginalPages &
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
