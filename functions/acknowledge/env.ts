import type { EnvName } from '#plumbing/env.ts';

export const names = [
  'PORTAL_TABLE',
  'PORTAL_RECORDS_BUCKET',
  'PORTAL_ORIGIN',
  'PORTAL_SECRET',
  'PORTAL_AUTHORITY',
  'PORTAL_MAIL_SET',
] as const satisfies readonly EnvName[];

/** For what comes back: it records on cases, and can write to nobody. */
export const bounceNames = ['PORTAL_TABLE', 'PORTAL_AUTHORITY'] as const satisfies readonly EnvName[];
