import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { bounceNames, names } from '#functions/acknowledge/env.ts';
import { keys } from '#store/keys.ts';
import { allowIndex, allowItems, allowMail, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import { onMailEvent } from '../parts/mail-events.ts';
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
      GetItem: [partitions.links, partitions.scheme],
      UpdateItem: [partitions.outbox],
    });
    allowIndex(acknowledge, records.table, 'pending', [keys.pending('acknowledge')]);
    for (const folder of ['responses/', 'cleared/']) allowObjects(acknowledge, records.bucket, ['GetObject'], folder);
    allowObjects(acknowledge, records.bucket, ['PutObject'], 'letters/');
    allowMail(acknowledge, settings.authority.mail.from, portal.environment.PORTAL_MAIL_SET);
    allowSecret(acknowledge, settings.secretParameter);
    this.#bounce(portal);
  }

  /** Puts on their cases the letters that did not arrive. It writes to nobody. */
  #bounce(portal: Portal): void {
    const harm =
      'Letters that did not arrive go unnoticed: an applicant has not had an answer, and no officer is told to ' +
      'write by post; or a mailbox of the authority’s own refuses what is sent to it (look for undelivered in the log).';
    const bounce = new RoomFunction(this, portal, { door: 'bounce', names: bounceNames, harm, memorySize: 512 });
    onMailEvent(bounce, portal, `${harm} The news was given up after every retry.`);
    const { calendar, cases, outbox } = partitions;
    allowItems(bounce, portal.records.table, { Query: [cases, calendar], PutItem: [cases, outbox] });
  }
}
