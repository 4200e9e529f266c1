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
import { submitContextOf } from '#web/context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { RequestForm } from '#web/pages/submit/request-form.tsx';
import { RequestSent, RequestSentUnknown } from '#web/pages/submit/request-sent.tsx';
import { renderPage } from '#web/render.ts';
import { answerSubmit, type SubmitPages } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const table = openTable(env.PORTAL_TABLE);
const { PORTAL_AUTHORITY: authority, PORTAL_ORIGIN: origin } = env;
const rules = clockRules(dynamoCalendars(table), authority, now);
const given = { cases: dynamoCases(table), rules, now, newId, digest: sha256, authority, origin };
const pagesOf = ({ language, page }: PageEvent): SubmitPages => {
  const context = submitContextOf(authority, env.PORTAL_ASSETS, language, page);
  return {
    form: (facts) => renderPage(RequestForm, { context, ...facts }),
    sent: (facts) => renderPage(RequestSent, { context, ...facts }),
    sentUnknown: () => renderPage(RequestSentUnknown, { context }),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};

export const handler = door(
  async (event) => {
    const deps = { ...given, seal: await portalSeal(env.PORTAL_SECRET), language: event.language };
    return answerSubmit(event, deps, pagesOf(event));
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
