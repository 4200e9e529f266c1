import type { OutboxItem } from '#domain/case/outbox.ts';
import { londonDate } from '#domain/dates.ts';
import { type Seal, sameText } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import type { Cases, Limits, Outbox } from '#store/ports.ts';
import { sameApplicant } from '#store/receive.ts';

export type LinkDeps = {
  readonly cases: Cases;
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly seal: Seal;
  readonly now: () => string;
};

/** Letters with a link that a case may send in a day, whoever asks for them. */
export const LINKS_A_DAY = 3;

/** Counts one more of today's; null when there were enough. */
function take({ limits, now }: LinkDeps, what: string, max: number): Promise<number | null> {
  const at = now();
  // Two days: the London day of a name is over by then, whatever the hour.
  return limits.take(`${what}#${londonDate(at)}`, max, epochSeconds(at) + 2 * 86_400);
}

function letterOf(reference: string, number: number, at: string): OutboxItem {
  const id = `${reference}~${londonDate(at)}~link-${number}`;
  return { id, kind: 'link', reference, event: 0, notBefore: at };
}

/**
 * Sends the link of a request to the address that it was made with, if the email given is that address. Answers nothing,
 * and costs the same either way: one read and two writes, so that neither the page nor its time tells who has asked.
 */
export async function sendLinkAgain(deps: LinkDeps, reference: string, email: string): Promise<void> {
  const stored = await deps.cases.load(reference);
  const isTheirs = sameText(sameApplicant(deps.seal, { email }), stored?.applicant?.sameAs ?? '');
  const wrong = () => take(deps, `WRONG#${reference}`, Number.MAX_SAFE_INTEGER);
  const number = isTheirs ? await take(deps, `LINK#${reference}`, LINKS_A_DAY) : await wrong();
  if (isTheirs && number !== null) await deps.outbox.put(letterOf(reference, number, deps.now()));
  else await wrong();
}

/** Makes every link of a case void, this one too, and sends the new one. Answers its key, or why there is none. */
export async function renewLink(
  deps: LinkDeps,
  reference: string,
  key: string,
): Promise<{ readonly key: string } | 'closed' | 'enough'> {
  const found = await caseByKey(deps.cases, deps.seal, reference, key);
  if (!found?.stored.applicant) return 'closed';
  const number = await take(deps, `LINK#${reference}`, LINKS_A_DAY);
  if (number === null) return 'enough';
  const letter = letterOf(reference, number, deps.now());
  const version = await deps.cases.rotateLink(reference, found.stored.applicant.linkVersion, letter);
  return version === null ? 'closed' : { key: trackingKey(deps.seal, reference, version) };
}
