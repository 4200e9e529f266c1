import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId, sha256 } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { deskStores } from '#store/desk-stores.ts';
import { openTable } from '#store/dynamo.ts';
import { bucketKeeper } from '#store/read-files.ts';
import { deskPages } from '#web/officer/desk-pages.ts';
import { deskContextOf } from '#web/officer-context.ts';
import { answerDesk } from './desk-answer.ts';
import { deskRoutes } from './desk-routes.ts';
import { deskNames } from './env.ts';

const env = readEnv(deskNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets, PORTAL_ORIGIN: origin } = env;
const table = openTable(env.PORTAL_TABLE);
const context = deskContextOf(authority, assets);
const records = bucketKeeper(env.PORTAL_RECORDS_BUCKET);
const rules = clockRules(dynamoCalendars(table), authority, now);
const deps = { ...deskStores(table), records, rules, authority, now, newId, digest: sha256, origin };
const closed = deskPages(context, null);

export const handler = door(
  async (event) => {
    const seal = await portalSeal(env.PORTAL_SECRET);
    return answerDesk(deskRoutes, event, { ...deps, seal }, (officer) => deskPages(context, officer), closed);
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages.slice(0, 1), pages: () => closed },
);
