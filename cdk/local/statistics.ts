import { parseArgs } from 'node:util';
import type { Result } from '#domain/result.ts';
import { now } from '#plumbing/time.ts';
import { type AskDeps, askCorrection, askFirst, type NotAsked } from '#store/ask-edition.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import type { Table } from '#store/dynamo.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { dynamoEditions } from '#store/statistics.ts';
import { contextOfFile, readSettings } from '../settings.ts';
import { openCommandTable } from './command-table.ts';

/*
 * `npm run -s statistics`: lists the quarters whose figures are published, with their versions. `… -- correct 2026Q3 --reason "…"`
 * has them counted again and published as a new version; `… -- publish 2025Q4` publishes those of a quarter from before the portal began to
 * count. With PORTAL_TABLE it works on that table, without on this machine's.
 */

const refusals: Readonly<Record<NotAsked, string>> = {
  'no-such-quarter': 'Name the quarter, such as 2026Q3.',
  'not-over': 'The day on which the figures of this quarter are taken is not over yet.',
  'published-already': 'The figures of this quarter are published: what is wrong in them is corrected.',
  'not-published': 'The figures of this quarter are not published yet: there is nothing to correct.',
  'asked-already': 'This was asked for before, and is not published yet.',
  'no-reason': 'Say why with --reason, in at most 500 characters. It stands on the page: name nobody.',
};

async function depsOn(table: Table): Promise<AskDeps> {
  const { authority } = readSettings(contextOfFile(process.env['PORTAL_SETTINGS']));
  const rules = await clockRules(dynamoCalendars(table), authority, now)();
  const calendar = rules.calendar(authority.regimes[0] ?? 'FOIA');
  return { editions: dynamoEditions(table), outbox: dynamoOutbox(table), calendar, now };
}

function say(quarter: string, asked: Result<number, NotAsked>): void {
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
  if (verb !== undefined && verb !== 'correct' && verb !== 'publish') {
    throw new Error('There is: correct <quarter> --reason "…", publish <quarter>, or nothing.');
  }
  const { table, close } = await openCommandTable();
  try {
    if (verb === undefined) await list(table);
    else if (verb === 'publish') say(quarter, await askFirst(await depsOn(table), quarter));
    else say(quarter, await askCorrection(await depsOn(table), quarter, values.reason ?? ''));
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
