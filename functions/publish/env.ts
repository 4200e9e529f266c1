import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_PUBLICATION_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
  'PORTAL_DISTRIBUTION',
] as const satisfies readonly EnvName[];

/** For the door that looks at links: it knows no case and no bucket. */
export const linksNames = ['PORTAL_TABLE', 'PORTAL_ORIGIN', 'PORTAL_LINKS'] as const satisfies readonly EnvName[];

/** For the door that answers 404 or 410: it reads one case, and writes nothing. */
export const goneNames = [
  'PORTAL_TABLE',
  'PORTAL_ORIGIN',
  'PORTAL_ORIGIN_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_ASSETS',
] as const satisfies readonly EnvName[];
