import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
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
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { ActForm } from '#web/pages/track/act-form.tsx';
import { LinkAgain, LinkSent } from '#web/pages/track/link-again.tsx';
import { TrackClosed } from '#web/pages/track/track-closed.tsx';
import { renderPage } from '#web/render.ts';
import { type ActPages, answerActs } from './act-answer.ts';
import { actNames } from './env.ts';

const env = readEnv(actNames);
const authority = env.PORTAL_AUTHORITY;
const context = actContextOf(authority, env.PORTAL_ASSETS);
const table = openTable(env.PORTAL_TABLE);
const stores = { cases: dynamoCases(table), limits: dynamoLimits(table), outbox: dynamoOutbox(table) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const pages: ActPages = {
  form: (facts) => renderPage(ActForm, { context, ...facts }),
  again: (facts) => renderPage(LinkAgain, { context, ...facts }),
  linkSent: () => renderPage(LinkSent, { context }),
  closed: () => renderPage(TrackClosed, { context }),
  problem: (problem) => renderPage(ProblemPage, { context, problem }),
};
const deps = { ...stores, rules, authority, now, newId, digest: sha256 };

export const handler = door(
  async (event) => answerActs(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, pages),
  { originSecret: env.PORTAL_ORIGIN_SECRET, page: pages.problem },
);
