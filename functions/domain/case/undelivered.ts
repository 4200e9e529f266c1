import type { Case } from './case.ts';
import type { BounceKind, CaseEvent, EventBody } from './events.ts';

/** A letter that did not reach the applicant, or that they told their mail provider they did not want. */
export type Undelivered = { readonly messageId: string; readonly kind: BounceKind; readonly at: string };

type BounceEvent = Extract<CaseEvent, { type: 'MessageBounced' | 'UndeliveredCleared' }>;

/** The list after one more event: it grows by each letter that came back, and an officer empties it at one stroke. */
export function evolveUndelivered(before: readonly Undelivered[], event: BounceEvent): readonly Undelivered[] {
  if (event.type === 'UndeliveredCleared') return [];
  return [...before, { messageId: event.messageId, kind: event.kind, at: event.recordedAt }];
}

/**
 * What a bounce adds to a ledger: nothing where the same letter came back in the same way before. The ledger is asked and
 * not the list, so that news which arrives twice does not bring back a task that an officer has done.
 */
export function recordBounce(
  ledger: readonly CaseEvent[],
  { kind, messageId }: Pick<Undelivered, 'kind' | 'messageId'>,
): readonly EventBody[] {
  const isKnown = ledger.some((e) => e.type === 'MessageBounced' && e.messageId === messageId && e.kind === kind);
  return isKnown ? [] : [{ type: 'MessageBounced', kind, messageId }];
}

/** Whether an officer has to reach the applicant in another way: not where they withdrew, or where nobody is left to tell. */
export function isTaskOpen({ undelivered, state, erasedAt }: Case): boolean {
  return undelivered.length > 0 && state !== 'withdrawn' && erasedAt === null;
}
