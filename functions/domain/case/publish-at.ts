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
  'PromiseKept',
  'DisclosurePlaced',
  'ReceivedDateCorrected',
];

/** True for what changes an answer that is published, and publishes none that is not: a notice, a promise kept, a review that changed nothing, a place in the scheme, another day. */
export function isAddition(event: CaseEvent): boolean {
  if (event.type === 'ReviewAnswered') return event.version === undefined;
  return ['RegulatorStep', 'PromiseKept', 'DisclosurePlaced', 'ReceivedDateCorrected'].includes(event.type);
}

/** True where what is to be published may have changed since the ledger had so many events. */
export function changedSince(ledger: readonly CaseEvent[], length: number): boolean {
  return ledger.slice(length).some(({ type }) => changing.includes(type));
}

/** Whether an event puts the answer to the public or takes it away, and from when; null for one that changes neither. */
function change(event: CaseEvent, delayDays: number): { readonly at: string | null } | null {
  switch (event.type) {
    case 'ResponseSent': {
      const day = new Date(Date.parse(event.recordedAt) + delayDays * 86_400_000).toISOString();
      return { at: isPublic(event.publication) ? day : null };
    }
    case 'ReviewAnswered':
    case 'ResponseCorrected':
      if (event.publication === undefined) return null;
      return { at: isPublic(event.publication) ? event.recordedAt : null };
    case 'HoldReleased':
      return { at: event.recordedAt };
    default:
      return null;
  }
}

/**
 * The instant that counts as that of publication, where none is recorded yet: since when the answer is for publication, after the
 * authority's delay. A day that came stays, whatever was decided later: something may have been put. Told from the ledger alone,
 * so that whatever work comes first, and whatever was interrupted, is of the same day. Null where there was no such day.
 */
export function publishAt(ledger: readonly CaseEvent[], delayDays: number): string | null {
  let came: string | null = null;
  let at: string | null = null;
  for (const event of ledger) {
    const now = change(event, delayDays);
    if (now === null) continue;
    if (now.at === null && at !== null && at <= event.recordedAt) came ??= at;
    at = now.at === null ? null : (at ?? now.at);
  }
  return came ?? at;
}
