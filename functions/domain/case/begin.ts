import { londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { evolveHold } from './hold.ts';
import { noWork } from './work.ts';

/** The case that a request makes when it is received. */
export function begin(event: CaseEvent & { type: 'RequestReceived' }, reference: string): Case {
  const { regime, channel, language, contact, receivedAt, request } = event;
  return {
    ...noWork,
    toPost:
      contact === 'post' ? [{ event: event.n, kind: 'acknowledgement', madeOn: londonDate(event.recordedAt) }] : [],
    reference,
    version: event.n,
    state: 'received',
    regime,
    channel,
    language,
    contact,
    receivedAt,
    request,
    preferredForm: event.preferredForm ?? 'any',
    adjustments: event.adjustments ?? null,
    assignee: null,
    heldFor: [],
    rejection: null,
    silent: false,
    responses: [],
    files: [],
    approved: null,
    sent: null,
    given: [],
    isImported: false,
    publishedAt: null,
    withdrawals: [],
    linkedTo: event.linkedTo ?? null,
    clarifications: [],
    fees: null,
    extensions: [],
    review: null,
    undelivered: [],
    erasedAt: null,
  };
}

/**
 * The case that the first events make, its receipt and a hold: what `replay` tells of them. Functions that only take requests in
 * do without everything that may happen later.
 */
export function openCase([first, hold]: readonly CaseEvent[], reference: string): Case {
  if (first?.type !== 'RequestReceived') throw new Error('A ledger begins with RequestReceived');
  const theCase = begin(first, reference);
  return hold?.type === 'RequestHeld' ? evolveHold({ ...theCase, version: hold.n }, hold) : theCase;
}
