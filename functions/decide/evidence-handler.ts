import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { linksInto } from '#store/signed-links.ts';
import { evidence } from '#web/words/en/evidence.ts';
import { evidenceNames } from './env.ts';
import type { EvidenceDeps } from './evidence.ts';
import { answerEvidence } from './evidence-answer.ts';

const env = readEnv(evidenceNames);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const deps: EvidenceDeps = {
  cases: dynamoCases(table),
  outbox: dynamoOutbox(table),
  records: openBucket(env.PORTAL_RECORDS_BUCKET),
  sign: linksInto(env.PORTAL_RECORDS_BUCKET),
  words: evidence,
  authority,
  now,
  newId,
  digest: sha256,
  rules: clockRules(dynamoCalendars(table), authority, now),
};

export const handler = door((event) => answerEvidence(event, deps), { originSecret: env.PORTAL_ORIGIN_SECRET });
