import { type TrackingView, trackingView } from '#domain/case/tracking.ts';
import type { ReceiptRule } from '#domain/clock/due-date.ts';
import type { Seal } from '#plumbing/ids.ts';
import { caseByKey } from '#store/case-by-key.ts';
import type { Cases } from '#store/ports.ts';

export type TrackDeps = {
  readonly cases: Cases;
  readonly seal: Seal;
  readonly receiptRule: ReceiptRule;
  readonly now: () => string;
};

/** What the holder of a key may see of a case; null for anybody else, without saying why. */
export async function track(deps: TrackDeps, reference: string | undefined, key: string): Promise<TrackingView | null> {
  const found = await caseByKey(deps.cases, deps.seal, reference, key);
  return found ? trackingView(found.theCase, found.stored.ledger, deps.now(), deps.receiptRule) : null;
}
