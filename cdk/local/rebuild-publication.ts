import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import { answersToRebuild, sharedToRebuild } from '#functions/publish/rebuild.ts';
import { now } from '#plumbing/time.ts';
import type { Table } from '#store/dynamo.ts';
import { dynamoJournal } from '#store/journal.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import type { Outbox } from '#store/ports.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { everyReference } from '#store/rebuild.ts';
import { dynamoEditions } from '#store/statistics.ts';
import { openCommandTable } from './command-table.ts';
import { openDataFolder } from './data-folder.ts';
import { progress } from './import/progress.ts';
import { controlOf } from './running.ts';

/*
 * `npm run -s rebuild-publication [-- <reference> …]`: has the portal that runs make everything public anew from the ledger, or these answers
 * with what they share. With PORTAL_TABLE it is the portal of that table on AWS. The portal does the work, with its own rights and its own
 * styles; this asks for it, a few pieces at a time, waits, and says what could not be done.
 */

const AT_ONCE = 8;
/** Longer than a function works and its piece of work is leased. */
const PATIENCE_MS = 150_000;

/** Asks for a piece of work, and waits until it is done. False where it is not in time: the portal goes on trying. */
async function isDone(outbox: Outbox, item: OutboxItem): Promise<boolean> {
  await outbox.put(item);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100))
    if ((await outbox.outcome(item.id)) !== 'pending') return true;
  return false;
}

/** Has every piece of work done, and answers what of it was not. */
async function workThrough(what: string, outbox: Outbox, all: readonly OutboxItem[]): Promise<readonly string[]> {
  const [rest, left] = [[...all], [] as string[]];
  const bar = progress(what, all.length);
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
      if (!(await isDone(outbox, item))) left.push(`${item.kind} ${item.reference}`);
      bar.step();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  bar.end();
  return left;
}

async function rebuild(table: Table, asked: readonly string[]): Promise<void> {
  const [at, outbox, cases] = [now(), dynamoOutbox(table), dynamoCaseReader(table)];
  const answers: OutboxItem[] = [];
  const references = asked.length > 0 ? asked.map((one) => readReference(one) ?? one) : everyReference(table);
  for await (const item of answersToRebuild(cases, references, at)) answers.push(item);
  const deps = { journal: dynamoJournal(table), editions: dynamoEditions(table), outbox };
  const left = [...(await workThrough('Answers', outbox, answers))];
  const shared = await sharedToRebuild(deps, at);
  left.push(...(await workThrough('Lists, feeds and figures', outbox, shared)));
  console.log(
    `${answers.length} answers, ${shared.length} years and quarters: ${left.length === 0 ? 'all' : 'not all'} made anew.`,
  );
  if (left.length === 0) return;
  console.error(`Not done yet: ${left.join(', ')}. The log of the function publish says why; it goes on trying.`);
  process.exitCode = 1;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (!process.env['PORTAL_TABLE'] && !controlOf(openDataFolder()))
    throw new Error('Start the portal first, in another window: npm start. It makes the pages.');
  const { table, close } = await openCommandTable();
  try {
    await rebuild(table, positionals);
  } finally {
    await close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
