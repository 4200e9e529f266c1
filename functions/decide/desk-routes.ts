import { assignCases } from './assign-cases.ts';
import type { FrameDeps, FramePages } from './desk-answer.ts';
import { deskTable } from './desk-route.ts';
import type { CommandDeps } from './give-command.ts';
import { giveOriginal, type OriginalDeps, type OriginalPages } from './give-original.ts';
import type { LogDeps } from './log-request.ts';
import { logNewRequest, type NewRequestPages, showNewRequest } from './new-request.ts';
import { type RecordLetterPages, recordLetter, showRecordLetter } from './record-letter.ts';
import { type CasePages, showCase } from './show-case.ts';
import { type CaseloadDeps, type CaseloadPages, showCaseload } from './show-caseload.ts';
import { type CommandPageDeps, type CommandPages, doCommand, showCommand } from './show-command.ts';
import { type CommissionPages, sendCommission, showCommission } from './show-commission.ts';
import { type CommissionsDeps, type CommissionsPages, showCommissions } from './show-commissions.ts';
import { correctFigures, type FiguresDeps, type FiguresPages, showFigures, showQuarter } from './show-figures.ts';
import { type IdentityPages, showIdentity } from './show-identity.ts';
import { type LetterDeps, type LetterPages, printLetter, showLetter } from './show-letter.ts';
import { askAgain, type LinksDeps, type LinksPages, showLinks } from './show-links.ts';
import { markPosted, type PostDeps, type PostPages, showToPost } from './to-post.ts';

/** What these pages work with; each rule names its own part. */
export type DeskDeps = FrameDeps &
  LogDeps &
  CommandDeps &
  CaseloadDeps &
  PostDeps &
  FiguresDeps &
  LetterDeps &
  OriginalDeps &
  CommandPageDeps &
  LinksDeps &
  CommissionsDeps;
export type DeskPages = FramePages &
  CaseloadPages &
  PostPages &
  FiguresPages &
  LetterPages &
  NewRequestPages &
  RecordLetterPages &
  OriginalPages &
  CasePages &
  CommandPages &
  IdentityPages &
  LinksPages &
  CommissionsPages &
  CommissionPages;

const aCase = '/officer/cases/{reference}';

/** The pages of the console that this door has, below `/officer/`: a line for each. */
export const deskRoutes = deskTable<DeskDeps, DeskPages>([
  { method: 'GET', path: '/officer/', for: 'officers', rule: showCaseload },
  { method: 'POST', path: '/officer/assign', for: 'officers', rule: assignCases },
  { method: 'GET', path: '/officer/new', for: 'officers', rule: showNewRequest },
  { method: 'POST', path: '/officer/new', for: 'officers', rule: logNewRequest, takesFile: true },
  { method: 'GET', path: '/officer/to-post', for: 'officers', rule: showToPost },
  { method: 'POST', path: '/officer/to-post', for: 'officers', rule: markPosted },
  { method: 'GET', path: '/officer/links', for: 'officers', rule: showLinks },
  { method: 'POST', path: '/officer/links', for: 'officers', rule: askAgain },
  { method: 'GET', path: '/officer/figures', for: 'officers', rule: showFigures },
  { method: 'GET', path: '/officer/figures/{quarter}', for: 'officers', rule: showQuarter },
  { method: 'POST', path: '/officer/figures/{quarter}', for: 'approvers', rule: correctFigures },
  { method: 'GET', path: `${aCase}/letters/{event}/{kind}`, for: 'officers', rule: showLetter },
  { method: 'POST', path: `${aCase}/letters/{event}/{kind}`, for: 'officers', rule: printLetter },
  { method: 'GET', path: `${aCase}/record-letter`, for: 'officers', rule: showRecordLetter },
  { method: 'POST', path: `${aCase}/record-letter`, for: 'officers', rule: recordLetter, takesFile: true },
  { method: 'GET', path: `${aCase}/originals/{name}`, for: 'officers', rule: giveOriginal },
  { method: 'GET', path: aCase, for: 'officers', rule: showCase },
  { method: 'POST', path: `${aCase}/see-identity`, for: 'officers', rule: showIdentity },
  // Any command: what stands above is more particular.
  { method: 'GET', path: `${aCase}/{command}`, for: 'officers', rule: showCommand },
  { method: 'POST', path: `${aCase}/{command}`, for: 'officers', rule: doCommand },
  { method: 'GET', path: '/officer/commissions', for: 'units', rule: showCommissions },
  { method: 'GET', path: '/officer/commissions/{reference}/{n}', for: 'units', rule: showCommission },
  { method: 'POST', path: '/officer/commissions/{reference}/{n}', for: 'units', rule: sendCommission },
]);
