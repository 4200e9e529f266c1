import type { FrameDeps, FramePages } from './desk-answer.ts';
import { deskTable } from './desk-route.ts';
import { type SchemeDeps, type SchemePages, showScheme } from './show-scheme.ts';
import {
  addEntry,
  changeEntry,
  type EntryPages,
  giveVersion,
  removeEntry,
  showEntry,
  showNewEntry,
  showRemoval,
  showVersion,
} from './write-scheme.ts';

const entry = '/officer/scheme/{id}';

/** The pages of the publication scheme in the console, which have a door of their own: it has no way to a case. */
export const schemeRoutes = deskTable<FrameDeps & SchemeDeps, FramePages & SchemePages & EntryPages>([
  { method: 'GET', path: '/officer/scheme', for: 'officers', rule: showScheme },
  { method: 'GET', path: '/officer/scheme/new', for: 'approvers', rule: showNewEntry },
  { method: 'POST', path: '/officer/scheme/new', for: 'approvers', rule: addEntry },
  { method: 'GET', path: entry, for: 'officers', rule: showEntry },
  { method: 'POST', path: entry, for: 'approvers', rule: changeEntry },
  { method: 'GET', path: `${entry}/version`, for: 'approvers', rule: showVersion },
  { method: 'POST', path: `${entry}/version`, for: 'approvers', rule: giveVersion },
  { method: 'GET', path: `${entry}/remove`, for: 'approvers', rule: showRemoval },
  { method: 'POST', path: `${entry}/remove`, for: 'approvers', rule: removeEntry },
]);
