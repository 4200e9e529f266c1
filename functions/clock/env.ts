import type { EnvName } from '#plumbing/env.ts';

export const names = ['PORTAL_ORIGIN_SECRET', 'PORTAL_AUTHORITY'] as const satisfies readonly EnvName[];
