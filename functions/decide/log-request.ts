import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { summarise } from '#domain/case/summary.ts';
import { readByHand } from '#domain/request/by-hand.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { type Seal, sha256 } from '#plumbing/ids.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ReceiveDeps, sameApplicant } from '#store/receive.ts';
import { openOnce } from './open-once.ts';

export type LogDeps = ReceiveDeps & {
  readonly authority: Pick<Authority, 'regimes' | 'languages'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
  readonly seal: Seal;
};

/**
 * `POST /api/cases`: a request that came by email, by post or in another way. It gets a reference, its due date from the
 * true day of receipt, and the acknowledgement that every request gets. The same letter logged twice is one case.
 */
export async function logRequest(event: HttpEvent, deps: LogDeps, officer: Officer): Promise<HttpAnswer> {
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const [rules, now, { authority, seal }] = [await deps.rules(), deps.now(), deps];
  const read = readByHand(body.value, authority.regimes, authority.languages, rules, now);
  if (!read.ok) return problemAnswer(read.error);
  const { intake, channel, receivedAt } = read.value;
  const actor = { kind: 'officer', sub: officer.sub } as const;
  const request = { intake, sameAs: sameApplicant(seal, intake.contact), arrival: { channel, actor, receivedAt, now } };
  // Sealed: a plain digest of a name and an address can be guessed.
  const fingerprint = sha256(seal('idempotency', `logged\n${JSON.stringify(read.value)}`));
  const opened = await openOnce(deps, rules, request, fingerprint);
  if (!opened.ok) return problemAnswer(opened.error);
  const stored = await deps.cases.load(opened.value);
  const theCase = stored && replay(opened.value, stored.ledger);
  if (!theCase) throw new Error('A case that was opened is there');
  return json(summarise(theCase, rules), 201);
}
