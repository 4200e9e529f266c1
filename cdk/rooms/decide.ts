import { Construct } from 'constructs';
import { deskNames, names, signInNames } from '#functions/decide/env.ts';
import { keys } from '#store/keys.ts';
import { allowIndex, allowItems, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Officers' casework. It reads the response to be approved, and may not change it. */
export class Decide extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Decide');
    this.#decide(portal);
    this.#desk(portal);
    this.#signIn(portal);
  }

  #decide(portal: Portal): void {
    const decide = new RoomFunction(this, portal, {
      door: 'decide',
      names,
      harm: 'Officers cannot work on cases: decisions, extensions and approvals wait while statutory clocks run.',
    });
    const { table, bucket } = portal.records;
    const { calendar, cases, colleagues, counters, idempotency, outbox, tallies } = partitions;
    allowItems(decide, table, {
      Query: [cases, calendar],
      GetItem: [outbox, idempotency, tallies],
      // Of colleagues: whom a case is assigned to.
      PutItem: [cases, outbox, idempotency, colleagues],
      UpdateItem: [counters], // a request that is logged or linked has a reference of its own
    });
    allowSecret(decide, portal.settings.secretParameter); // recognises an applicant again
    allowIndex(decide, table, 'open', [keys.open('*')]);
    allowIndex(decide, table, 'quarter', [keys.quarter('*')]);
    allowObjects(decide, bucket, ['GetObject'], 'responses/');
  }

  /** The officers' pages: what the API may do, and the response itself. */
  #desk(portal: Portal): void {
    const desk = new RoomFunction(this, portal, {
      door: 'desk',
      names: deskNames,
      harm: 'Officers cannot open the casework console: nobody sees what is due while statutory clocks run.',
    });
    const { table, bucket } = portal.records;
    const { calendar, cases, colleagues, counters, idempotency, outbox, sessions } = partitions;
    allowItems(desk, table, {
      Query: [cases, calendar, colleagues],
      GetItem: [outbox, idempotency, sessions],
      PutItem: [cases, outbox, idempotency, colleagues],
      // Of a session: that its officer is still there.
      UpdateItem: [counters, sessions],
    });
    allowSecret(desk, portal.settings.secretParameter);
    allowIndex(desk, table, 'open', [keys.open('*')]);
    allowIndex(desk, table, 'quarter', [keys.quarter('*')]);
    allowObjects(desk, bucket, ['GetObject', 'PutObject'], 'responses/');
  }

  /** Lets officers in and out. It has no way to a case. */
  #signIn(portal: Portal): void {
    const signIn = new RoomFunction(this, portal, {
      door: 'sign-in',
      names: signInNames,
      harm: 'Officers cannot sign in to the casework console, or out of it: cases wait while statutory clocks run.',
    });
    const { colleagues, sessions, signIns } = partitions;
    allowItems(signIn, portal.records.table, {
      PutItem: [sessions, signIns, colleagues],
      DeleteItem: [sessions, signIns],
    });
  }
}
