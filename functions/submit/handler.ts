import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { clockRules } from '#store/clock-rules.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoLimits } from '#store/limits.ts';
import { dynamoTallies } from '#store/tallies.ts';
import { submitContextOf } from '#web/context.ts';
import { submitPages } from '#web/pages/submit/pages.ts';
import { answerSubmit } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const { PORTAL_AUTHORITY: authority, PORTAL_ORIGIN: origin } = env;
const table = openTable(env.PORTAL_TABLE);
const ledger = { cases: dynamoCases(table), limits: dynamoLimits(table) };
const stores = { ...ledger, drafts: dynamoDrafts(table), tallies: dynamoTallies(table) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const given = { ...stores, rules, now, newId, digest: sha256, authority, origin };
const pagesOf = (event: PageEvent) => {
  // What only this answer holds, a link to the same page in another language would lose.
  const isAlone = event.requestContext.http.method === 'POST' && event.rawPath === '/request/all';
  return submitPages(submitContextOf(authority, env.PORTAL_ASSETS, event.language, isAlone ? undefined : event.page));
};

export const handler = door(
  async (event) => {
    const deps = { ...given, seal: await portalSeal(env.PORTAL_SECRET), language: event.language };
    return answerSubmit(event, deps, pagesOf(event));
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
