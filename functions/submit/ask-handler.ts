import { door } from '#plumbing/door.ts';
import { draftId } from '#plumbing/draft-cookie.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { newId } from '#plumbing/ids.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import { openTable } from '#store/dynamo.ts';
import { askContextOf } from '#web/context.ts';
import { askPages } from '#web/pages/submit/ask-pages.ts';
import { answerAsk } from './ask-answer.ts';
import { askNames } from './env.ts';

const env = readEnv(askNames);
const authority = env.PORTAL_AUTHORITY;
const drafts = dynamoDrafts(openTable(env.PORTAL_TABLE));
const pagesOf = (event: PageEvent) => {
  // What only this answer holds, a link to the same page in another language would lose.
  const isAlone = event.requestContext.http.method === 'POST' && draftId(event) === undefined;
  return askPages(askContextOf(authority, env.PORTAL_ASSETS, event.language, isAlone ? undefined : event.page));
};

export const handler = door(
  async (event) => {
    const seal = await portalSeal(env.PORTAL_SECRET);
    return answerAsk(event, { drafts, authority, seal, now, newId }, pagesOf(event));
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
