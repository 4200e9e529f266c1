import { replay } from '#domain/case/case.ts';
import { mayWrite } from '#domain/case/hold.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { londonDate } from '#domain/dates.ts';
import type { Contact } from '#domain/request/intake.ts';
import { sameText } from '#plumbing/ids.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import { countedContact, countSealed, countToday, type DailyDeps } from '#store/daily-limits.ts';
import type { Cases, Outbox } from '#store/ports.ts';
import { sameApplicant } from '#store/receive.ts';

export type LinkDeps = DailyDeps & { readonly cases: Cases; readonly outbox: Outbox };

/** Letters with a link that a case may send in a day, whoever asks for them. */
export const LINKS_A_DAY = 3;
/**
 * The same for one address over all cases that were made with it. References can be guessed, and requests be made in
 * somebody else's name: without this, each such case would send three.
 */
export const LINKS_TO_A_CONTACT_A_DAY = 3;

const ofCase = (deps: LinkDeps, reference: string) => countToday(deps, `LINK#${reference}`, LINKS_A_DAY);
const ofContact = (deps: LinkDeps, contact: Contact) =>
  countSealed(deps, 'LINKS-TO', countedContact(contact), LINKS_TO_A_CONTACT_A_DAY);

function letterOf(reference: string, number: number, at: string): OutboxItem {
  const id = `${reference}~${londonDate(at)}~link-${number}`;
  return { id, kind: 'link', reference, event: 0, notBefore: at };
}

/**
 * Sends the link of a request to the address that it was made with, if the email given is that address. Answers nothing,
 * and costs the same either way: one read and three writes, so that neither the page nor its time tells who has asked.
 * What is not sent counts apart, or a stranger could use up the applicant's own.
 */
export async function sendLinkAgain(deps: LinkDeps, reference: string, email: string): Promise<void> {
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  const isTheirs = sameText(sameApplicant(deps.seal, { email }), stored?.applicant?.sameAs ?? '');
  const isSent = isTheirs && theCase !== null && mayWrite(theCase, 'link');
  const idle = () => countToday(deps, `WRONG#${reference}`, Number.MAX_SAFE_INTEGER);
  const number = await (isSent ? ofCase(deps, reference) : idle());
  const isFree = await (isSent && number !== null ? ofContact(deps, { email }) : idle());
  if (isSent && number !== null && isFree !== null) await deps.outbox.put(letterOf(reference, number, deps.now()));
  else await idle();
}

/** Makes every link of a case void, this one too, and sends the new one. Answers its key, or why there is none. */
export async function renewLink(
  deps: LinkDeps,
  reference: string,
  key: string,
): Promise<{ readonly key: string } | 'closed' | 'enough' | 'not-now'> {
  const found = await caseByKey(deps.cases, deps.seal, reference, key);
  if (!found?.stored.applicant) return 'closed';
  if (!mayWrite(found.theCase, 'link')) return 'not-now';
  const { contact, linkVersion } = found.stored.applicant;
  const number = await ofCase(deps, reference);
  if (number === null || (await ofContact(deps, contact)) === null) return 'enough';
  const version = await deps.cases.rotateLink(reference, linkVersion, letterOf(reference, number, deps.now()));
  return version === null ? 'closed' : { key: trackingKey(deps.seal, reference, version) };
}
