import type { DecideContext } from './commands.ts';

/** What an event says of findings that an approver let stand, and why; nothing where none was open or no reason was given. */
export function findingsLetStand(reason: string | undefined, { keep, overridden = [] }: DecideContext) {
  return reason === undefined || overridden.length === 0 ? {} : { findingsAccepted: keep(reason), overridden };
}
