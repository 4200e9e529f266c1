import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import { begin } from './begin.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

/** The one event with which a ledger can begin besides a receipt: an answer that was published elsewhere before. */
export type ImportEventBody = {
  readonly type: 'DisclosureImported';
  readonly regime: Regime;
  /** What was read of it, content-addressed (store/imported-files.ts). */
  readonly document: string;
  /** The day that stands for its publication: the log's own where it tells one. */
  readonly on: LocalDate;
};

/** An answer of before: nobody is known to have asked it, no clock runs, and it can be taken down like any other. */
export function importedCase(event: CaseEvent & { type: 'DisclosureImported' }, reference: string): Case {
  const { regime, document, on, n, recordedAt, actor, previous } = event;
  // Noon, so that it is the same day in any time zone that is looked at.
  const at = `${on}T12:00:00.000Z`;
  const stamp = { n, recordedAt, actor, previous } as const;
  const request = { textId: '', digest: '' };
  const received = { type: 'RequestReceived', channel: 'log', contact: 'email', language: 'en' } as const;
  return {
    ...begin({ ...received, regime, receivedAt: at, request, ...stamp }, reference),
    state: 'sent',
    isImported: true,
    sent: { version: 1, document, sentAt: at, publication: 'publish', identityAccepted: true },
    publishedAt: at,
  };
}
