import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { html, type PageEvent } from '#plumbing/http.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoJournal } from '#store/journal.ts';
import { bucketReader } from '#store/read-files.ts';
import { contextOf } from '#web/context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { Search } from '#web/pages/search/search.tsx';
import { renderPage } from '#web/render.ts';
import { names } from './env.ts';
import { disclosures } from './index-of.ts';
import { search } from './search.ts';
import { warmEngine } from './snapshot.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const inContext = ({ language, page }: PageEvent) => contextOf(authority, env.PORTAL_ASSETS, language, page);
const journal = dynamoJournal(openTable(env.PORTAL_TABLE));
const records = bucketReader(env.PORTAL_RECORDS_BUCKET);
const deps = { journal, records, engine: warmEngine(disclosures(journal, records), records) };

export const handler = door(
  async (event) => {
    const asked = event.queryStringParameters;
    const answer = await search(deps, asked?.['q'] ?? '', asked?.['page']);
    return html(renderPage(Search, { context: inContext(event), ...answer }));
  },
  {
    originSecret: env.PORTAL_ORIGIN_SECRET,
    languages: authority.languages,
    pages: (event) => ({ problem: (problem) => renderPage(ProblemPage, { context: inContext(event), problem }) }),
  },
);
