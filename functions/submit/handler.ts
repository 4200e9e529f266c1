import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoLimits } from '#store/limits.ts';
import { submitContextOf } from '#web/context.ts';
import { submitPages } from '#web/pages/submit/pages.ts';
import { answerSubmit } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const context = submitContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS);
const table = openTable(env.PORTAL_TABLE);
const authority = env.PORTAL_AUTHORITY;
const stores = { cases: dynamoCases(table), drafts: dynamoDrafts(table), limits: dynamoLimits(table) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const pages = submitPages(context);
const { language } = context;
const deps = { ...stores, now, newId, digest: sha256, rules, language, authority, origin: env.PORTAL_ORIGIN };

export const handler = door(
  async (event) => answerSubmit(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, pages),
  { originSecret: env.PORTAL_ORIGIN_SECRET, page: (problem) => pages.problem(problem) },
);
