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
  const sent = found && answersOf(found.stored.ledger).at(-1);
  if (!found || !sent) return html(pages.closed(), 404);
  const { reference } = found.theCase;
  return html(pages.response(reference, await letterPageOf(deps.records, reference, sent)));
}

/** The events that gave the applicant an answer: the response, and each review that changed it. */
export function answersOf(ledger: readonly CaseEvent[]): readonly CaseEvent[] {
  return ledger.filter(
    (event) =>
      event.type === 'ResponseSent' ||
      (event.type === 'ReviewAnswered' && event.document !== undefined && event.letter),
  );
}

/** The letter of an answer as it is kept for its page; null while it is being made. */
export async function letterPageOf(records: FileReader, reference: string, answer: CaseEvent): Promise<unknown> {
  const n = answer.type === 'ResponseSent' ? (answer.letter ?? answer.n) : answer.n;
  const letter = await records.get(letterPageKey(reference, n));
  return letter && JSON.parse(new TextDecoder().decode(letter));
}
