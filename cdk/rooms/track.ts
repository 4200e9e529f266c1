import { Construct } from 'constructs';
import { actNames, names, readNames } from '#functions/track/env.ts';
import { allowItems, allowMissing, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Shows an applicant their own case, and does what they ask for. The function that shows it writes nothing. */
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
    this.#read(portal);
    this.#act(portal);
  }

  /** Shows the response: it alone of the public's functions may read one. */
  #read(portal: Portal): void {
    const { settings, records } = portal;
    const read = new RoomFunction(this, portal, {
      door: 'read',
      names: readNames,
      harm: 'Applicants cannot read our answer on their page; the letter has it as well.',
    });
    allowItems(read, records.table, { Query: [partitions.cases] });
    // Of the files that went with a response it only signs an address: that can do no more than whoever signed it.
    for (const folder of ['letters/', 'cleared/']) allowObjects(read, records.bucket, ['GetObject'], folder);
    // It is kept a moment after the answer is sent: until then the page says so.
    allowMissing(read, records.bucket);
    allowSecret(read, settings.secretParameter);
  }

  /** Adds to a case what its applicant does, and sends links again. */
  #act(portal: Portal): void {
    const { settings, records } = portal;
    const act = new RoomFunction(this, portal, {
      door: 'act',
      names: actNames,
      harm:
        'Applicants cannot answer our question, withdraw, or ask for a review on their page, and cannot get their link ' +
        'again: what they are owed a time for may arrive by email instead.',
    });
    const { calendar, cases, limits, outbox } = partitions;
    allowItems(act, records.table, {
      Query: [cases, calendar],
      PutItem: [cases, outbox],
      // Of a case: the version of its link.
      UpdateItem: [cases, limits],
    });
    allowSecret(act, settings.secretParameter);
  }
}
