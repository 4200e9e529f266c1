import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { inspectNames, names } from '#functions/respond/env.ts';
import { allowItems, allowMissing, allowObjects, partitions } from '../parts/grants.ts';
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
    this.#inspect(portal);
  }

  /**
   * Takes in files for a response, looks through them and cleans them: parsers of what anybody may have made, apart from all else.
   * It keeps and deletes files, and has no way to a response or a letter.
   */
  #inspect(portal: Portal): void {
    const { table, bucket } = portal.records;
    const inspect = new RoomFunction(this, portal, {
      door: 'inspect',
      names: inspectNames,
      harm: 'Officers cannot upload files for a response, or clear them: answers with files wait while statutory clocks run.',
      // A workbook of 20 MB takes most of a gigabyte, and the front waits for 30 seconds at most.
      memorySize: 3008,
      timeout: Duration.seconds(28),
    });
    const { calendar, cases, colleagues, outbox, sessions } = partitions;
    allowItems(inspect, table, {
      Query: [cases, calendar, colleagues],
      GetItem: [sessions],
      PutItem: [cases, outbox],
      UpdateItem: [sessions],
    });
    // A form or a link can do no more than whoever signed it.
    for (const folder of ['quarantine/', 'inspected/', 'inspections/', 'cleared/']) {
      allowObjects(inspect, bucket, ['GetObject', 'PutObject', 'DeleteObject'], folder);
    }
    // Sees whether an upload has arrived.
    allowMissing(inspect, bucket);
  }
}
