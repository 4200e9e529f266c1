import { Construct } from 'constructs';
import { names } from '#functions/clock/env.ts';
import { allowItems, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Works out due dates for anyone who asks. It reads the holidays and has no right to any case. */
export class Clock extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Clock');
    const clock = new RoomFunction(this, portal, {
      door: 'clock',
      names,
      harm: 'The public due-date calculator does not answer; the due dates of cases are not affected.',
    });
    allowItems(clock, portal.records.table, { Query: [partitions.calendar] });
  }
}
