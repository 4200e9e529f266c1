import { Construct } from 'constructs';
import { names } from '#functions/decide/env.ts';
import { keys } from '#store/keys.ts';
import { allowIndex, allowItems, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Officers' casework. It reads the response to be approved, and may not change it. */
export class Decide extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Decide');
    const { table, bucket } = portal.records;
    const decide = new RoomFunction(this, portal, {
      door: 'decide',
      names,
      harm: 'Officers cannot work on cases: decisions, extensions and approvals wait while statutory clocks run.',
    });
    const { calendar, cases, counters, idempotency, outbox, tallies } = partitions;
    allowItems(decide, table, {
      Query: [cases, calendar],
      GetItem: [outbox, idempotency, tallies],
      PutItem: [cases, outbox, idempotency],
      UpdateItem: [counters], // a request that is logged or linked has a reference of its own
    });
    allowSecret(decide, portal.settings.secretParameter); // recognises an applicant again
    allowIndex(decide, table, 'open', [keys.open('*')]);
    allowIndex(decide, table, 'quarter', [keys.quarter('*')]);
    allowObjects(decide, bucket, ['GetObject'], 'responses/');
  }
}
