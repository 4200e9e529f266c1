import type { Table } from './dynamo.ts';
import { movedReader } from './moved.ts';
import { dynamoCaseReader } from './read-cases.ts';

/** What may be looked up of an address at which nothing is. */
export const goneStores = (table: Table) => ({ cases: dynamoCaseReader(table), moved: movedReader(table) });
