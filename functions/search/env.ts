import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For the scheduled compactor: reads the journal and texts, writes snapshots. */
export const compactNames = ['PORTAL_TABLE', 'PORTAL_RECORDS_BUCKET'] as const satisfies readonly EnvName[];

/** For what is offered before a request is sent: searches, reads the draft, counts. */
export const suggestNames = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For officers' search over the cases. */
export const findNames = suggestNames;
