import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoEditing } from '#store/editing.ts';
import { bucketKeeper } from '#store/read-files.ts';
import { dynamoSessions } from '#store/sessions.ts';
import { dynamoTemplates } from '#store/templates.ts';
import { writePages } from '#web/officer/write-pages.ts';
import { writeContextOf } from '#web/write-context.ts';
import { answerDesk } from './desk-answer.ts';
import { writeNames } from './env.ts';
import { type WriteDeps, writeRoutes } from './write-routes.ts';

const env = readEnv(writeNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets, PORTAL_ORIGIN: origin } = env;
const table = openTable(env.PORTAL_TABLE);
const people = { sessions: dynamoSessions(table), colleagues: dynamoColleagues(table) };
const kept = { cases: dynamoCases(table), editing: dynamoEditing(table), templates: dynamoTemplates(table) };
const records = bucketKeeper(env.PORTAL_RECORDS_BUCKET);
const rules = clockRules(dynamoCalendars(table), authority, now);
const deps: WriteDeps = { ...people, ...kept, records, rules, authority, origin, now, newId, digest: sha256 };
const context = writeContextOf(authority, assets);
const closed = writePages(context, null);

export const handler = door(
  (event) => answerDesk(writeRoutes, event, deps, (officer) => writePages(context, officer), closed),
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages.slice(0, 1), pages: () => closed },
);
