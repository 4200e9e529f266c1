import { type Problem, problem } from '#domain/problem.ts';
import { readFilters } from '#domain/publication/filters.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Side } from './engine.ts';
import { type Neighbour, neighbour } from './neighbour.ts';
import { type RelatedAnswers, related } from './related.ts';
import { type SearchAnswer, type SearchDeps, search } from './search.ts';

export type SearchPages = {
  readonly search: (answer: SearchAnswer) => string;
  readonly related: (answers: RelatedAnswers) => string;
  /** That there is no newer or older answer than one. */
  readonly end: (end: Pick<Neighbour, 'of' | 'side'>) => string;
  readonly problem: (problem: Problem) => string;
};

/**
 * `GET /disclosures/search`: `q` and `page` with filters (functions/domain/publication/filters.ts); or the reference of an answer: `like`, to
 * which others are looked for, `after` or `before`, which leads (303) to the one that was published next. 404 where it is not published.
 */
export async function answerSearch(event: HttpEvent, deps: SearchDeps, pages: SearchPages): Promise<HttpAnswer> {
  const asked = event.queryStringParameters ?? {};
  const notFound = () => pageAnswer(problem('not-found'), pages.problem);
  if (asked['like'] !== undefined) {
    const found = await related(deps, asked['like']);
    return found ? html(pages.related(found)) : notFound();
  }
  const side: Side = asked['after'] === undefined ? 'before' : 'after';
  if (asked[side] !== undefined) {
    const found = await neighbour(deps, asked[side], side);
    if (!found) return notFound();
    return found.next ? seeOther(found.next.path) : html(pages.end(found));
  }
  return html(pages.search(await search(deps, asked['q'] ?? '', asked['page'], readFilters(asked))));
}
