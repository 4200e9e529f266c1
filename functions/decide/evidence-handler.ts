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
import { dynamoSessions } from '#store/sessions.ts';
import { linksInto } from '#store/signed-links.ts';
import { evidenceContextOf } from '#web/evidence-context.ts';
import { evidencePages } from '#web/officer/evidence-pages.ts';
import { evidence } from '#web/words/en/evidence.ts';
import { evidenceNames } from './env.ts';
import { answerEvidence, type EvidenceDoorDeps } from './evidence-answer.ts';

const env = readEnv(evidenceNames);
const authority = env.PORTAL_AUTHORITY;
const table = openTable(env.PORTAL_TABLE);
const stores = { cases: dynamoCases(table), outbox: dynamoOutbox(table), sessions: dynamoSessions(table) };
const records = openBucket(env.PORTAL_RECORDS_BUCKET);
const made = { records, sign: linksInto(env.PORTAL_RECORDS_BUCKET), words: evidence };
const rules = clockRules(dynamoCalendars(table), authority, now);
const deps: EvidenceDoorDeps = { ...stores, ...made, authority, now, newId, digest: sha256, rules };
const context = evidenceContextOf(authority, env.PORTAL_ASSETS);

export const handler = door((event) => answerEvidence(event, deps, (officer) => evidencePages(context, officer)), {
  originSecret: env.PORTAL_ORIGIN_SECRET,
  languages: authority.languages.slice(0, 1),
  pages: () => evidencePages(context, null),
});
