import { Construct } from 'constructs';
import { names } from '#functions/track/env.ts';
import { allowItems, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Shows an applicant their own case. It reads cases and writes nothing. */
export class Track extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Track');
    const { settings, records } = portal;
    const track = new RoomFunction(this, portal, {
      door: 'track',
      names,
      harm: 'Applicants cannot see where their request stands or read the answer through their link.',
    });
    allowItems(track, records.table, { Query: [partitions.cases, partitions.calendar] });
    allowSecret(track, settings.secretParameter);
  }
}
