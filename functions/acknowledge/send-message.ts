import type { Authority } from '#domain/authority.ts';
import { type Case, dueDateOf, replay } from '#domain/case/case.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import type { Seal } from '#plumbing/ids.ts';
import type { SendMail } from '#plumbing/mail.ts';
import { trackingKey, trackingUrl } from '#plumbing/tracking-key.ts';
import type { Applicant, Cases, Files, StoredCase } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';

export type Message = { readonly subject: string; readonly text: string; readonly html: string };

/** How the words of each message are made; the door brings them from `web`. */
export type Letters = {
  readonly acknowledgement: (facts: {
    reference: string;
    language: string;
    information: string;
    receivedOn: LocalDate;
    dueOn: LocalDate;
    trackingUrl: string;
  }) => Message;
  readonly response: (facts: {
    reference: string;
    language: string;
    regime: Regime;
    response: Response;
    receivedOn: LocalDate;
    decidedOn: LocalDate;
    trackingUrl: string;
    publicUrl?: string;
  }) => Message;
};

export type MessageDeps = {
  readonly cases: Cases;
  readonly records: Files;
  readonly seal: Seal;
  readonly authority: Authority;
  readonly origin: string;
  readonly letters: Letters;
  readonly sendMail: SendMail;
};

async function compose(deps: MessageDeps, item: OutboxItem, stored: StoredCase, theCase: Case, applicant: Applicant) {
  const { reference, language, regime } = theCase;
  const url = trackingUrl(deps.origin, reference, trackingKey(deps.seal, reference, applicant.linkVersion));
  const receivedOn = londonDate(theCase.receivedAt);
  if (item.kind === 'acknowledgement') {
    const information = stored.words.find((w) => w.id === theCase.request.textId)?.text ?? '';
    const { dueOn } = dueDateOf(theCase, deps.authority.nonWorkingDayReceipt);
    return deps.letters.acknowledgement({ reference, language, information, receivedOn, dueOn, trackingUrl: url });
  }
  const event = stored.ledger.find((e) => e.n === item.event);
  if (event?.type !== 'ResponseSent') throw new Error('A response letter follows ResponseSent');
  const read = readResponse(await mustRead(deps.records, event.document), regime);
  if (!read.ok) throw new Error('A response that was approved can be read');
  const isPublic = event.publication === 'publish' || event.publication === 'publish-edited';
  return deps.letters.response({
    reference,
    language,
    regime,
    response: read.value,
    receivedOn,
    decidedOn: londonDate(event.sentAt),
    trackingUrl: url,
    ...(isPublic ? { publicUrl: `${deps.origin}/disclosures/${reference}/` } : {}),
  });
}

/**
 * Sends the message that an outbox item asks for and answers what became of it: the mail's id, `to-post` where the
 * applicant gave a postal address (it waits for an officer to print and post), or `erased` where there is nobody to tell.
 */
export async function sendMessage(deps: MessageDeps, item: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase) throw new Error('An outbox item names a case');
  const { applicant } = stored;
  if (!applicant) return 'erased';
  if (!('email' in applicant.contact)) return 'to-post';
  const message = await compose(deps, item, stored, theCase, applicant);
  const { from, replyTo } = deps.authority.mail;
  return `sent:${await deps.sendMail({ ...message, to: applicant.contact.email, from, replyTo })}`;
}
