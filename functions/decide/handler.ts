import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { bucketReader } from '#store/read-files.ts';
import { dynamoTallies } from '#store/tallies.ts';
import { answerDecide, type DecideDeps } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const table = openTable(env.PORTAL_TABLE);
const deps: Omit<DecideDeps, 'seal'> = {
  cases: dynamoCases(table),
  outbox: dynamoOutbox(table),
  tallies: dynamoTallies(table),
  colleagues: dynamoColleagues(table),
  records: bucketReader(env.PORTAL_RECORDS_BUCKET),
  authority: env.PORTAL_AUTHORITY,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), env.PORTAL_AUTHORITY, now),
};

export const handler = door(
  async (event) => answerDecide(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }),
  { originSecret: env.PORTAL_ORIGIN_SECRET },
);
