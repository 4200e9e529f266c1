import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoScheme } from '#store/scheme.ts';
import { dynamoSessions } from '#store/sessions.ts';
import { schemePages } from '#web/officer/scheme-pages.ts';
import { schemeContextOf } from '#web/scheme-context.ts';
import { answerDesk } from './desk-answer.ts';
import { schemeNames } from './env.ts';
import { schemeRoutes } from './scheme-routes.ts';

const env = readEnv(schemeNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets } = env;
const table = openTable(env.PORTAL_TABLE);
const people = { sessions: dynamoSessions(table), colleagues: dynamoColleagues(table) };
const deps = { ...people, scheme: dynamoScheme(table), authority, now, newId };
const context = schemeContextOf(authority, assets);
const closed = schemePages(context, null);

export const handler = door(
  (event) => answerDesk(schemeRoutes, event, deps, (officer) => schemePages(context, officer), closed),
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages.slice(0, 1), pages: () => closed },
);
