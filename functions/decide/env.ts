import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];

/** For evidence packs: it reads everything on a case, and can recognise no applicant. */
export const evidenceNames = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];
