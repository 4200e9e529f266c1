import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];

/** For the door of the officers' pages. */
export const deskNames = [...names, 'PORTAL_ASSETS'] as const satisfies readonly EnvName[];

/** For the door of the editor of responses: it can recognise no applicant. */
export const writeNames = [
  'PORTAL_ASSETS',
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];

/** For the door of the publication scheme: it has no way to a case. */
export const schemeNames = [
  'PORTAL_ASSETS',
  'PORTAL_TABLE',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];

/** For the door that lets officers in and out: it has no way to a case. */
export const signInNames = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
  'PORTAL_ISSUER',
  'PORTAL_CLIENT',
  'PORTAL_SIGN_OUT',
] as const satisfies readonly EnvName[];

/** For evidence packs: it reads everything on a case, and can recognise no applicant. */
export const evidenceNames = [
  'PORTAL_ASSETS',
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
] as const satisfies readonly EnvName[];
