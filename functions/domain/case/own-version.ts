import type { ResponseVersion } from './case.ts';
import type { DecideContext } from './commands.ts';

/** True where the author of a version may not approve it: the setting of the authority says so unless it says otherwise. */
export function isOwn(
  version: ResponseVersion | undefined,
  { by, approval }: Pick<DecideContext, 'by' | 'approval'>,
): boolean {
  return approval !== 'same-person-allowed' && by !== undefined && by !== null && version?.author === by;
}
