import type { CaseEvent } from '#domain/case/events.ts';
import { readReference } from '#domain/case/reference.ts';
import type { Problem } from '#domain/problem.ts';
import { cookie, type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import type { Seal } from '#plumbing/ids.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import type { CaseReader } from '#store/read-cases.ts';
import type { FileReader } from '#store/read-files.ts';
import { letterPageKey } from '#store/response-files.ts';

export type ReadDeps = {
  readonly cases: CaseReader;
  readonly records: FileReader;
  readonly seal: Seal;
};
export type ReadPages = {
  /** `letter`: what was made when it was sent; null where that is still being done. */
  readonly response: (reference: string, letter: unknown) => string;
  /** The same bytes for a wrong key, an unknown reference, and a request that is not answered. */
  readonly closed: () => string;
  readonly problem: (problem: Problem) => string;
};

/** `GET /track/{reference}/response`: the response as it was sent, to the browser that holds the key. */
export async function answerRead(event: HttpEvent, deps: ReadDeps, pages: ReadPages): Promise<HttpAnswer> {
  const asked = event.pathParameters?.['reference'];
  const key = cookie(event, trackingCookie(readReference(asked) ?? '')) ?? '';
  const found = await caseByKey(deps.cases, deps.seal, asked, key);
  const isAnswer = (event: CaseEvent) =>
    event.type === 'ResponseSent' || (event.type === 'ReviewAnswered' && event.document !== undefined && event.letter);
  const sent = found?.stored.ledger.findLast(isAnswer);
  if (!found || !sent) return html(pages.closed(), 404);
  const { reference } = found.theCase;
  const letter = await deps.records.get(
    letterPageKey(reference, sent.type === 'ResponseSent' ? (sent.letter ?? sent.n) : sent.n),
  );
  return html(pages.response(reference, letter && JSON.parse(new TextDecoder().decode(letter))));
}
