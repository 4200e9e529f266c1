import { dynamoCases } from './cases.ts';
import type { Table } from './dynamo.ts';
import { dynamoCaseJournal, dynamoJournal } from './journal.ts';
import { dynamoMoved } from './moved.ts';
import { remembered } from './remembered-journal.ts';
import { dynamoEditions } from './statistics.ts';

/** What publishing reads and writes of the table. */
export function publishStores(table: Table) {
  return {
    cases: dynamoCases(table),
    journal: remembered(dynamoJournal(table)),
    caseJournal: dynamoCaseJournal(table),
    editions: dynamoEditions(table),
    moved: dynamoMoved(table),
  };
}
