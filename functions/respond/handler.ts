import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import type { SaveDeps } from '#store/save-response.ts';
import { answerRespond } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const table = openTable(env.PORTAL_TABLE);
const deps: SaveDeps = {
  cases: dynamoCases(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  authority: env.PORTAL_AUTHORITY,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), env.PORTAL_AUTHORITY, now),
};

export const handler = door((event) => answerRespond(event, deps), { originSecret: env.PORTAL_ORIGIN_SECRET });
