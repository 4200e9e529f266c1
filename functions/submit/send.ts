import { intakeOf, nextQuestion } from '#domain/request/answers.ts';
import type { Intake } from '#domain/request/intake.ts';
import { monthOf } from '#domain/tallies.ts';
import { formBody } from '#plumbing/body.ts';
import { sentDraftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther, sessionCookie } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { trackingCookie, trackingKey } from '#plumbing/tracking-key.ts';
import { viewerNetwork } from '#plumbing/viewer.ts';
import { confirmationOf, forgetAt, type Journey, journeyOf } from '#store/journey.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';
import { draftKey, noticedIn } from './form-key.ts';
import { field, fromKept, toKept } from './journey.ts';
import type { Sender } from './limits.ts';
import { linkOf } from './sent.ts';
import { submit } from './submit.ts';

type Sending = {
  readonly intake: Intake;
  /** Names the copy of the form that is sent. */
  readonly key: string;
  readonly sender: Sender;
};

/**
 * Accepts a form. Its key and its content together name the submission, so that a second click, a reload or the same form
 * sent twice without a key makes one request, while a changed form sent from the same page is a new one.
 */
export async function sendForm(
  deps: AnswerDeps,
  pages: SubmitPages,
  { intake, key, sender }: Sending,
  then: (reference: string) => Promise<readonly string[]> = async () => [],
  /** True for a browser that keeps no cookie: it could not open the confirmation elsewhere. */
  atOnce = false,
): Promise<HttpAnswer> {
  const named = `form\n${key}\n${JSON.stringify(intake)}`;
  const done = await submit(deps, intake, 'form', named, sender);
  if (!done.ok) return pageAnswer(done.error, (refusal) => pages.problem(refusal, intake.information));
  const { key: trackKey, ...receipt } = done.value;
  const { reference } = receipt;
  const contact = 'email' in intake.contact ? 'email' : 'post';
  if (atOnce) {
    const link = linkOf(deps, reference, trackKey);
    const trackPath = link.slice(deps.origin.length);
    return html(pages.sent({ ...receipt, contact, trackPath, link: contact === 'post' ? link : null }));
  }
  const cookies = [sessionCookie(trackingCookie(reference), trackKey), ...(await then(reference))];
  return seeOther(confirmationOf(reference), cookies);
}

const isTrapped = (draft: NonNullable<Journey['draft']>) => draft.answers['trapped'] !== undefined;

/** `GET /request/check`: everything that was answered. */
export async function check(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const { id, draft, sent, left } = await journeyOf(event, deps.drafts, deps.now());
  if (sent) return seeOther(confirmationOf(sent.reference));
  if (id === undefined || !draft) return seeOther(left ? '/request/' : '/request/?expired=yes');
  const next = nextQuestion(draft.typed, deps.authority.regimes);
  if (next !== 'check') return seeOther(`/request/${next}`);
  const key = draftKey(deps.seal, id, draft.startedAt, isTrapped(draft));
  const changed = event.queryStringParameters?.['changed'] !== undefined;
  return html(pages.check({ answers: draft.typed, formKey: key, kept: toKept(draft.typed), changed }));
}

/** For how long after sending, in seconds, a browser that lost the answer gets it again; later the link of the letter does. */
const AGAIN = 600;

/**
 * Where a request was sent already: on to its confirmation. Whoever presses the button again because the answer got lost
 * has no key yet and gets it, as long as it is plainly the same person at the same page.
 */
function sentAlready({ reference, at }: NonNullable<Journey['sent']>, deps: AnswerDeps): HttpAnswer {
  const isFresh = epochSeconds(deps.now()) - epochSeconds(at) < AGAIN;
  // Of the first version: a link that was replaced since stays void.
  const key = trackingKey(deps.seal, reference, 1);
  return seeOther(confirmationOf(reference), isFresh ? [sessionCookie(trackingCookie(reference), key)] : []);
}

/** `POST /request/check`: sends what was checked. Where it is kept no more, the page carries it. */
export async function sendChecked(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const now = deps.now();
  const { id, draft, sent, left } = await journeyOf(event, deps.drafts, now);
  if (sent) return sentAlready(sent, deps);
  if (left) return seeOther('/request/');
  const kept = field(form.value, 'kept');
  // Changed in another tab since: nobody sends what they have not seen.
  if (draft && kept !== '' && kept !== toKept(draft.typed)) return seeOther('/request/check?changed=yes');
  const answers = draft ? draft.typed : fromKept(kept);
  const intake = intakeOf(answers, deps.authority.regimes, deps.language);
  if (!intake.ok) return seeOther(draft ? `/request/${nextQuestion(answers, deps.authority.regimes)}` : '/request/');
  const given = field(form.value, 'key');
  const key = id !== undefined && draft ? draftKey(deps.seal, id, draft.startedAt, isTrapped(draft)) : given;
  const sender = { network: viewerNetwork(event), suspicions: noticedIn(deps.seal, key, now) };
  return sendForm(deps, pages, { intake: intake.value, key, sender }, async (reference) => {
    if (id === undefined) return [];
    // Noted first, so that two clicks at once count as one.
    const wasOffered = draft?.marks.includes('shown') && (await deps.drafts.mark(id, 'sent-anyway', now));
    if (wasOffered) await deps.tallies.add('sentAnyway', monthOf(now));
    // From here on nothing typed is kept but in the request; going back leads to its confirmation.
    await deps.drafts.close(id, reference, now, forgetAt(now));
    return [sentDraftCookie(id)];
  });
}
