import type { OutboxItem } from '#domain/case/outbox.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { invalidator } from '#plumbing/invalidate.ts';
import { outboxDoor } from '#plumbing/outbox-door.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoCaseJournal, dynamoJournal } from '#store/journal.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { fullContextOf } from '#web/full-context.ts';
import { publishPages } from '#web/pages/publish/pages.ts';
import { daily } from './daily.ts';
import { names } from './env.ts';
import { doWork, type WorkDeps } from './work.ts';

const env = readEnv(names);
const table = openTable(env.PORTAL_TABLE);
const deps: WorkDeps = {
  cases: dynamoCases(table),
  journal: dynamoJournal(table),
  caseJournal: dynamoCaseJournal(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  pages: openBucket(env.PORTAL_PUBLICATION_BUCKET, 'public, max-age=0, s-maxage=60'),
  authority: env.PORTAL_AUTHORITY,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), env.PORTAL_AUTHORITY, now),
  invalidate: invalidator(env.PORTAL_DISTRIBUTION),
  render: publishPages(fullContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS), env.PORTAL_ORIGIN),
};

const work = (item: OutboxItem) => doWork(deps, item);
export const handler = outboxDoor('publish', () => dynamoOutbox(table), work, { dump: () => daily(deps) });
