import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoCaseJournal } from '#store/journal.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { bucketReader } from '#store/read-files.ts';
import { dynamoSessions } from '#store/sessions.ts';
import { findContextOf } from '#web/find-context.ts';
import { findPages } from '#web/officer/find-pages.ts';
import { caseWords } from './case-words.ts';
import { findNames } from './env.ts';
import { answerFind } from './find-answer.ts';
import { warmEngine } from './snapshot.ts';

const env = readEnv(findNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets } = env;
const table = openTable(env.PORTAL_TABLE);
const context = findContextOf(authority, assets);
const [caseJournal, cases] = [dynamoCaseJournal(table), dynamoCaseReader(table)];
const engine = warmEngine(caseWords(caseJournal, cases), bucketReader(env.PORTAL_RECORDS_BUCKET));
const people = { sessions: dynamoSessions(table), colleagues: dynamoColleagues(table) };
const deps = { engine, caseJournal, cases, ...people, rules: clockRules(dynamoCalendars(table), authority, now), now };

export const handler = door((event) => answerFind(event, deps, (officer) => findPages(context, officer)), {
  originSecret: env.PORTAL_ORIGIN_SECRET,
  languages: authority.languages.slice(0, 1),
  pages: () => findPages(context, null),
});
