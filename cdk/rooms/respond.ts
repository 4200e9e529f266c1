import { Construct } from 'constructs';
import { names } from '#functions/respond/env.ts';
import { allowItems, allowObjects, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Keeps the versions of a response. Documents are named by their content, so none is ever replaced or deleted. */
export class Respond extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Respond');
    const { table, bucket } = portal.records;
    const respond = new RoomFunction(this, portal, {
      door: 'respond',
      names,
      harm: 'Officers cannot save a response: what they have just written may be lost if they leave the page.',
    });
    const { calendar, cases, outbox } = partitions;
    allowItems(respond, table, { Query: [cases, calendar], PutItem: [cases, outbox] });
    allowObjects(respond, bucket, ['PutObject'], 'responses/');
  }
}
