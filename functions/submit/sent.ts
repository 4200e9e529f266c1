import { openCase } from '#domain/case/begin.ts';
import { readReference } from '#domain/case/reference.ts';
import { cookie, type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { trackingCookie, trackingUrl } from '#plumbing/tracking-key.ts';
import { storedByKey } from '#store/stored-by-key.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';

/** The private link of a request, in the reader's language. */
export function linkOf({ origin, authority, language }: AnswerDeps, reference: string, key: string): string {
  return trackingUrl({ origin, languages: authority.languages, language }, reference, key);
}

/**
 * `GET /request/sent/{reference}`: survives a reload, since the browser that sent the request holds the key. Below it,
 * `copy` is what was asked as a file to keep.
 */
export async function answerSent(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const reference = readReference(event.pathParameters?.['reference']) ?? '';
  const key = cookie(event, trackingCookie(reference)) ?? '';
  const stored = await storedByKey(deps.cases, deps.seal, reference, key);
  if (!stored) return html(pages.sentUnknown());
  const theCase = openCase(stored.ledger.slice(0, 1), reference);
  const { receivedOn, dueOn, state } = stored.summary;
  if (event.rawPath.endsWith('/copy')) {
    const textOf = (id: string | undefined) => stored.words.find((words) => words.id === id)?.text ?? null;
    const information = textOf(theCase.request.textId);
    if (information === null) return seeOther(`/track/${reference}`); // erased
    const adjustments = textOf(theCase.adjustments?.textId);
    const { preferredForm } = theCase;
    const body = pages.copy({ reference, receivedOn, dueOn, information, preferredForm, adjustments });
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${reference}.txt"`,
    };
    return { statusCode: 200, headers, body };
  }
  const trackPath = `/track/${reference}`;
  // The clock has stopped since, or no answer is owed any more: tracking says how it stands.
  if (dueOn === null || state === 'rejected') return seeOther(trackPath);
  const { contact } = theCase;
  const link = contact === 'post' ? linkOf(deps, reference, key) : null;
  return html(pages.sent({ reference, receivedOn, dueOn, trackPath, link, contact, held: state === 'held' }));
}
