import type { ClockRules } from '#domain/case/clock.ts';
import { type TrackingView, trackingView } from '#domain/case/tracking.ts';
import type { Seal } from '#plumbing/ids.ts';
import { caseByKey } from '#store/case-by-key.ts';
import type { CaseReader } from '#store/read-cases.ts';

export type TrackDeps = {
  readonly cases: CaseReader;
  readonly seal: Seal;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
};

/** What the holder of a key may see of a case; null for anybody else, without saying why. */
export async function track(deps: TrackDeps, reference: string | undefined, key: string): Promise<TrackingView | null> {
  const [found, rules] = await Promise.all([caseByKey(deps.cases, deps.seal, reference, key), deps.rules()]);
  if (!found) return null;
  const { theCase, stored } = found;
  const textOf = (textId: string) => stored.words.find((words) => words.id === textId)?.text;
  return trackingView(theCase, stored.ledger, deps.now(), rules, textOf);
}
