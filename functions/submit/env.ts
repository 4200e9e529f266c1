import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];

/** For the door that asks the questions: it makes no link, and so needs no address. */
export const askNames = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];
