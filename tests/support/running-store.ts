import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { readSettings } from '#cdk/settings.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { s3Files } from '#store/files.ts';
import type { TestPortal } from './portal.ts';

/** The store of a running portal, for what no door of it can be asked to do. */
export function storeOf({ data }: Pick<TestPortal, 'data'>) {
  const folder = openDataFolder(data);
  const at = (part: 'database' | 'objects') => `http://127.0.0.1:${rememberedPort(folder, part)}`;
  const client = new DynamoDBClient({ ...aws, endpoint: at('database') });
  const s3 = new S3Client({ ...aws, endpoint: at('objects'), forcePathStyle: true });
  const table = { client, name: names.table };
  const { authority } = readSettings();
  return {
    cases: dynamoCases(table),
    records: s3Files({ client: s3, name: names.records, cacheControl: 'private, no-store' }),
    authority,
    now,
    newId,
    digest: sha256,
    rules: clockRules(dynamoCalendars(table), authority, now),
    close: () => {
      client.destroy();
      s3.destroy();
    },
  };
}
