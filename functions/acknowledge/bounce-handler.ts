import middy from '@middy/core';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { bounceNames } from './env.ts';
import { type Noted, recordBounces } from './record-bounces.ts';

const env = readEnv(bounceNames);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const deps = {
  cases: dynamoCases(table),
  authority,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), authority, now),
};

export const handler = middy<unknown, readonly Noted[]>().handler((event) => recordBounces(deps, event));
