import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BatchWriteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import type { Summary } from '#domain/case/summary.ts';
import { caseloadViews } from '#domain/caseload.ts';
import { addDays, londonDate, quarterOf } from '#domain/dates.ts';
import { showCaseload } from '#functions/decide/show-caseload.ts';
import { now } from '#plumbing/time.ts';
import { clockRules } from '#store/clock-rules.ts';
import { type Table, toWire } from '#store/dynamo.ts';
import { keys } from '#store/keys.ts';
import { dynamoOpenings } from '#store/openings.ts';
import { toSummaryItem } from '#store/summary-item.ts';
import { table as definition } from '#store/table.ts';
import { toWordsItem } from '#store/words-item.ts';
import { anEvent, authority } from '#tests/support/rooms.ts';
import { openRealStore } from '#tests/support/store.ts';
import { noTasks } from '#tests/support/summary.ts';
import { asTable } from './table.ts';

const CASES = 10_000;
/** A request of the usual length, of which a line is shown. */
const REQUEST =
  'Please tell me how many of the matters that were reported to you last year were closed, and why. '.repeat(8);
const ASSIGNEES = 20;
const ROUNDS = 100;
const BATCH = 25;
const root = fileURLToPath(new URL('../../', import.meta.url));

const subOf = (n: number) => `officer-${String(n).padStart(2, '0')}`;

/** An open case: every 21st belongs to nobody, every 20th waits for its applicant, and due dates lie 40 days around today. */
function aSummary(n: number, today: string): Summary {
  const receivedOn = addDays(today, -60 + ((n * 7) % 60));
  const dueOn = n % 20 === 0 ? null : addDays(today, ((n * 13) % 80) - 40);
  return {
    reference: `07.FOI.26.${String(n).padStart(6, '0')}`,
    version: 1 + (n % 5),
    state: n % 20 === 0 ? 'awaiting-clarification' : 'received',
    regime: n % 6 === 0 ? 'EIR' : 'FOIA',
    receivedOn,
    dueOn,
    nextDueOn: dueOn,
    quarter: quarterOf(receivedOn),
    assignee: n % (ASSIGNEES + 1) === 0 ? null : subOf(n % (ASSIGNEES + 1)),
    open: true,
    answeredOn: null,
    publicationHeld: false,
    unjudgedSince: n % 33 === 0 ? today : null,
    undelivered: n % 50 === 0,
    erased: false,
    ...noTasks,
    calendarVersion: 0,
  };
}

async function fill({ client, name }: Table, today: string): Promise<void> {
  for (let at = 0; at < CASES; at += BATCH) {
    const summaries = Array.from({ length: BATCH }, (_, i) => aSummary(at + i, today));
    const words = summaries.map(({ reference, request }) => toWordsItem(reference, { id: request, text: REQUEST }));
    for (const items of [summaries.map(toSummaryItem), words]) {
      const RequestItems = { [name]: items.map((item) => ({ PutRequest: { Item: toWire(item) } })) };
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems }));
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('The database did not take every item');
    }
  }
}

/** The pages of the console. Node runs no JSX, so that they are bundled first. */
async function consolePages(
  folder: string,
): Promise<typeof import('#web/officer/desk-pages.ts') & typeof import('#web/officer-context.ts')> {
  const outfile = join(folder, 'pages.mjs');
  const contents = "export * from '#web/officer/desk-pages.ts'; export * from '#web/officer-context.ts';";
  await build({
    stdin: { contents, resolveDir: root },
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', target: 'node24', absWorkingDir: root },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'silent' },
  });
  return import(pathToFileURL(outfile).href);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(q * times.length)] ?? 0;

/**
 * The first page of each view with 10,000 open cases of 20 assignees on the local database: session apart, all that a
 * request does, rendering included. The control is one query of 50 items on the same index; both take turns. The cases
 * are summaries written in batches as the store makes them, without the rest of their ledgers, which no list reads.
 */
export async function benchCaseload(): Promise<string> {
  const { store, table, close } = await openRealStore();
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  try {
    const today = londonDate(now());
    await fill(table, today);
    for (let n = 1; n <= ASSIGNEES; n += 1) {
      await store.colleagues.put({ sub: subOf(n), name: `Officer ${n}`, groups: ['officer'], seenAt: now() });
    }
    const me = { sub: subOf(1), name: 'Officer 1', groups: ['officer'], sessionId: '' };
    const { deskPages, deskContextOf } = await consolePages(folder);
    const assets = { css: '/a.css', more: '/b.css', officer: '/c.css', officerJs: '/d.js', js: {} };
    const pages = deskPages(deskContextOf(authority, assets), me);
    const deps = { ...store, openings: dynamoOpenings(table), rules: clockRules(store.calendars, authority, now), now };
    let bytes = 0;
    const show = async (view: string) => {
      const event = { ...anEvent('GET', '/officer/', { queryStringParameters: { view } }), language: 'en', page: '' };
      const answer = await showCaseload({ event, officer: me, params: {}, form: {} }, deps, pages);
      bytes = Buffer.byteLength(answer.body ?? '');
    };
    const { name, partitionKey } = definition.indexes.open;
    const control = () =>
      table.client.send(
        new QueryCommand({
          ...{ TableName: table.name, IndexName: name, Limit: 50, KeyConditionExpression: `${partitionKey} = :pk` },
          ExpressionAttributeValues: toWire({ ':pk': keys.open(me.sub) }),
        }),
      );
    const rows: (string | number)[][] = [['view', 'p50 ms', 'p99 ms', '÷ control p50', 'KB of page']];
    const controls: number[] = [];
    for (const view of caseloadViews) {
      const times: number[] = [];
      const beside: number[] = [];
      for (let i = -5; i < ROUNDS; i += 1) {
        const [shown, queried] = [await time(() => show(view)), await time(control)];
        if (i < 0) continue;
        times.push(shown);
        beside.push(queried);
      }
      controls.push(...beside);
      const ratio = quantile(times, 0.5) / quantile(beside, 0.5);
      const figures = [quantile(times, 0.5), quantile(times, 0.99), ratio].map((figure) => figure.toFixed(1));
      rows.push([view, ...figures, (bytes / 1000).toFixed(0)]);
    }
    rows.push(['control', quantile(controls, 0.5).toFixed(1), quantile(controls, 0.99).toFixed(1), '1.0', '']);
    return asTable(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await close();
  }
}
