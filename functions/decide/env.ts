import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];
