import type { Authority } from '#domain/authority.ts';
import { openCase } from '#domain/case/begin.ts';
import { wordsItem } from '#domain/case/case-words.ts';
import { chain, type Digest } from '#domain/case/chain.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { Actor, Channel, HoldReason, LinkReason } from '#domain/case/events.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { writeReference } from '#domain/case/reference.ts';
import { summarise } from '#domain/case/summary.ts';
import { londonYear } from '#domain/dates.ts';
import type { Intake } from '#domain/request/intake.ts';
import type { Seal } from '#plumbing/ids.ts';
import { wordsRef } from './apply.ts';
import type { Applicant, Cases, Commit, Words } from './ports.ts';

export type ReceiveDeps = {
  readonly cases: Cases;
  readonly authority: Pick<Authority, 'code' | 'nonWorkingDayReceipt' | 'publicationDelayDays'>;
  readonly newId: () => string;
  readonly digest: Digest;
};

/** How a request came in: by whom it is recorded, and the legal moment of receipt beside the moment of recording. */
export type Arrival = {
  readonly channel: Channel;
  readonly actor: Actor;
  readonly receivedAt: string;
  readonly now: string;
  readonly linkedTo?: { readonly reference: string; readonly reason: LinkReason };
  /** What looks like misuse: the request is received as always, and an officer looks at it before anything is sent. */
  readonly heldFor?: readonly HoldReason[];
};

/** A new reference of the regime and the London year of receipt. Never given twice; a crash leaves a gap. */
export async function newReference(
  { cases, authority }: ReceiveDeps,
  { regime }: Intake,
  receivedAt: string,
): Promise<string> {
  const yy = londonYear(receivedAt);
  return writeReference(authority.code, regime, yy, await cases.nextSerial(regime, yy));
}

/** What recognises the same applicant again without telling who it is. */
export function sameApplicant(seal: Seal, contact: Applicant['contact']): string {
  return seal('applicant', 'email' in contact ? contact.email.toLowerCase() : contact.post);
}

/** A new case as one commit: first event (with its hold, where there is one), summary, applicant, words, acknowledgement. Nothing is written here. */
export function newCase(
  deps: ReceiveDeps,
  rules: ClockRules,
  reference: string,
  { information, name, contact, regime, language, preferredForm, adjustments }: Intake,
  sameAs: string,
  { channel, actor, receivedAt, now, linkedTo, heldFor = [] }: Arrival,
): Commit {
  const salt = deps.newId();
  const words: Words[] = [];
  const keep = (text: string) => {
    const id = deps.newId();
    words.push({ id, text });
    return wordsRef(deps.digest, salt, id, text);
  };
  const received = {
    type: 'RequestReceived',
    regime,
    channel,
    receivedAt,
    language,
    contact: 'email' in contact ? 'email' : 'post',
    request: keep(information),
    ...(preferredForm === 'any' ? {} : { preferredForm }),
    ...(adjustments === '' ? {} : { adjustments: keep(adjustments) }),
    ...(linkedTo ? { linkedTo } : {}),
  } as const;
  const stamp = { now, digest: deps.digest };
  const first = chain(reference, [], [received], { ...stamp, actor });
  const hold = heldFor.length > 0 ? [{ type: 'RequestHeld', reasons: heldFor } as const] : [];
  const events = [...first, ...chain(reference, first, hold, { ...stamp, actor: { kind: 'portal' } })];
  return {
    reference,
    expectedVersion: 0,
    events,
    summary: summarise(openCase(events, reference), rules),
    applicant: { name, contact, salt, linkVersion: 1, sameAs },
    words,
    outbox: [
      ...outboxFor(reference, events, deps.authority.publicationDelayDays),
      ...first.map((event) => wordsItem(reference, event)),
    ],
  };
}
