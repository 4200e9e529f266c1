import { Construct } from 'constructs';
import { askNames, names } from '#functions/submit/env.ts';
import { allowItems, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/**
 * Takes requests in. It adds to the ledger and never changes or deletes: no update of a case, no scan. What is not sent
 * yet is the reader's to change and delete.
 */
export class Submit extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Submit');
    const { settings, records } = portal;
    const submit = new RoomFunction(this, portal, {
      door: 'submit',
      names,
      harm:
        'People cannot make a request: what they sent may not have been accepted, and they may believe that the ' +
        'statutory clock is running when it is not.',
    });
    const { calendar, cases, counters, drafts, idempotency, limits, outbox, tallies } = partitions;
    allowItems(submit, records.table, {
      Query: [cases, calendar],
      GetItem: [drafts, idempotency],
      PutItem: [cases, drafts, idempotency, outbox],
      UpdateItem: [counters, drafts, limits, tallies],
    });
    allowSecret(submit, settings.secretParameter);
    this.#ask(portal);
  }

  /** Asks the questions and keeps what is typed. It has no way to the ledger. */
  #ask(portal: Portal): void {
    const { settings, records } = portal;
    const ask = new RoomFunction(this, portal, {
      door: 'ask',
      names: askNames,
      harm:
        'People cannot begin a request or go on with one question by question, and “Exit this page” does not delete ' +
        'what they typed; everything on one page (/request/all) still works.',
    });
    const { drafts } = partitions;
    allowItems(ask, records.table, {
      GetItem: [drafts],
      PutItem: [drafts],
      UpdateItem: [drafts],
      DeleteItem: [drafts],
    });
    allowSecret(ask, settings.secretParameter);
  }
}
