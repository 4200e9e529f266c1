import { readReference } from '#domain/case/reference.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { formBody } from '#plumbing/body.ts';
import { noDraftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { log, traceOf } from '#plumbing/log.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { confirmationOf, journeyOf } from '#store/journey.ts';
import type { Drafts } from '#store/ports.ts';
import { type CountDeps, countOnce, countOpened } from './count.ts';
import { catchUp, disclosures } from './index-of.ts';
import type { SearchDeps, SearchResult } from './search.ts';
import { suggest } from './suggest.ts';

export type SuggestDeps = SearchDeps & CountDeps & { readonly drafts: Drafts };
export type SuggestPages = {
  readonly published: (results: readonly SearchResult[]) => string;
  /** `kept` where something is still typed and not sent. */
  readonly answered: (kept: boolean, answer: string | undefined) => string;
  /** What the script puts beside the field: no page of its own. */
  readonly fragment: (results: readonly SearchResult[]) => string;
  readonly problem: (problem: Problem) => string;
};
type Room = { readonly deps: SuggestDeps; readonly pages: SuggestPages };
const isPost = (event: HttpEvent) => event.requestContext.http.method === 'POST';
const isHead = (event: HttpEvent) => event.requestContext.http.method === 'HEAD';

/** What matches; nothing where the search does not work: nobody is kept from asking by it. */
async function suggestions(deps: SuggestDeps, typed: string): Promise<readonly SearchResult[]> {
  try {
    return await suggest(deps, typed);
  } catch (error) {
    log('error', 'suggest', traceOf(error));
    return [];
  }
}

/** `GET /request/published`: what matches what was typed, or on to the next question where nothing does. */
async function offer(event: HttpEvent, { deps, pages }: Room): Promise<HttpAnswer> {
  const { id, draft, sent } = await journeyOf(event, deps.drafts, deps.now());
  if (sent) return seeOther(confirmationOf(sent.reference));
  if (id === undefined || !draft || draft.typed.information.trim() === '') return seeOther('/request/');
  const results = await suggestions(deps, draft.typed.information);
  if (results.length === 0) return seeOther('/request/name');
  // Only the headers were asked for, or a script has looked where it is led: nobody has seen it.
  const isSeen = !isHead(event) && event.headers['sec-fetch-dest'] !== 'empty';
  if (isSeen) await countOnce(deps, id, 'shown');
  return html(pages.published(results));
}

/** `POST /request/published`: `open` and `answered` with a reference that is published now, or `continue`. */
async function choose(event: HttpEvent, { deps, pages }: Room): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const { open, answered } = form.value;
  if (open === undefined && answered === undefined) {
    return 'continue' in form.value ? seeOther('/request/name') : pageAnswer(problem('not-valid'), pages.problem);
  }
  const named = open ?? answered;
  const reference = typeof named === 'string' ? readReference(named) : undefined;
  if (reference === undefined) return pageAnswer(problem('not-valid'), pages.problem);
  const engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  // Withdrawn meanwhile, or never there: nothing is counted for it.
  if (!engine.byReference(reference)) return pageAnswer(problem('not-found'), pages.problem);
  const { id, draft } = await journeyOf(event, deps.drafts, deps.now());
  if (id !== undefined && draft && open !== undefined) await countOpened(deps, id, draft, reference);
  if (id !== undefined && open === undefined) await countOnce(deps, id, 'answered');
  return seeOther(open === undefined ? `/request/answered?answer=${reference}` : `/disclosures/${reference}/`);
}

/** `/request/answered`: what becomes of what was typed; a post deletes it. */
async function answeredPage(event: HttpEvent, { deps, pages }: Room): Promise<HttpAnswer> {
  const { id, draft, sent } = await journeyOf(event, deps.drafts, deps.now());
  if (sent) return seeOther(confirmationOf(sent.reference));
  if (!isPost(event))
    return html(pages.answered(draft !== null, readReference(event.queryStringParameters?.['answer'])));
  if (id !== undefined) await deps.drafts.remove(id);
  return seeOther('/request/answered', [noDraftCookie()]);
}

/** `POST /request/suggestions`: what matches what is being typed. Works without a draft; nothing typed is kept. */
async function whileTyping(event: HttpEvent, { deps, pages }: Room): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const typed = form.value['information'];
  const results = typeof typed === 'string' ? await suggestions(deps, typed) : [];
  if (results.length === 0) return { statusCode: 204 };
  const { id, draft } = await journeyOf(event, deps.drafts, deps.now());
  // Counted once something is saved: until then nobody may ever ask.
  if (id !== undefined && draft && draft.typed.information !== '') await countOnce(deps, id, 'shown');
  return html(pages.fragment(results));
}

/** Answers what is offered before a request is sent. A GET changes nothing but the count that something was shown. */
export async function answerSuggest(event: HttpEvent, deps: SuggestDeps, pages: SuggestPages): Promise<HttpAnswer> {
  const room = { deps, pages };
  const page = /\/request\/(published|answered|suggestions)$/.exec(event.rawPath)?.[1];
  if (page === 'published') return isPost(event) ? choose(event, room) : offer(event, room);
  if (page === 'answered') return answeredPage(event, room);
  if (page === 'suggestions' && isPost(event)) return whileTyping(event, room);
  return pageAnswer(problem('not-found'), pages.problem);
}
