import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names } from '#functions/acknowledge/env.ts';
import { keys } from '#store/keys.ts';
import { allowIndex, allowItems, allowMail, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';
import { trigger } from '../parts/triggers.ts';

/** Sends every message: the only function that may send mail, and only from the authority's own address. */
export class Acknowledge extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Acknowledge');
    const { settings, records } = portal;
    const harm =
      'Applicants are not being written to: an acknowledgement, a response or a reminder has not gone out, and ' +
      'a response that is not sent may be unlawfully late.';
    const acknowledge = new RoomFunction(this, portal, {
      door: 'acknowledge',
      names,
      harm,
      memorySize: 512,
      // Shorter than the lease on a piece of work, so that nobody else takes it while this one still runs.
      timeout: Duration.seconds(110),
    });
    trigger(acknowledge, 'acknowledge', portal, `${harm} The message was given up after every retry.`);
    allowItems(acknowledge, records.table, {
      Query: [partitions.cases, partitions.calendar],
      UpdateItem: [partitions.outbox],
    });
    allowIndex(acknowledge, records.table, 'pending', [keys.pending('acknowledge')]);
    allowObjects(acknowledge, records.bucket, ['GetObject'], 'responses/');
    allowMail(acknowledge, settings.authority.mail.from);
    allowSecret(acknowledge, settings.secretParameter);
  }
}
