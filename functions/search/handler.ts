import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoJournal } from '#store/journal.ts';
import { bucketReader } from '#store/read-files.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { End } from '#web/pages/search/end.tsx';
import { Related } from '#web/pages/search/related.tsx';
import { Search } from '#web/pages/search/search.tsx';
import { renderPage } from '#web/render.ts';
import { searchContextOf } from '#web/search-context.ts';
import { names } from './env.ts';
import { disclosures } from './index-of.ts';
import { answerSearch, type SearchPages } from './search-answer.ts';
import { warmEngine } from './snapshot.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const journal = dynamoJournal(openTable(env.PORTAL_TABLE));
const records = bucketReader(env.PORTAL_RECORDS_BUCKET);
const deps = { journal, records, engine: warmEngine(disclosures(journal, records), records) };
const pagesOf = ({ language, page }: PageEvent): SearchPages => {
  const context = searchContextOf(authority, env.PORTAL_ASSETS, language, page);
  return {
    search: (answer) => renderPage(Search, { context, ...answer }),
    related: (answers) => renderPage(Related, { context, ...answers }),
    end: (end) => renderPage(End, { context, ...end }),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};

export const handler = door((event) => answerSearch(event, deps, pagesOf(event)), {
  ...{ originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
});
