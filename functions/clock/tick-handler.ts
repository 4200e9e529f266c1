import middy from '@middy/core';
import { readEnv } from '#plumbing/env.ts';
import { fetchText } from '#plumbing/fetch-text.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { rulesOf } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoCaseJournal } from '#store/journal.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { dynamoScheme } from '#store/scheme.ts';
import { tickNames } from './env.ts';
import { runTask, type TaskName } from './tasks.ts';

const env = readEnv(tickNames);
const authority = env.PORTAL_AUTHORITY;
const feed = env.PORTAL_HOLIDAY_FEED;
const table = openTable(env.PORTAL_TABLE);
const calendars = dynamoCalendars(table);
const limits = { timeoutMs: 15_000, maxBytes: 2_000_000, type: 'application/json' };
const deps = {
  cases: dynamoCases(table),
  outbox: dynamoOutbox(table),
  scheme: dynamoScheme(table),
  caseJournal: dynamoCaseJournal(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  calendars,
  authority,
  now,
  newId,
  digest: sha256,
  // Not from what this process remembers: an import a moment ago must be seen.
  rules: async () => rulesOf(await calendars.current(), authority.nonWorkingDayReceipt),
  fetchFeed: feed === 'none' ? null : () => fetchText(feed, limits),
};

export const handler = middy<{ task: TaskName }, null>().handler(({ task }) => runTask(deps, task));
