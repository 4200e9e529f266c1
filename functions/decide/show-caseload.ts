import type { HttpAnswer } from '#plumbing/http.ts';
import { html } from '#plumbing/http.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { Cases } from '#store/ports.ts';
import type { Visit } from './desk-visit.ts';

export type CaseloadDeps = { readonly cases: Pick<Cases, 'open'>; readonly colleagues: Pick<Colleagues, 'all'> };
export type CaseloadPages = { readonly caseload: () => string };

/** `GET /officer/`: the caseload. */
export async function showCaseload(_visit: Visit, _deps: CaseloadDeps, pages: CaseloadPages): Promise<HttpAnswer> {
  return html(pages.caseload());
}
