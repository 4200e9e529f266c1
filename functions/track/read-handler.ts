import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { openTable } from '#store/dynamo.ts';
import { fileLinksInto } from '#store/file-links.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { bucketReader } from '#store/read-files.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import type { PageBlock } from '#web/pages/respond/page-blocks.tsx';
import { ResponsePage } from '#web/pages/track/response-page.tsx';
import { TrackClosed } from '#web/pages/track/track-closed.tsx';
import { renderPage } from '#web/render.ts';
import { responseContextOf } from '#web/response-context.ts';
import { readNames } from './env.ts';
import type { ReadPages } from './read.ts';
import { answerOwn } from './read-file.ts';

const env = readEnv(readNames);
const authority = env.PORTAL_AUTHORITY;
const records = bucketReader(env.PORTAL_RECORDS_BUCKET);
const link = fileLinksInto(env.PORTAL_RECORDS_BUCKET);
const deps = { cases: dynamoCaseReader(openTable(env.PORTAL_TABLE)), records, link, now };
const pagesOf = ({ language, page }: PageEvent): ReadPages => {
  const context = responseContextOf(authority, env.PORTAL_ASSETS, language, page);
  return {
    // As the letter's own module wrote it (web/pages/respond/response-letter.ts).
    response: (reference, kept, versions, promises) =>
      renderPage(ResponsePage, { context, reference, letter: kept as readonly PageBlock[] | null, versions, promises }),
    closed: () => renderPage(TrackClosed, { context }),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};

export const handler = door(
  async (event) => answerOwn(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, pagesOf(event)),
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
