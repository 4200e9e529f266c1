import { intakeOf, nextQuestion, readAnswers } from '#domain/request/answers.ts';
import type { Intake } from '#domain/request/intake.ts';
import { monthOf } from '#domain/tallies.ts';
import { formBody } from '#plumbing/body.ts';
import { draftCookie } from '#plumbing/draft-cookie.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther, sessionCookie } from '#plumbing/http.ts';
import { sha256 } from '#plumbing/ids.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import { viewerNetwork } from '#plumbing/viewer.ts';
import type { AnswerDeps, SubmitPages } from './answer.ts';
import { isTooSoonSince } from './form-key.ts';
import { field, forgetAt, fromKept, type Journey, journeyOf, toKept } from './journey.ts';
import type { Sender, Suspicion } from './limits.ts';
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
): Promise<HttpAnswer> {
  const named = `form\n${key}\n${JSON.stringify(intake)}`;
  const done = await submit(deps, intake, 'form', named, sender);
  if (!done.ok) return pageAnswer(done.error, (refusal) => pages.problem(refusal, intake.information));
  const { reference, key: trackKey } = done.value;
  const cookies = [sessionCookie(trackingCookie(reference), trackKey), ...(await then(reference))];
  return seeOther(`/request/sent/${reference}`, cookies);
}

/** The key of a draft's form: it names the draft to nobody who sees the page. */
const keyOf = (id: string) => sha256(`form\n${id}`).slice(0, 32);

/** `GET /request/check`: everything that was answered. */
export async function check(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const { id, draft } = await journeyOf(event, deps.drafts, deps.now());
  if (id === undefined || !draft) return seeOther(id === undefined ? '/request/' : '/request/?expired=yes');
  if (draft.sentAs !== null) return seeOther(`/request/sent/${draft.sentAs}`);
  const answers = readAnswers(draft.answers);
  const next = nextQuestion(answers, deps.authority.regimes);
  if (next !== 'check') return seeOther(`/request/${next}`);
  return html(pages.check({ answers, formKey: keyOf(id), kept: toKept(answers) }));
}

/** What is to be noticed about a journey: nothing is refused for it. */
function suspicionsOf({ draft }: Journey, now: string): readonly Suspicion[] {
  if (!draft) return [];
  return [
    ...(draft.answers['trapped'] === undefined ? [] : (['trap'] as const)),
    ...(isTooSoonSince(draft.startedAt, now) ? (['too-fast'] as const) : []),
  ];
}

/** `POST /request/check`: sends what was checked. Where it is kept no more, the page carries it. */
export async function sendChecked(event: HttpEvent, deps: AnswerDeps, pages: SubmitPages): Promise<HttpAnswer> {
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const now = deps.now();
  const journey = await journeyOf(event, deps.drafts, now);
  const { id, draft } = journey;
  if (draft?.sentAs) return seeOther(`/request/sent/${draft.sentAs}`);
  const answers = draft ? readAnswers(draft.answers) : fromKept(field(form.value, 'kept'));
  const intake = intakeOf(answers, deps.authority.regimes, deps.language);
  if (!intake.ok) return seeOther(draft ? `/request/${nextQuestion(answers, deps.authority.regimes)}` : '/request/');
  const key = id === undefined ? field(form.value, 'key') : keyOf(id);
  const sender = { network: viewerNetwork(event), suspicions: suspicionsOf(journey, now) };
  const sending = { intake: intake.value, key, sender };
  return sendForm(deps, pages, sending, async (reference) => {
    if (id === undefined) return [];
    // From here on nothing typed is kept but in the request; going back leads to its confirmation.
    // Noted first, so that two clicks at once count as one.
    const wasOffered = draft?.marks.includes('shown') && (await deps.drafts.mark(id, 'sent-anyway', now));
    if (wasOffered) await deps.tallies.add('sentAnyway', monthOf(now));
    await deps.drafts.close(id, reference, now, forgetAt(now));
    return [draftCookie(id)];
  });
}
