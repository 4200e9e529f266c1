import type { OutboxItem } from '#domain/case/outbox.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { invalidator } from '#plumbing/invalidate.ts';
import { outboxDoor } from '#plumbing/outbox-door.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { publishStores } from '#store/publish-stores.ts';
import { fullContextOf } from '#web/full-context.ts';
import { publishPages } from '#web/pages/publish/pages.ts';
import { statisticsPages } from '#web/pages/publish/statistics/pages.ts';
import { daily } from './daily.ts';
import { names } from './env.ts';
import { doWork, type WorkDeps } from './work.ts';

const env = readEnv(names);
const context = fullContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS);
const table = openTable(env.PORTAL_TABLE);
const deps: WorkDeps = {
  ...publishStores(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  pages: openBucket(env.PORTAL_PUBLICATION_BUCKET, 'public, max-age=0, s-maxage=60'),
  authority: env.PORTAL_AUTHORITY,
  origin: env.PORTAL_ORIGIN,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), env.PORTAL_AUTHORITY, now),
  invalidate: invalidator(env.PORTAL_DISTRIBUTION),
  render: publishPages(context, env.PORTAL_ORIGIN),
  statistics: statisticsPages(context),
};

const work = (item: OutboxItem) => doWork(deps, item);
export const handler = outboxDoor('publish', () => dynamoOutbox(table), work, { dump: () => daily(deps) });
