import type { Table } from './dynamo.ts';
import { dynamoLinks } from './links.ts';
import { dynamoCaseReader } from './read-cases.ts';
import { dynamoScheme } from './scheme.ts';

/** What messages are made from. */
export function sendStores(table: Table) {
  return { cases: dynamoCaseReader(table), links: dynamoLinks(table), scheme: dynamoScheme(table) };
}
