import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { deskNames, evidenceNames, names, schemeNames, signInNames, writeNames } from '#functions/decide/env.ts';
import { keys } from '#store/keys.ts';
import { allowIndex, allowItems, allowMissing, allowObjects, allowSecret, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';

/** Officers' casework. It reads the response to be approved, and may not change it. */
export class Decide extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Decide');
    this.#decide(portal);
    this.#desk(portal);
    this.#write(portal);
    this.#scheme(portal);
    this.#signIn(portal);
  }

  #decide(portal: Portal): void {
    const decide = new RoomFunction(this, portal, {
      door: 'decide',
      names,
      harm: 'Officers cannot work on cases: decisions, extensions and approvals wait while statutory clocks run.',
    });
    const { table, bucket } = portal.records;
    const { calendar, cases, colleagues, counters, idempotency, outbox, tallies } = partitions;
    allowItems(decide, table, {
      Query: [cases, calendar],
      GetItem: [outbox, idempotency, tallies],
      // Of colleagues: whom a case is assigned to.
      PutItem: [cases, outbox, idempotency, colleagues],
      UpdateItem: [counters], // a request that is logged or linked has a reference of its own
    });
    allowSecret(decide, portal.settings.secretParameter); // recognises an applicant again
    allowIndex(decide, table, 'open', [keys.open('*')]);
    allowIndex(decide, table, 'quarter', [keys.quarter('*')]);
    allowObjects(decide, bucket, ['GetObject'], 'responses/');
    this.#evidence(portal);
  }

  /** Packs everything on a case for the regulator: the only function that shows officers who asked, and every letter. */
  #evidence(portal: Portal): void {
    const { table, bucket } = portal.records;
    const evidence = new RoomFunction(this, portal, {
      door: 'evidence',
      names: evidenceNames,
      harm: 'Officers cannot pack the evidence on a case: an answer to the regulator waits, or is put together by hand.',
      // A pack is made in memory, and the front waits for 30 seconds at most.
      memorySize: 2048,
      timeout: Duration.seconds(28),
    });
    const { calendar, cases, outbox, sessions } = partitions;
    allowItems(evidence, table, {
      Query: [cases, calendar],
      GetItem: [cases, outbox, sessions],
      PutItem: [cases, outbox],
      UpdateItem: [sessions],
    });
    for (const folder of ['responses/', 'letters/', 'originals/', 'cleared/', 'inspections/'])
      allowObjects(evidence, bucket, ['GetObject'], folder);
    // To read it as well: a link can do no more than whoever signed it.
    allowObjects(evidence, bucket, ['GetObject', 'PutObject'], 'evidence/');
    // Lists the letters, and is told where a draft was erased.
    allowMissing(evidence, bucket);
  }

  /** The officers' pages: what the API may do, letters, and the short forms of a response. */
  #desk(portal: Portal): void {
    const desk = new RoomFunction(this, portal, {
      door: 'desk',
      names: deskNames,
      harm: 'Officers cannot open the casework console: nobody sees what is due while statutory clocks run.',
    });
    const { table, bucket } = portal.records;
    const { calendar, cases, cited, colleagues, counters, idempotency, links, outbox, sessions, statistics } =
      partitions;
    allowItems(desk, table, {
      // How requests begin, for a page of the caseload; and the links of a case.
      BatchGetItem: [cases, links],
      Query: [cases, calendar, colleagues, statistics],
      GetItem: [cited, outbox, idempotency, sessions],
      PutItem: [cases, outbox, idempotency, colleagues],
      // Of a session: that its officer is still there. Of the outbox: that a letter was posted. Of a link: when to look again. Of
      // statistics: that a correction is asked for.
      UpdateItem: [counters, links, sessions, outbox, statistics],
    });
    allowSecret(desk, portal.settings.secretParameter);
    allowIndex(desk, table, 'pending', [keys.pending('post')]);
    allowIndex(desk, table, 'open', [keys.open('*')]);
    allowIndex(desk, table, 'quarter', [keys.quarter('*')]);
    for (const folder of ['responses/', 'originals/']) allowObjects(desk, bucket, ['GetObject', 'PutObject'], folder);
    for (const folder of ['letters/', 'statistics/']) allowObjects(desk, bucket, ['GetObject'], folder);
    allowMissing(desk, bucket); // a letter that is asked for before it is made
  }

  /** The editor of responses: what is typed, the versions that are saved of it, and the authority's own words for it. */
  #write(portal: Portal): void {
    const write = new RoomFunction(this, portal, {
      door: 'write',
      names: writeNames,
      harm: 'Officers cannot write responses in the console: answers wait while statutory clocks run.',
    });
    const { table, bucket } = portal.records;
    const { calendar, cases, colleagues, editing, outbox, sessions, templates, templateTexts } = partitions;
    allowItems(write, table, {
      Query: [cases, calendar, colleagues, templates, templateTexts],
      GetItem: [editing, sessions, templates],
      PutItem: [cases, outbox, editing, templates, templateTexts],
      UpdateItem: [sessions],
    });
    allowObjects(write, bucket, ['GetObject', 'PutObject'], 'responses/');
    allowObjects(write, bucket, ['GetObject'], 'inspections/'); // what sheets are called
    allowMissing(write, bucket); // a version that is erased
  }

  /** What the authority publishes without being asked. It has no way to a case. */
  #scheme(portal: Portal): void {
    const scheme = new RoomFunction(this, portal, {
      door: 'scheme',
      names: schemeNames,
      harm: 'Officers cannot keep the publication scheme: what is published without being asked falls behind.',
      memorySize: 512,
    });
    const { colleagues, outbox, schemeEvents, scheme: entries, sessions } = partitions;
    allowItems(scheme, portal.records.table, {
      Query: [colleagues, entries, schemeEvents],
      GetItem: [entries, sessions],
      PutItem: [entries, schemeEvents, outbox],
      UpdateItem: [sessions],
    });
  }

  /** Lets officers in and out. It has no way to a case. */
  #signIn(portal: Portal): void {
    const signIn = new RoomFunction(this, portal, {
      door: 'sign-in',
      names: signInNames,
      harm: 'Officers cannot sign in to the casework console, or out of it: cases wait while statutory clocks run.',
    });
    const { colleagues, sessions, signIns } = partitions;
    allowItems(signIn, portal.records.table, {
      PutItem: [sessions, signIns, colleagues],
      DeleteItem: [sessions, signIns],
    });
  }
}
