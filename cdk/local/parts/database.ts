import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { table } from '#store/table.ts';
import type { DataFolder } from '../data-folder.ts';
import { portOf } from '../ports.ts';
import { recordChild } from '../running.ts';
import { aws, type Part } from './part.ts';

/**
 * Starts the database, or takes the one that PORTAL_DYNAMODB_ENDPOINT names, and makes the table there if it is missing.
 * Throws a sentence if there is no database for this platform or it does not answer within half a minute.
 */
export async function startDatabase(folder: DataFolder, tableName: string): Promise<Part> {
  const named = process.env['PORTAL_DYNAMODB_ENDPOINT'];
  const part = named ? { endpoint: named, stop: async () => {} } : await startDynoxide(folder);
  try {
    await createTable(part.endpoint, tableName);
    return part;
  } catch (error) {
    await part.stop();
    throw error;
  }
}

async function startDynoxide(folder: DataFolder): Promise<Part> {
  const port = await portOf(folder, 'database');
  const options = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', folder.file('database.sqlite')];
  // The shell becomes the database; beside it waits a watcher that ends it when our end of descriptor 3 closes, which
  // happens however this process goes, kill -9 included. Its own group, so that Ctrl-C reaches this process first.
  const watch = '(cat >/dev/null; kill $$) <&3 3<&- & exec "$@" </dev/null 3<&-';
  const child = spawn('sh', ['-c', watch, 'sh', binary(), ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const exit = once(child, 'exit');
  if (child.pid !== undefined) recordChild(folder, child.pid);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    failed: exit.then(() => 'The database has stopped.'),
    async stop() {
      (child.stdio[3] as import('node:stream').Writable | undefined)?.end();
      await Promise.race([exit, wait(3000, undefined, { ref: false })]);
      child.kill('SIGKILL');
    },
  };
}

function binary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new Error('No database comes along for this platform: name one with PORTAL_DYNAMODB_ENDPOINT.');
  }
}

/** Makes the table as `store/table.ts` defines it, unless it is there. */
async function createTable(endpoint: string, name: string): Promise<void> {
  const client = new DynamoDBClient({ ...aws, endpoint, maxAttempts: 1 });
  const indexes = Object.values(table.indexes);
  const keys = [table, ...indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  const schema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  const create = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema(table),
    AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index),
      Projection: { ProjectionType: index.projection },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  });
  try {
    await answered(() => client.send(create));
    await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: name });
    const expiry = { AttributeName: table.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}

/** Tries until the database answers, with whatever answer. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + 30_000; ; await wait(10)) {
    try {
      return await ask();
    } catch (error) {
      const isSilent = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
      if (!isSilent) throw error;
      if (Date.now() > end) throw new Error('The database did not answer within half a minute.');
    }
  }
}
