import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { summarise } from '#domain/case/summary.ts';
import { londonDate } from '#domain/dates.ts';
import type { Problem } from '#domain/problem.ts';
import { type ByHand, readByHand } from '#domain/request/by-hand.ts';
import type { Result } from '#domain/result.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { type Seal, sha256 } from '#plumbing/ids.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ReceiveDeps, sameApplicant } from '#store/receive.ts';
import { type Opened, openOnce } from './open-once.ts';

export type LogDeps = ReceiveDeps & {
  readonly authority: Pick<Authority, 'regimes' | 'languages'>;
  readonly rules: () => Promise<ClockRules>;
  readonly now: () => string;
  readonly seal: Seal;
};

/** What an officer typed of a request that came in another way; `not-valid` with every field at fault. */
export async function readLogged(
  { authority, rules, now }: LogDeps,
  fields: Readonly<Record<string, unknown>>,
): Promise<Result<ByHand, Problem>> {
  return readByHand(fields, authority.regimes, authority.languages, await rules(), now());
}

/** Opens the case of a request that came in another way. The same letter of the same day logged twice is one case. */
export async function openLogged(deps: LogDeps, officer: Officer, byHand: ByHand): Promise<Result<Opened, Problem>> {
  const { seal } = deps;
  const { intake, channel, receivedAt } = byHand;
  const actor = { kind: 'officer', sub: officer.sub } as const;
  const arrival = { channel, actor, receivedAt, now: deps.now() };
  const request = { intake, sameAs: sameApplicant(seal, intake.contact), arrival };
  // Sealed: a plain digest of a name and an address can be guessed.
  const same = JSON.stringify({ ...byHand, receivedAt: londonDate(receivedAt) });
  const fingerprint = sha256(seal('idempotency', `logged\n${same}`));
  return openOnce(deps, await deps.rules(), request, fingerprint);
}

/**
 * `POST /api/cases`: a request that came by email, by post or in another way. It gets a reference, its due date from the
 * true day of receipt, and the acknowledgement that every request gets.
 */
export async function logRequest(event: HttpEvent, deps: LogDeps, officer: Officer): Promise<HttpAnswer> {
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const read = await readLogged(deps, body.value);
  if (!read.ok) return problemAnswer(read.error);
  const opened = await openLogged(deps, officer, read.value);
  if (!opened.ok) return problemAnswer(opened.error);
  const { reference } = opened.value;
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase) throw new Error('A case that was opened is there');
  return json(summarise(theCase, await deps.rules()), 201);
}
