import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { openTable, type Table } from '#store/dynamo.ts';
import { openBucket, s3Files } from '#store/files.ts';
import type { Files } from '#store/ports.ts';
import { openDataFolder } from '../data-folder.ts';
import { aws, names } from '../parts/part.ts';
import { rememberedPort } from '../ports.ts';
import { controlOf } from '../running.ts';

export type Connected = { readonly table: Table; readonly records: Files; readonly close: () => void };

/**
 * The ledger and the records: on AWS where PORTAL_TABLE and PORTAL_RECORDS_BUCKET name them, else of the portal that runs
 * here. Throws a sentence where none runs: publishing is its work.
 */
export function connect(): Connected {
  const [table, bucket] = [process.env['PORTAL_TABLE'], process.env['PORTAL_RECORDS_BUCKET']];
  if (table && bucket) return { table: openTable(table), records: openBucket(bucket), close: () => {} };
  // Half of it would publish on this machine what was meant for another.
  if (table || bucket) throw new Error('Name both PORTAL_TABLE and PORTAL_RECORDS_BUCKET, or neither.');
  const folder = openDataFolder();
  if (!controlOf(folder))
    throw new Error('Start the portal first, in another window: npm start. It publishes what is imported.');
  const at = (part: 'database' | 'objects') => `http://127.0.0.1:${rememberedPort(folder, part)}`;
  const database = process.env['PORTAL_DYNAMODB_ENDPOINT'] ?? at('database');
  const client = new DynamoDBClient({ ...aws, endpoint: database });
  const s3 = new S3Client({ ...aws, endpoint: at('objects'), forcePathStyle: true });
  return {
    table: { client, name: names.table },
    records: s3Files({ client: s3, name: names.records, cacheControl: 'private, no-store' }),
    close: () => {
      client.destroy();
      s3.destroy();
    },
  };
}
