import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, tickNames } from '#functions/clock/env.ts';
import { keys } from '#store/keys.ts';
import { silenceAlarm } from '../parts/failure-alarm.ts';
import { allowIndex, allowItems, allowList, allowObjects, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';
import { trigger } from '../parts/triggers.ts';

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
    this.#tick(portal);
  }

  /** What the days ask for: reminders, lapses, the holiday feed, erasure. The only function that may delete personal data. */
  #tick(portal: Portal): void {
    const { table, bucket } = portal.records;
    const harm =
      'Officers are not reminded of answers that fall due, personal data may be kept too long, or the bank holiday ' +
      'feed was refused and due dates may be wrong after a proclamation: look for the word refused in the log.';
    const tick = new RoomFunction(this, portal, {
      door: 'tick',
      names: tickNames,
      harm,
      // Once a day every open case is read; what does not fit is done by the next run.
      timeout: Duration.minutes(10),
    });
    trigger(tick, 'tick', portal, harm);
    silenceAlarm(
      tick,
      'The clock has not ticked for three hours: officers miss reminders of answers that fall due.',
      portal.alarms,
    );
    const { calendar, caseJournal, caseJournalHeads, cases, editing, outbox, scheme } = partitions;
    allowItems(tick, table, {
      Query: [calendar, cases, scheme],
      // Whoever is erased is taken out of officers' search in the same run.
      GetItem: [caseJournalHeads, outbox],
      PutItem: [calendar, caseJournal, cases, outbox],
      UpdateItem: [caseJournalHeads],
      DeleteItem: [cases, editing],
    });
    allowIndex(tick, table, 'quarter', [keys.quarter('*')]);
    allowObjects(tick, bucket, ['GetObject', 'DeleteObject'], 'responses/');
    const ofFiles = ['quarantine/', 'inspected/', 'inspections/', 'cleared/'];
    const erased = ['letters/', 'originals/', 'evidence/', 'disclosure-texts/', ...ofFiles];
    for (const folder of erased) allowObjects(tick, bucket, ['DeleteObject'], folder);
    allowList(tick, bucket, ['responses/', ...erased]);
  }
}
