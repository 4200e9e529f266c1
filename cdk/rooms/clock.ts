import { Construct } from 'constructs';
import { names } from '#functions/clock/env.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Works out due dates for anyone who asks. It reads nothing and needs no right but to write its log. */
export class Clock extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Clock');
    new RoomFunction(this, portal, {
      door: 'clock',
      names,
      harm: 'The public due-date calculator does not answer; the due dates of cases are not affected.',
    });
  }
}
