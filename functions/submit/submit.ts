import type { Authority } from '#domain/authority.ts';
import { openCase } from '#domain/case/begin.ts';
import { type ClockRules, clockOf } from '#domain/case/clock.ts';
import type { Channel, HoldReason } from '#domain/case/events.ts';
import type { LocalDate } from '#domain/dates.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { Intake } from '#domain/request/intake.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Seal, sha256 } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import type { DailyDeps } from '#store/daily-limits.ts';
import type { StoredCase } from '#store/ports.ts';
import { newCase, newReference, type ReceiveDeps, sameApplicant } from '#store/receive.ts';
import { holdFor, type Sender } from './limits.ts';

export type SubmitDeps = ReceiveDeps &
  DailyDeps & {
    readonly authority: Authority;
    /** The authority's clock as the calendar now is. */
    readonly rules: () => Promise<ClockRules>;
  };

/** What the applicant is given: dates are London calendar days. */
export type Receipt = {
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly key: string;
  /** An officer looks at it before work begins and before anything is sent; the dates are the same. */
  readonly held: boolean;
};

/** A key is kept for two days, twice what a caller may count on. */
const KEY_SECONDS = 2 * 24 * 3600;
const TRIES = 4;

/** What was answered when the request was received, also where the case has gone on since. */
function receiptOf(
  seal: Seal,
  rules: ClockRules,
  { reference, ledger, applicant }: Pick<StoredCase, 'reference' | 'ledger' | 'applicant'>,
): Receipt {
  const first = openCase(ledger.slice(0, 1), reference);
  const receivedOn = londonDate(first.receivedAt);
  const { dueOn } = clockOf(first, rules);
  if (dueOn === null) throw new Error('The clock of a new request runs');
  const held = ledger[1]?.type === 'RequestHeld';
  return { reference, receivedOn, dueOn, key: trackingKey(seal, reference, applicant?.linkVersion ?? 1), held };
}

/**
 * Accepts a checked request. The durable write comes before the answer. `idempotencyKey` (any text, or null for none)
 * makes a repeat answer the same, and count nothing once the first is written; with other content it is `idempotency-mismatch`. What looks like
 * misuse is received and held; `too-many` where so much came from the sender's network today that nothing more is taken.
 * `busy` where the store cannot write.
 */
export async function submit(
  deps: SubmitDeps,
  intake: Intake,
  channel: Channel,
  idempotencyKey: string | null,
  sender: Sender,
): Promise<Result<Receipt, Problem>> {
  const { cases, seal } = deps;
  const fingerprint = seal('idempotency', JSON.stringify(intake));
  const key = idempotencyKey === null ? null : sha256(seal('idempotency', `key\n${idempotencyKey}`));
  const rules = await deps.rules();
  let reference: string | null = null;
  let heldFor: readonly HoldReason[] | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = deps.now();
    if (key !== null) {
      const before = await cases.remembered(key, epochSeconds(at));
      if (before && before.fingerprint !== fingerprint) return fail(problem('idempotency-mismatch'));
      if (before) {
        const stored = await cases.load(before.reference);
        if (!stored) throw new Error('A remembered key names a case');
        return ok(receiptOf(seal, rules, stored));
      }
    }
    if (heldFor === null) {
      const counted = await holdFor(deps, sender, intake.contact);
      if (!counted.ok) {
        const { email, post } = deps.authority.contact;
        return fail({ ...counted.error, detail: `Write to ${email}, or by post to ${post}: that is just as good.` });
      }
      heldFor = counted.value;
    }
    reference ??= await newReference(deps, intake, at);
    const arrival = { channel, actor: { kind: 'applicant' }, receivedAt: at, now: at, heldFor } as const;
    const commit = newCase(deps, rules, reference, intake, sameApplicant(seal, intake.contact), arrival);
    const seconds = epochSeconds(at);
    const idempotency =
      key === null
        ? {}
        : { idempotency: { key, reference, fingerprint, now: seconds, expires: seconds + KEY_SECONDS } };
    const written = await cases.commit({ ...commit, ...idempotency });
    if (written.ok)
      return ok(receiptOf(seal, rules, { reference, ledger: commit.events, applicant: commit.applicant ?? null }));
    // A key taken or a conflict means that the same request is being written elsewhere: look again.
  }
  return fail(problem('busy'));
}
