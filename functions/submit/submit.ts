import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import { chain } from '#domain/case/chain.ts';
import type { Channel } from '#domain/case/events.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { writeReference } from '#domain/case/reference.ts';
import { type Summary, summarise } from '#domain/case/summary.ts';
import { type LocalDate, londonYear } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { Intake } from '#domain/request/intake.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Seal, sha256 } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import type { Applicant, Cases, Commit } from '#store/ports.ts';

export type SubmitDeps = {
  readonly cases: Cases;
  readonly authority: Authority;
  readonly seal: Seal;
  readonly now: () => string;
  readonly newId: () => string;
};

/** What the applicant is given: dates are London calendar days. */
export type Receipt = {
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly key: string;
};

/** A key is kept for two days, twice what a caller may count on. */
const KEY_SECONDS = 2 * 24 * 3600;
const TRIES = 4;

const contactText = (intake: Intake) =>
  'email' in intake.contact ? intake.contact.email.toLowerCase() : intake.contact.post;

/** The new case as one commit: first event, summary, applicant, words, acknowledgement, key. */
function newCase(
  deps: SubmitDeps,
  intake: Intake,
  channel: Channel,
  reference: string,
  at: string,
): Omit<Commit, 'idempotency'> {
  const salt = deps.newId();
  const textId = deps.newId();
  const received = {
    type: 'RequestReceived',
    regime: intake.regime,
    channel,
    receivedAt: at,
    language: intake.language,
    contact: 'email' in intake.contact ? 'email' : 'post',
    request: { textId, digest: sha256(`${salt}\n${intake.information}`) },
  } as const;
  const events = chain(reference, [], [received], { now: at, actor: { kind: 'applicant' }, digest: sha256 });
  const theCase = replay(reference, events);
  if (!theCase) throw new Error('A new case has its first event');
  const sameAs = deps.seal('applicant', contactText(intake));
  const applicant: Applicant = { name: intake.name, contact: intake.contact, salt, linkVersion: 1, sameAs };
  return {
    reference,
    expectedVersion: 0,
    events,
    summary: summarise(theCase, deps.authority.nonWorkingDayReceipt),
    applicant,
    words: [{ id: textId, text: intake.information }],
    outbox: outboxFor(reference, events, deps.authority.publicationDelayDays),
  };
}

function receiptOf(seal: Seal, summary: Summary, linkVersion: number): Receipt {
  const { reference, receivedOn, dueOn } = summary;
  return { reference, receivedOn, dueOn, key: trackingKey(seal, reference, linkVersion) };
}

/**
 * Accepts a checked request. The durable write comes before the answer. `idempotencyKey` (any text, or null for none)
 * makes a repeat answer the same; with other content it is `idempotency-mismatch`. `busy` where the store cannot write.
 */
export async function submit(
  deps: SubmitDeps,
  intake: Intake,
  channel: Channel,
  idempotencyKey: string | null,
): Promise<Result<Receipt, Problem>> {
  const { cases, seal } = deps;
  const fingerprint = seal('idempotency', JSON.stringify(intake));
  const key = idempotencyKey === null ? null : sha256(seal('idempotency', `key\n${idempotencyKey}`));
  let reference: string | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = deps.now();
    if (key !== null) {
      const before = await cases.remembered(key, epochSeconds(at));
      if (before && before.fingerprint !== fingerprint) return fail(problem('idempotency-mismatch'));
      if (before) {
        const stored = await cases.load(before.reference);
        if (!stored) throw new Error('A remembered key names a case');
        return ok(receiptOf(seal, stored.summary, stored.applicant?.linkVersion ?? 1));
      }
    }
    if (reference === null) {
      const yy = londonYear(at);
      reference = writeReference(deps.authority.code, intake.regime, yy, await cases.nextSerial(intake.regime, yy));
    }
    const commit = newCase(deps, intake, channel, reference, at);
    const seconds = epochSeconds(at);
    const idempotency =
      key === null
        ? {}
        : { idempotency: { key, reference, fingerprint, now: seconds, expires: seconds + KEY_SECONDS } };
    const written = await cases.commit({ ...commit, ...idempotency });
    if (written.ok) return ok(receiptOf(seal, commit.summary, 1));
    // A key taken or a conflict means that the same request is being written elsewhere: look again.
  }
  return fail(problem('busy'));
}
