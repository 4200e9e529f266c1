import { parseArgs } from 'node:util';
import { readReference } from '#domain/case/reference.ts';
import type { Table } from '#store/dynamo.ts';
import { everyReference, type Rebuilt, rebuildSummary } from '#store/rebuild.ts';
import { contextOfFile, readSettings } from '../settings.ts';
import { openCommandTable } from './command-table.ts';

/*
 * `npm run -s rebuild-summaries [-- <reference> …]`: makes what is computed of every case, or of those named, anew from its
 * events. With PORTAL_TABLE it works on that table with the credentials of AWS, without on the portal of this machine.
 */

const TRIES = 5;

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
  const { table, close } = await openCommandTable();
  try {
    await rebuildAll(table, positionals);
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
