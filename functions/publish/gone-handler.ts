import { languageOf } from '#domain/languages.ts';
import { problem } from '#domain/problem.ts';
import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { type HttpEvent, html, movedTo } from '#plumbing/http.ts';
import { now } from '#plumbing/time.ts';
import { openTable } from '#store/dynamo.ts';
import { goneStores } from '#store/gone-stores.ts';
import { goneContextOf } from '#web/gone-context.ts';
import { Gone } from '#web/pages/errors/gone.tsx';
import { GoneVersion } from '#web/pages/errors/gone-version.tsx';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { renderPage } from '#web/render.ts';
import { goneNames } from './env.ts';
import { whatWasAt } from './gone.ts';

const env = readEnv(goneNames);
/** What the path said before the front put `/gone` before it: the page is in its language, and stands nowhere else. */
const inContext = (event: HttpEvent) => {
  const { language } = languageOf(env.PORTAL_AUTHORITY.languages, event.rawPath.replace(/^\/gone/, ''));
  return goneContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS, language);
};
const stores = goneStores(openTable(env.PORTAL_TABLE));

export const handler = door(
  async (event) => {
    const context = inContext(event);
    const withdrawn = await whatWasAt(stores, event.pathParameters?.['proxy'] ?? '', now());
    if (withdrawn && 'moved' in withdrawn) return movedTo(withdrawn.moved);
    if (withdrawn && 'current' in withdrawn) return html(renderPage(GoneVersion, { context, ...withdrawn }), 410);
    if (withdrawn) return html(renderPage(Gone, { context, ...withdrawn }), 410);
    return html(renderPage(ProblemPage, { context, problem: problem('not-found') }), 404);
  },
  {
    originSecret: env.PORTAL_ORIGIN_SECRET,
    pages: (event) => ({
      problem: (refusal) => renderPage(ProblemPage, { context: inContext(event), problem: refusal }),
    }),
  },
);
