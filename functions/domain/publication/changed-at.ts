import type { CaseEvent } from '../case/events.ts';

/** What changes an answer that is published: a version that takes its place, or a notice of the regulator. */
function changes(event: CaseEvent): boolean {
  if (event.type === 'RegulatorStep') return event.link !== undefined;
  // Whoever was told that it is gone learns that it is back.
  return [
    // Its day is that of the earlier log; who follows the feed or the sitemap has not seen it before.
    'DisclosureImported',
    'ResponseCorrected',
    'ReviewAnswered',
    'DisclosureWithdrawn',
    'DisclosureReinstated',
    // What a correction held back after it was published comes back by it.
    'HoldReleased',
    'PromiseKept',
    'ReceivedDateCorrected',
  ].includes(event.type);
}

/** When what is published last changed, by the ledger alone: its publication, or what came after it. */
export function changedAt(ledger: readonly CaseEvent[], publishedAt: string): string {
  const last = ledger.findLast(changes);
  return last && last.recordedAt > publishedAt ? last.recordedAt : publishedAt;
}

/** When it was taken down; of what never was, the instant that is given. */
export function withdrawnInstant(ledger: readonly CaseEvent[], otherwise: string): string {
  return ledger.findLast(({ type }) => type === 'DisclosureWithdrawn')?.recordedAt ?? otherwise;
}
