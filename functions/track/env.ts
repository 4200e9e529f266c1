import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For the door that shows the response: it reads the letter that was kept. */
export const readNames = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For the door that does what an applicant asks for: it makes no calendar file, and so needs no address. */
export const actNames = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];
