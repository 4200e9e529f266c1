import { replay } from '#domain/case/case.ts';
import { readReference } from '#domain/case/reference.ts';
import { type TrackingView, trackingView } from '#domain/case/tracking.ts';
import type { ReceiptRule } from '#domain/clock/due-date.ts';
import type { Seal } from '#plumbing/ids.ts';
import { isTrackingKey } from '#plumbing/tracking-key.ts';
import type { Cases } from '#store/ports.ts';

export type TrackDeps = {
  readonly cases: Cases;
  readonly seal: Seal;
  readonly receiptRule: ReceiptRule;
  readonly now: () => string;
};

/**
 * What the holder of a key may see of a case. Null for a wrong key, an unknown reference, and a text that is not a
 * reference alike: the three do the same work, read the same item, and cannot be told apart.
 */
export async function track(deps: TrackDeps, reference: string | undefined, key: string): Promise<TrackingView | null> {
  const asked = readReference(reference) ?? '00.FOI.00.000000';
  const stored = await deps.cases.load(asked);
  const linkVersion = stored?.applicant?.linkVersion ?? null;
  if (!isTrackingKey(deps.seal, asked, linkVersion, key) || !stored) return null;
  const theCase = replay(asked, stored.ledger);
  return theCase ? trackingView(theCase, stored.ledger, deps.now(), deps.receiptRule) : null;
}
