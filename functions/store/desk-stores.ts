import { dynamoCases } from './cases.ts';
import { dynamoColleagues } from './colleagues.ts';
import type { Table } from './dynamo.ts';
import { dynamoLinks } from './links.ts';
import { dynamoOpenings } from './openings.ts';
import { dynamoOutbox } from './outbox.ts';
import { dynamoSessions } from './sessions.ts';
import { dynamoEditions } from './statistics.ts';

/** What the console keeps and reads, on DynamoDB. */
export function deskStores(table: Table) {
  return {
    cases: dynamoCases(table),
    openings: dynamoOpenings(table),
    outbox: dynamoOutbox(table),
    links: dynamoLinks(table),
    colleagues: dynamoColleagues(table),
    sessions: dynamoSessions(table),
    editions: dynamoEditions(table),
  };
}
