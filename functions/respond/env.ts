import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];

/** For the pages of files, which are inspected there. */
export const inspectNames = [...names, 'PORTAL_ASSETS'] as const satisfies readonly EnvName[];
