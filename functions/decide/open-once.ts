import type { ClockRules } from '#domain/case/clock.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { Intake } from '#domain/request/intake.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { type Arrival, newCase, newReference, type ReceiveDeps } from '#store/receive.ts';

/** What an officer opens twice in this time with the same content is one case. */
const REMEMBERED_SECONDS = 2 * 24 * 3600;

/** A case that was opened; not new where the same was opened before. */
export type Opened = { readonly reference: string; readonly isNew: boolean };

/** Opens a case; `fingerprint` recognises the same content again. Answers its reference and whether it is new, or `busy` where it cannot be written. */
export async function openOnce(
  deps: ReceiveDeps,
  rules: ClockRules,
  request: { readonly intake: Intake; readonly sameAs: string; readonly arrival: Arrival },
  fingerprint: string,
): Promise<Result<Opened, Problem>> {
  const { intake, sameAs, arrival } = request;
  const now = epochSeconds(arrival.now);
  const before = await deps.cases.remembered(fingerprint, now);
  if (before) return ok({ reference: before.reference, isNew: false });
  const reference = await newReference(deps, intake, arrival.receivedAt);
  const idempotency = { key: fingerprint, reference, fingerprint, now, expires: now + REMEMBERED_SECONDS };
  const commit = newCase(deps, rules, reference, intake, sameAs, arrival);
  const written = await deps.cases.commit({ ...commit, idempotency });
  if (written.ok) return ok({ reference, isNew: true });
  // Taken: the same was written at the same moment.
  const other = await deps.cases.remembered(fingerprint, now);
  return other ? ok({ reference: other.reference, isNew: false }) : fail(problem('busy'));
}
