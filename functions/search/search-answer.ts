import { type Problem, problem } from '#domain/problem.ts';
import { readFilters } from '#domain/publication/filters.ts';
import { type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type RelatedAnswers, related } from './related.ts';
import { type SearchAnswer, type SearchDeps, search } from './search.ts';

export type SearchPages = {
  readonly search: (answer: SearchAnswer) => string;
  readonly related: (answers: RelatedAnswers) => string;
  readonly problem: (problem: Problem) => string;
};

/**
 * `GET /disclosures/search`: `q` and `page` with filters (functions/domain/publication/filters.ts); or `like`, the reference of
 * an answer to which others are looked for, 404 where it is not published.
 */
export async function answerSearch(event: HttpEvent, deps: SearchDeps, pages: SearchPages): Promise<HttpAnswer> {
  const asked = event.queryStringParameters ?? {};
  if (asked['like'] === undefined) {
    return html(pages.search(await search(deps, asked['q'] ?? '', asked['page'], readFilters(asked))));
  }
  const found = await related(deps, asked['like']);
  return found ? html(pages.related(found)) : pageAnswer(problem('not-found'), pages.problem);
}
