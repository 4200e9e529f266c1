import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { compactNames, findNames, names, suggestNames } from '#functions/search/env.ts';
import { allowItems, allowMissing, allowObjects, partitions } from '../parts/grants.ts';
import type { Portal } from '../parts/portal.ts';
import { RoomFunction } from '../parts/room-function.ts';
import { trigger } from '../parts/triggers.ts';

const index = [partitions.journalHeads, partitions.journal];
const caseIndex = [partitions.caseJournalHeads, partitions.caseJournal];

/**
 * Public look-up, also on the way to a request: it reads the journal and published texts, and has no right to any case.
 * Officers look in the cases through a function of their own.
 */
export class Search extends Construct {
  constructor(scope: Construct, portal: Portal) {
    super(scope, 'Search');
    const { table, bucket } = portal.records;
    const search = new RoomFunction(this, portal, {
      door: 'search',
      names,
      harm: 'The public cannot search what has been published; the lists by month still work.',
    });
    allowItems(search, table, { Query: index, GetItem: [partitions.snapshot] });
    allowObjects(search, bucket, ['GetObject'], 'search/');
    allowObjects(search, bucket, ['GetObject'], 'disclosure-texts/');
    this.#suggest(portal);
    this.#find(portal);
    this.#compact(portal);
  }

  /** Offers what is published before a request is sent: it searches too, reads and deletes unsent requests, and counts. */
  #suggest(portal: Portal): void {
    const { table, bucket } = portal.records;
    const suggest = new RoomFunction(this, portal, {
      door: 'suggest',
      names: suggestNames,
      harm: 'People who are making a request are not shown what is published already, or meet an error on the way.',
    });
    const { drafts, snapshot, tallies } = partitions;
    allowItems(suggest, table, {
      Query: index,
      GetItem: [snapshot, drafts],
      // A draft notes what was counted of it; its words are written by submit alone.
      UpdateItem: [drafts, tallies],
      DeleteItem: [drafts],
    });
    allowObjects(suggest, bucket, ['GetObject'], 'search/');
    allowObjects(suggest, bucket, ['GetObject'], 'disclosure-texts/');
  }

  /** Officers' search over the cases: it reads their words, and writes nothing but that an officer is still there. */
  #find(portal: Portal): void {
    const { table, bucket } = portal.records;
    const find = new RoomFunction(this, portal, {
      door: 'find',
      names: findNames,
      harm: 'Officers cannot find a case by its reference or its words, nor requests that are like another.',
    });
    const { calendar, cases, caseSnapshot, colleagues, sessions } = partitions;
    allowItems(find, table, {
      Query: [...caseIndex, calendar, cases, colleagues],
      GetItem: [caseSnapshot, sessions],
      UpdateItem: [sessions],
    });
    allowObjects(find, bucket, ['GetObject'], 'case-search/');
  }

  /** Folds each journal into a new snapshot; alone, as two at once would do the same work twice. */
  #compact(portal: Portal): void {
    const { table, bucket } = portal.records;
    const harm =
      'Searches slow down for the public and for officers from day to day, as the journal to be read grows; and words ' +
      'of cases that were erased, though nobody finds them, stay in the newest snapshot.';
    const compact = new RoomFunction(this, portal, {
      door: 'compact',
      names: compactNames,
      harm,
      // An index of a hundred thousand answers is folded anew where its version has changed.
      timeout: Duration.minutes(15),
      reservedConcurrentExecutions: 1,
    });
    trigger(compact, 'compact', portal, harm);
    const { cases, caseSnapshot, snapshot } = partitions;
    allowItems(compact, table, {
      Query: [...index, ...caseIndex, cases],
      GetItem: [caseSnapshot, snapshot],
      PutItem: [caseSnapshot, snapshot],
    });
    allowObjects(compact, bucket, ['GetObject'], 'disclosure-texts/');
    allowObjects(compact, bucket, ['GetObject', 'PutObject'], 'search/');
    allowObjects(compact, bucket, ['GetObject', 'PutObject'], 'case-search/');
    // A snapshot that got lost is made again from the journal; search itself waits for that.
    allowMissing(compact, bucket);
  }
}
