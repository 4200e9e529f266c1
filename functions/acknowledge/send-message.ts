import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { mayWrite } from '#domain/case/hold.ts';
import { isKept, LINK_PLACEHOLDER, withLink } from '#domain/case/kept-letter.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { TakenFile } from '#domain/response/file-types.ts';
import type { Seal } from '#plumbing/ids.ts';
import type { SendMail } from '#plumbing/mail.ts';
import type { MailFile } from '#plumbing/raw-mail.ts';
import { trackingKey, trackingUrl } from '#plumbing/tracking-key.ts';
import { mustReadCleared } from '#store/cleared-files.ts';
import { keepLetter } from '#store/letters.ts';
import type { CaseReader } from '#store/read-cases.ts';
import type { FileKeeper } from '#store/read-files.ts';
import { letterPageKey } from '#store/response-files.ts';
import { composers } from './compose.ts';
import type { ComposeFacts, Letters, Message } from './compose-facts.ts';

export type MessageDeps = {
  readonly cases: CaseReader;
  readonly records: FileKeeper;
  readonly seal: Seal;
  readonly authority: Authority;
  readonly origin: string;
  readonly letters: Letters;
  readonly sendMail: SendMail;
  readonly rules: () => Promise<ClockRules>;
};

/**
 * Sends the message that an outbox item asks for and answers what became of it: the mail's id, `to-post` where the
 * applicant gave a postal address (it waits for an officer to print and post), `by-hand` where an officer sent it, `not-told` where a correction is told by the page alone, `erased` where there is nobody to tell, or
 * `not-to-be-told` where an officer's look at a held request has overtaken it. The letter is kept before it goes, without
 * its link. `at` is the instant of sending.
 */
export async function sendMessage(deps: MessageDeps, item: OutboxItem, at: string): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase) throw new Error('An outbox item names a case');
  const { applicant } = stored;
  if (!applicant) return 'erased';
  if (!mayWrite(theCase, item.kind)) return 'not-to-be-told';
  const { reference, language, regime } = theCase;
  const key = trackingKey(deps.seal, reference, applicant.linkVersion);
  const { records, letters, origin, authority } = deps;
  const link = trackingUrl({ origin, languages: authority.languages, language }, reference, key);
  // Written without the link, so that what is kept cannot have the key in it.
  const about = { reference, language, regime, trackingUrl: LINK_PLACEHOLDER };
  const rules = await deps.rules();
  const compose: Record<string, (facts: ComposeFacts) => Message | Promise<Message>> = composers;
  const composer = compose[item.kind];
  if (!composer) throw new Error(`No letter is known for ${item.kind}`);
  const to = 'email' in applicant.contact ? 'email' : 'post';
  const { publicationDelayDays } = authority;
  const world = { rules, records, letters, origin, publicationDelayDays };
  const asked = { about, item, stored, theCase, ...world, contact: to } as const;
  const { page, enclosed = [], ...letter } = await composer(asked);
  // Before the letter goes: it leads to the page.
  if (page !== undefined) await records.put(letterPageKey(reference, item.event), page, 'application/json');
  const { kind, event } = item;
  if (isUntold(stored.ledger, event)) return 'not-told';
  if (isKept(kind)) await keepLetter(records, { kind, event, reference, madeAt: at, ...letter, to });
  if (isByHand(stored.ledger, event)) return 'by-hand';
  if (!('email' in applicant.contact)) return 'to-post';
  const { from, replyTo } = authority.mail;
  // Comes back with a bounce, and leads it to this case (record-bounces.ts).
  const tags = { reference, kind };
  const { subject, text, html } = withLink(letter, link);
  const mail = { subject, text, html, to: applicant.contact.email, from, replyTo, tags };
  const read = await filesOf(records, reference, enclosed);
  return `sent:${await deps.sendMail(read.length === 0 ? mail : { ...mail, files: read })}`;
}

/** The files that go with a letter, one after the other. It throws where one is missing: the letter says that it is there. */
async function filesOf(records: FileKeeper, reference: string, files: readonly TakenFile[]): Promise<MailFile[]> {
  const read: MailFile[] = [];
  for (const { file, name, contentType } of files) {
    read.push({ name, contentType, bytes: await mustReadCleared(records, reference, file) });
  }
  return read;
}

/** A correction about which the applicant is not written to: its page is kept, and no letter is. */
function isUntold(ledger: readonly CaseEvent[], n: number): boolean {
  const event = ledger.find((one) => one.n === n);
  return event?.type === 'ResponseCorrected' && !event.tell;
}

/** An officer sent it in another way: the letter and the page are kept, and it goes nowhere. */
function isByHand(ledger: readonly CaseEvent[], n: number): boolean {
  const event = ledger.find((one) => one.n === n);
  return event?.type === 'ResponseSent' && event.byHand === true;
}
