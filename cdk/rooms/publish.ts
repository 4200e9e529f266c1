import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { goneNames, linksNames, names } from '#functions/publish/env.ts';
import { keys } from '#store/keys.ts';
import { linkKeys } from '#store/link-item.ts';
import { allowIndex, allowItems, allowMissing, allowObjects, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';
import { trigger } from '../parts/triggers.ts';

/** Makes and unmakes public pages: the only function that may write to the publication bucket. */
export class Publish extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Publish');
    const { publication, distribution, records } = portal;
    const { table, bucket } = records;
    const harm =
      'The publication scheme is behind: a response is not published, or, worse, one that was withdrawn may still ' +
      'be on show and harm the people in it.';
    const publish = new RoomFunction(this, portal, {
      door: 'publish',
      names,
      harm,
      // Shorter than the lease on a piece of work, so that nobody else takes it while this one still runs.
      timeout: Duration.seconds(110),
    });
    trigger(publish, 'publish', portal, `${harm} The work was given up after every retry.`);
    const { calendar, caseJournal, caseJournalHeads, cases, journal, journalHeads, outbox, scheme, statistics } =
      partitions;
    const { cited, links, moved } = partitions;
    allowItems(publish, table, {
      Query: [cases, calendar, journal, journalHeads, scheme, statistics],
      GetItem: [caseJournalHeads, cited, journalHeads],
      PutItem: [caseJournal, cases, cited, journal, moved, outbox],
      UpdateItem: [caseJournalHeads, journalHeads, links, outbox, statistics],
    });
    allowIndex(publish, table, 'pending', [keys.pending('publish')]);
    // The quarterly figures are counted from the ledgers, and kept as they were published.
    allowIndex(publish, table, 'quarter', [keys.quarter('*')]);
    allowObjects(publish, bucket, ['GetObject', 'PutObject'], 'statistics/');
    for (const folder of ['responses/', 'cleared/', 'inspections/', 'imported/'])
      allowObjects(publish, bucket, ['GetObject'], folder);
    allowMissing(publish, bucket); // a file in which nothing can be read
    allowObjects(publish, bucket, ['PutObject'], 'disclosure-texts/');
    // It reads what was said of corrections once the words of a case are erased.
    allowObjects(publish, publication, ['GetObject', 'PutObject', 'DeleteObject'], 'disclosures/');
    allowObjects(publish, publication, ['PutObject'], 'scheme/');
    // It looks for what may not be there: what was withdrawn meanwhile, and a dump that was never made.
    allowMissing(publish, publication);
    distribution.grantCreateInvalidation(publish);
    this.#gone(portal);
    this.#links(portal);
  }

  /** Looks at the links in what is published: the only function that asks addresses which people typed, and it has nothing worth taking. */
  #links(portal: Portal): void {
    const { table } = portal.records;
    const harm =
      'Nobody is told when a link in a published answer dies: people are sent to information that is not there, ' +
      'and refused what they cannot get elsewhere.';
    const looking = new RoomFunction(this, portal, {
      door: 'links',
      names: linksNames,
      harm,
      memorySize: 512,
      // It begins nothing after fifteen seconds, and nothing takes longer than ten.
      timeout: Duration.seconds(60),
    });
    trigger(looking, 'links', portal, harm);
    const { links, outbox } = partitions;
    allowItems(looking, table, { GetItem: [links], PutItem: [outbox], UpdateItem: [links], DeleteItem: [links] });
    allowIndex(looking, table, 'pending', [linkKeys.next]);
  }

  /** Says of a page that is not there whether it ever was: 404 or 410. */
  #gone(portal: Portal): void {
    const gone = new RoomFunction(this, portal, {
      door: 'gone',
      names: goneNames,
      harm: 'Visitors who follow an old or mistyped address see an error instead of a page that explains.',
      memorySize: 512,
    });
    allowItems(gone, portal.records.table, { Query: [partitions.cases, partitions.moved] });
  }
}
