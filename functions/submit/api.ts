import { problem } from '#domain/problem.ts';
import { readIntake } from '#domain/request/intake.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { trackingUrl } from '#plumbing/tracking-key.ts';
import { viewerNetwork } from '#plumbing/viewer.ts';
import type { AnswerDeps } from './answer.ts';
import { submit } from './submit.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** `POST /api/requests`. The same key with the same body answers the same; with another body it is refused. */
export async function answerApi(event: HttpEvent, deps: AnswerDeps): Promise<HttpAnswer> {
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const key = event.headers['idempotency-key'];
  if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
    const detail = 'Use 1 to 255 visible ASCII characters without spaces.';
    return problemAnswer(problem('bad-idempotency-key', { detail }));
  }
  const intake = readIntake(body.value, deps.authority.regimes, deps.language);
  if (!intake.ok) return problemAnswer(intake.error);
  const done = await submit(deps, intake.value, 'api', key === undefined ? null : `api\n${key}`, {
    network: viewerNetwork(event),
    suspicions: [],
  });
  if (!done.ok) return problemAnswer(done.error);
  const { key: trackKey, ...receipt } = done.value;
  const link = { origin: deps.origin, languages: deps.authority.languages, language: deps.language };
  return json({ ...receipt, trackingUrl: trackingUrl(link, receipt.reference, trackKey) }, 201);
}
