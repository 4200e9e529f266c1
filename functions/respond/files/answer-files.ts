import { readReference } from '#domain/case/reference.ts';
import { problem } from '#domain/problem.ts';
import { formBody } from '#plumbing/body.ts';
import { type HttpAnswer, html, type PageEvent, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { isOfficer } from '#plumbing/who.ts';
import { officerOfSession, type SignedIn } from '#store/officer-session.ts';
import { type FilesDeps, type FilesPages, type FilesVisit, readCase } from './deps.ts';
import { giveFile } from './give-file.ts';
import { listFiles } from './list-files.ts';
import { actOnFile, showFile } from './one-file.ts';
import { inspectUploaded, showUploaded } from './uploaded.ts';

type Rule = (visit: FilesVisit, deps: FilesDeps, pages: FilesPages) => Promise<HttpAnswer>;
const routes: readonly { readonly pattern: RegExp; readonly get?: Rule; readonly post?: Rule }[] = [
  { pattern: /^$/, get: listFiles },
  { pattern: /^\/uploaded\/(?<upload>[\w-]{1,64})$/, get: showUploaded, post: inspectUploaded },
  { pattern: /^\/(?<file>\d{1,6})$/, get: showFile, post: actOnFile },
  { pattern: /^\/(?<file>\d{1,6})\/original$/, get: giveFile },
  { pattern: /^\/(?<file>\d{1,6})\/sheets\/(?<sheet>\d{1,4})$/, get: giveFile },
];

function ruleOf({ rawPath, requestContext }: PageEvent) {
  const [, reference = '', rest = ''] = /^\/officer\/cases\/([^/]+)\/files(.*)$/.exec(rawPath) ?? [];
  const isPost = requestContext.http.method === 'POST';
  for (const { pattern, get, post } of routes) {
    const found = pattern.exec(rest);
    const rule = isPost ? post : get;
    if (found && rule) return { rule, params: { ...found.groups }, reference: readReference(reference) };
  }
  return null;
}

/** The fields of a form that a script or a browser posted; the first where one was sent twice. */
function fieldsOf(event: PageEvent): Readonly<Record<string, string>> | null {
  if (event.requestContext.http.method !== 'POST') return {};
  const form = formBody(event);
  if (!form.ok) return null;
  return Object.fromEntries(Object.entries(form.value).map(([name, value]) => [name, [value].flat()[0] ?? '']));
}

/** Nobody is signed in. A page is asked for again after signing in; what was posted is handed back, to be sent again. */
function closed(event: PageEvent, pages: FilesPages): HttpAnswer {
  const fields = fieldsOf(event);
  if (event.requestContext.http.method !== 'POST') {
    return seeOther(`/officer/sign-in?to=${encodeURIComponent(event.rawPath)}`);
  }
  if (!fields) return pageAnswer(problem('malformed-body'), pages.problem);
  return html(pages.ended({ action: event.rawPath, fields: Object.entries(fields) }), 401);
}

/**
 * Every page of the files for a response, below `/officer/cases/{reference}/files`: for officers and approvers. Whoever is not signed
 * in is sent to sign in, and what they typed is handed back.
 */
export async function answerFiles(
  event: PageEvent,
  deps: FilesDeps,
  pagesOf: (officer: SignedIn | null) => FilesPages,
): Promise<HttpAnswer> {
  const officer = await officerOfSession(event, deps.sessions, deps.now());
  if (!officer) return closed(event, pagesOf(null));
  const pages = pagesOf(officer);
  if (!isOfficer(officer.groups)) return pageAnswer(problem('not-permitted'), pages.problem);
  const found = ruleOf(event);
  const there = found && (await readCase(deps, found.reference));
  const form = fieldsOf(event);
  if (!form) return pageAnswer(problem('malformed-body'), pages.problem);
  if (!found || !there) return pageAnswer(problem('not-found'), pages.problem);
  const query = event.queryStringParameters ?? {};
  return found.rule({ officer, ...there, params: found.params, query, form }, deps, pages);
}
