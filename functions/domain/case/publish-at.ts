import type { CaseEvent, EventType } from './events.ts';
import { isPublic } from './given.ts';

/** The events after which something else may be to be published than before, or nothing. */
const changing: readonly EventType[] = [
  'ResponseSent',
  'ReviewAnswered',
  'ResponseCorrected',
  'HoldReleased',
  'DisclosureWithdrawn',
  'DisclosureReinstated',
  'RegulatorStep',
];

/** True where what is to be published may have changed since the ledger had so many events. */
export function changedSince(ledger: readonly CaseEvent[], length: number): boolean {
  return ledger.slice(length).some(({ type }) => changing.includes(type));
}

/**
 * When an answer that is not published yet is to be: since it is for publication, an answer after the authority's delay. Told
 * from the ledger alone, so that whatever work comes first, and whatever was interrupted, puts it on the same day. Null where it is not.
 */
export function publishAt(ledger: readonly CaseEvent[], publicationDelayDays: number): string | null {
  return ledger.reduce<string | null>((at, event) => {
    switch (event.type) {
      case 'ResponseSent':
        return isPublic(event.publication)
          ? new Date(Date.parse(event.recordedAt) + publicationDelayDays * 86_400_000).toISOString()
          : null;
      case 'ReviewAnswered':
      case 'ResponseCorrected':
        if (event.publication === undefined) return at;
        return isPublic(event.publication) ? (at ?? event.recordedAt) : null;
      case 'HoldReleased':
        return at ?? event.recordedAt;
      default:
        return at;
    }
  }, null);
}
