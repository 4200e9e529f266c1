import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readReference } from '#domain/case/reference.ts';
import { openTable, type Table } from '#store/dynamo.ts';
import { everyReference, type Rebuilt, rebuildSummary } from '#store/rebuild.ts';
import { contextOfFile, readSettings } from '../settings.ts';
import { openDataFolder } from './data-folder.ts';
import { startDatabase } from './parts/database.ts';
import { aws, names } from './parts/part.ts';
import { rememberedPort } from './ports.ts';
import { controlOf, leaveFolder, takeFolder } from './running.ts';

/*
 * `npm run -s rebuild-summaries [-- <reference> …]`: makes what is computed of every case, or of those named, anew from its
 * events. With PORTAL_TABLE it works on that table with the credentials of AWS, without on the portal of this machine.
 */

const TRIES = 5;

/** The table, and what gives it back. A portal that runs goes on: a case that is written meanwhile is asked again. */
async function open(): Promise<{ readonly table: Table; readonly close: () => Promise<void> }> {
  const named = process.env['PORTAL_TABLE'];
  if (named) return { table: openTable(named), close: async () => {} };
  const folder = openDataFolder();
  const at = (endpoint: string): Table => ({ client: new DynamoDBClient({ ...aws, endpoint }), name: names.table });
  if (controlOf(folder)) {
    const own = process.env['PORTAL_DYNAMODB_ENDPOINT'] ?? `http://127.0.0.1:${rememberedPort(folder, 'database')}`;
    const table = at(own);
    return { table, close: async () => table.client.destroy() };
  }
  await takeFolder(folder);
  const database = await startDatabase(folder, names.table);
  const table = at(database.endpoint);
  const close = async () => {
    table.client.destroy();
    await database.stop();
    leaveFolder(folder);
  };
  return { table, close };
}

async function rebuildAll(table: Table, asked: readonly string[]): Promise<void> {
  const { nonWorkingDayReceipt } = readSettings(contextOfFile(process.env['PORTAL_SETTINGS'])).authority;
  const counts: Record<Rebuilt, number> = { rebuilt: 0, same: 0, 'changed-meanwhile': 0, 'no-case': 0 };
  for await (const one of asked.length > 0 ? asked : everyReference(table)) {
    const reference = readReference(one) ?? one;
    let done: Rebuilt = 'changed-meanwhile';
    for (let tries = 0; tries < TRIES && done === 'changed-meanwhile'; tries += 1) {
      done = await rebuildSummary(table, nonWorkingDayReceipt, reference);
    }
    counts[done] += 1;
    if (done !== 'same') console.log(`${reference}: ${done}`);
  }
  console.log(`${counts.rebuilt} rebuilt, ${counts.same} right as they were.`);
  if (counts['changed-meanwhile'] + counts['no-case'] > 0) process.exitCode = 1;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const { table, close } = await open();
  try {
    await rebuildAll(table, positionals);
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
