import { parseArgs } from 'node:util';
import { now } from '#plumbing/time.ts';
import { askCorrection, type NotAsked } from '#store/ask-correction.ts';
import type { Table } from '#store/dynamo.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { dynamoEditions } from '#store/statistics.ts';
import { openCommandTable } from './command-table.ts';

/*
 * `npm run -s statistics`: lists the quarters whose figures are published, with their versions. `… -- correct 2026Q3 --reason "…"`:
 * has them counted again and published as a new version. With PORTAL_TABLE it works on that table, without on this machine's.
 */

const refusals: Readonly<Record<NotAsked, string>> = {
  'no-such-quarter': 'Name the quarter, such as 2026Q3.',
  'not-published': 'The figures of this quarter are not published yet: there is nothing to correct.',
  'asked-already': 'A correction of this quarter was asked for, and is not published yet.',
  'no-reason': 'Say why with --reason, in at most 500 characters. It stands on the page: name nobody.',
};

async function correct(table: Table, quarter: string, reason: string): Promise<void> {
  const deps = { editions: dynamoEditions(table), outbox: dynamoOutbox(table), now };
  const asked = await askCorrection(deps, quarter, reason);
  if (!asked.ok) throw new Error(refusals[asked.error]);
  console.log(`Version ${asked.value} of ${quarter} will be published in a moment, while the portal runs.`);
}

async function list(table: Table): Promise<void> {
  const editions = await dynamoEditions(table).all();
  for (const { quarter, version, publishedOn, reason } of editions) {
    console.log([quarter, `version ${version}`, publishedOn ?? 'not published yet', reason ?? ''].join('  ').trimEnd());
  }
  if (editions.length === 0) console.log('No figures have been published yet.');
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string' } } });
  const [verb, quarter = ''] = positionals;
  if (verb !== undefined && verb !== 'correct')
    throw new Error('There is: correct <quarter> --reason "…", or nothing.');
  const { table, close } = await openCommandTable();
  try {
    await (verb === undefined ? list(table) : correct(table, quarter, values.reason ?? ''));
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
