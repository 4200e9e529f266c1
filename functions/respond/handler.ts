import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCases } from '#store/cases.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { answerRespond } from './answer.ts';
import { names } from './env.ts';
import type { SaveDeps } from './save-response.ts';

const env = readEnv(names);
const deps: SaveDeps = {
  cases: dynamoCases(openTable(env.PORTAL_TABLE)),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  authority: env.PORTAL_AUTHORITY,
  now,
  digest: sha256,
};

export const handler = door((event) => answerRespond(event, deps), { originSecret: env.PORTAL_ORIGIN_SECRET });
