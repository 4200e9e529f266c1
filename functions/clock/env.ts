import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For the scheduled tick: it works on cases and asks the holiday feed, and answers nobody. */
export const tickNames = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_AUTHORITY',
  'PORTAL_HOLIDAY_FEED',
] as const satisfies readonly EnvName[];
