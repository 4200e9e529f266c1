import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoLimits } from '#store/limits.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { actContextOf } from '#web/act-context.ts';
import { actPages } from '#web/pages/track/act-pages.ts';
import { type ActPages, answerActs } from './act-answer.ts';
import { actNames } from './env.ts';

const env = readEnv(actNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets } = env;
const table = openTable(env.PORTAL_TABLE);
const stores = { cases: dynamoCases(table), limits: dynamoLimits(table), outbox: dynamoOutbox(table) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const deps = { ...stores, rules, authority, now, newId, digest: sha256 };
const pagesOf = ({ language, page }: PageEvent): ActPages => actPages(actContextOf(authority, assets, language, page));

export const handler = door(
  async (event) => answerActs(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, pagesOf(event)),
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
