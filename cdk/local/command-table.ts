import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '#store/dynamo.ts';
import { openDataFolder } from './data-folder.ts';
import { startDatabase } from './parts/database.ts';
import { aws, names } from './parts/part.ts';
import { rememberedPort } from './ports.ts';
import { controlOf, leaveFolder, takeFolder } from './running.ts';

/**
 * The table that a command works on, and what gives it back: that of PORTAL_TABLE with the credentials of AWS, or else the one of the portal
 * of this machine. A portal that runs goes on.
 */
export async function openCommandTable(): Promise<{ readonly table: Table; readonly close: () => Promise<void> }> {
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
