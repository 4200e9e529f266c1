import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { now } from '#plumbing/time.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoJournal } from '#store/journal.ts';
import { bucketReader } from '#store/read-files.ts';
import { dynamoTallies } from '#store/tallies.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { Answered } from '#web/pages/search/answered.tsx';
import { Published } from '#web/pages/search/published.tsx';
import { Suggestions } from '#web/pages/search/suggestions.tsx';
import { renderFragment, renderPage } from '#web/render.ts';
import { suggestContextOf } from '#web/suggest-context.ts';
import { suggestNames } from './env.ts';
import { disclosures } from './index-of.ts';
import { warmEngine } from './snapshot.ts';
import { answerSuggest, type SuggestPages } from './suggest-answer.ts';

const env = readEnv(suggestNames);
const { PORTAL_AUTHORITY: authority, PORTAL_ASSETS: assets } = env;
const table = openTable(env.PORTAL_TABLE);
const journal = dynamoJournal(table);
const records = bucketReader(env.PORTAL_RECORDS_BUCKET);
const stores = { journal, records, drafts: dynamoDrafts(table), tallies: dynamoTallies(table) };
const deps = { ...stores, engine: warmEngine(disclosures(journal, records), records), now };
const pagesOf = ({ language, page }: PageEvent): SuggestPages => {
  const context = suggestContextOf(authority, assets, language, page);
  return {
    published: (results) => renderPage(Published, { context, results }),
    answered: (kept, answer) => renderPage(Answered, { context, kept, answer }),
    fragment: (results) => renderFragment(Suggestions, { context, results }),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};

export const handler = door((event) => answerSuggest(event, deps, pagesOf(event)), {
  ...{ originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
});
