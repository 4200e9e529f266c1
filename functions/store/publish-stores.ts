import { dynamoCases } from './cases.ts';
import type { Table } from './dynamo.ts';
import { dynamoCaseJournal, dynamoJournal } from './journal.ts';
import { dynamoLinks } from './links.ts';
import { dynamoMoved } from './moved.ts';
import { remembered } from './remembered-journal.ts';
import { dynamoScheme } from './scheme.ts';
import { dynamoEditions } from './statistics.ts';

/** What publishing reads and writes of the table. */
export function publishStores(table: Table) {
  return {
    cases: dynamoCases(table),
    journal: remembered(dynamoJournal(table)),
    caseJournal: dynamoCaseJournal(table),
    editions: dynamoEditions(table),
    links: dynamoLinks(table),
    scheme: dynamoScheme(table),
    moved: dynamoMoved(table),
  };
}
