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
import { submitContextOf } from '#web/context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { RequestForm } from '#web/pages/submit/request-form.tsx';
import { RequestSent, RequestSentUnknown } from '#web/pages/submit/request-sent.tsx';
import { renderPage } from '#web/render.ts';
import { answerSubmit, type SubmitPages } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const context = submitContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS);
const table = openTable(env.PORTAL_TABLE);
const authority = env.PORTAL_AUTHORITY;
const stores = { cases: dynamoCases(table), limits: dynamoLimits(table) };
const rules = clockRules(dynamoCalendars(table), authority, now);
const pages: SubmitPages = {
  form: (facts) => renderPage(RequestForm, { context, ...facts }),
  sent: (facts) => renderPage(RequestSent, { context, ...facts }),
  sentUnknown: () => renderPage(RequestSentUnknown, { context }),
  problem: (problem) => renderPage(ProblemPage, { context, problem }),
};

export const handler = door(
  async (event) => {
    const seal = await portalSeal(env.PORTAL_SECRET);
    const { language } = context;
    const deps = { ...stores, seal, now, newId, digest: sha256, rules, language, authority, origin: env.PORTAL_ORIGIN };
    return answerSubmit(event, deps, pages);
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET, page: pages.problem },
);
