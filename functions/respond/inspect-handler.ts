import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { openBucket } from '#store/files.ts';
import { dynamoSessions } from '#store/sessions.ts';
import { linksInto } from '#store/signed-links.ts';
import { uploadsInto } from '#store/uploads.ts';
import { filesContextOf } from '#web/files-context.ts';
import { filesPages } from '#web/officer/files-pages.ts';
import { inspectNames } from './env.ts';
import { answerFiles } from './files/answer-files.ts';
import type { FilesDeps } from './files/deps.ts';

const env = readEnv(inspectNames);
const { PORTAL_AUTHORITY: authority, PORTAL_RECORDS_BUCKET: bucket } = env;
const table = openTable(env.PORTAL_TABLE);
const people = { sessions: dynamoSessions(table), colleagues: dynamoColleagues(table) };
const objects = { records: openBucket(bucket), signUpload: uploadsInto(bucket), sign: linksInto(bucket) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const world = { authority, origin: env.PORTAL_ORIGIN, now, newId, digest: sha256, rules };
const deps: FilesDeps = { cases: dynamoCases(table), ...people, ...objects, ...world };
const context = filesContextOf(authority, env.PORTAL_ASSETS);

export const handler = door((event) => answerFiles(event, deps, (officer) => filesPages(context, officer)), {
  originSecret: env.PORTAL_ORIGIN_SECRET,
  languages: authority.languages.slice(0, 1),
  pages: () => filesPages(context, null),
});
