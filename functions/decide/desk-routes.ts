import { assignCases } from './assign-cases.ts';
import type { DeskDeps, DeskPages } from './desk-answer.ts';
import type { DeskRule } from './desk-visit.ts';
import { giveOriginal } from './give-original.ts';
import { logNewRequest, showNewRequest } from './new-request.ts';
import { previewFile, previewLetter, previewPage } from './preview-response.ts';
import { recordLetter, showRecordLetter } from './record-letter.ts';
import { showCase } from './show-case.ts';
import { showCaseload } from './show-caseload.ts';
import { doCommand, showCommand } from './show-command.ts';
import { sendCommission, showCommission } from './show-commission.ts';
import { showCommissions } from './show-commissions.ts';
import { showIdentity } from './show-identity.ts';
import { printLetter, showLetter } from './show-letter.ts';
import { showResponse } from './show-response.ts';
import { markPosted, showToPost } from './to-post.ts';
import { showEditor, writeResponse } from './write-response.ts';

/** `officers` have the role of officer or approver, `units` answer for a unit. */
export type DeskRoute = {
  readonly method: 'GET' | 'POST';
  /** A path with `{parameters}`. */
  readonly path: string;
  readonly for: 'officers' | 'units' | 'everybody';
  readonly rule: DeskRule<DeskDeps, DeskPages>;
  /** True for a form that may bring a file. */
  readonly takesFile?: true;
};

const aCase = '/officer/cases/{reference}';

/** Every page of the console below `/officer/`: a line for each. */
export const deskRoutes: readonly DeskRoute[] = [
  { method: 'GET', path: '/officer/', for: 'officers', rule: showCaseload },
  { method: 'POST', path: '/officer/assign', for: 'officers', rule: assignCases },
  { method: 'GET', path: '/officer/new', for: 'officers', rule: showNewRequest },
  { method: 'POST', path: '/officer/new', for: 'officers', rule: logNewRequest, takesFile: true },
  { method: 'GET', path: '/officer/to-post', for: 'officers', rule: showToPost },
  { method: 'POST', path: '/officer/to-post', for: 'officers', rule: markPosted },
  { method: 'GET', path: `${aCase}/letters/{event}/{kind}`, for: 'officers', rule: showLetter },
  { method: 'POST', path: `${aCase}/letters/{event}/{kind}`, for: 'officers', rule: printLetter },
  { method: 'GET', path: `${aCase}/record-letter`, for: 'officers', rule: showRecordLetter },
  { method: 'POST', path: `${aCase}/record-letter`, for: 'officers', rule: recordLetter, takesFile: true },
  { method: 'GET', path: `${aCase}/originals/{name}`, for: 'officers', rule: giveOriginal },
  { method: 'GET', path: '/officer/cases/{reference}', for: 'officers', rule: showCase },
  { method: 'GET', path: '/officer/cases/{reference}/responses/{version}', for: 'officers', rule: showResponse },
  { method: 'GET', path: '/officer/cases/{reference}/response', for: 'officers', rule: showEditor },
  { method: 'POST', path: '/officer/cases/{reference}/response', for: 'officers', rule: writeResponse },
  { method: 'GET', path: '/officer/cases/{reference}/response/letter', for: 'officers', rule: previewLetter },
  { method: 'GET', path: '/officer/cases/{reference}/response/letter.html', for: 'officers', rule: previewFile },
  { method: 'GET', path: '/officer/cases/{reference}/response/page', for: 'officers', rule: previewPage },
  { method: 'POST', path: '/officer/cases/{reference}/see-identity', for: 'officers', rule: showIdentity },
  // Any command: what stands above is more particular.
  { method: 'GET', path: '/officer/cases/{reference}/{command}', for: 'officers', rule: showCommand },
  { method: 'POST', path: '/officer/cases/{reference}/{command}', for: 'officers', rule: doCommand },
  { method: 'GET', path: '/officer/commissions', for: 'units', rule: showCommissions },
  { method: 'GET', path: '/officer/commissions/{reference}/{n}', for: 'units', rule: showCommission },
  { method: 'POST', path: '/officer/commissions/{reference}/{n}', for: 'units', rule: sendCommission },
];

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/[.]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
const compiled = deskRoutes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The page at a path, with what stands in the place of its parameters; undefined where there is none. HEAD is as GET. */
export function deskRouteOf(
  method: string,
  path: string,
): { readonly route: DeskRoute; readonly params: Readonly<Record<string, string>> } | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const { route, pattern } of compiled) {
    const found = route.method === asked ? pattern.exec(path === '/officer' ? '/officer/' : path) : null;
    if (found) return { route, params: { ...found.groups } };
  }
  return undefined;
}
