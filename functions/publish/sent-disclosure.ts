import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { publishAt } from '#domain/case/publish-at.ts';
import { publishedNotice } from '#domain/case/regulator.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { type Disclosure, toDisclosure } from '#domain/publication/disclosure.ts';
import { keptOf } from '#domain/publication/promises.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import type { Files } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';

export type Sent = Pick<NonNullable<Case['sent']>, 'version' | 'document'>;

/** The response of a version that was sent, as it was frozen. Throws where it cannot be read. */
export async function sentResponse(deps: { readonly records: Files }, sent: Sent, { regime }: Case): Promise<Response> {
  const read = readResponse(await mustRead(deps.records, sent.document), regime);
  if (!read.ok) throw new Error('A response that was sent can be read');
  return read.value;
}

/** What is public of a version that was sent; `publishedAt` in UTC, `dueOn` the last day that the first answer had. */
export function disclosureOf(
  deps: { readonly authority: Authority },
  theCase: Case,
  { version }: Sent,
  response: Response,
  on: { readonly publishedAt: string; readonly dueOn: LocalDate | null },
): Disclosure {
  const { reference, regime, receivedAt, sent, schemeClass } = theCase;
  return toDisclosure({
    reference,
    regime,
    response,
    receivedOn: londonDate(receivedAt),
    decidedOn: londonDate(sent?.sentAt ?? on.publishedAt),
    dueOn: on.dueOn,
    publishedOn: londonDate(on.publishedAt),
    version,
    schemeClass,
    authority: deps.authority,
    decisionNotice: publishedNotice(theCase),
    kept: keptOf(theCase.promises),
  });
}

/** What a correction or a review changes of an answer that waits for its day to be published waits with it: the work of that day will find it. */
export function isWaiting(
  theCase: Case,
  asked: CaseEvent | undefined,
  ledger: readonly CaseEvent[],
  deps: { readonly authority: Authority; readonly now: () => string },
): boolean {
  const isChange = asked?.type === 'ResponseCorrected' || asked?.type === 'ReviewAnswered';
  if (!isChange || theCase.publishedAt !== null) return false;
  const at = publishAt(ledger, deps.authority.publicationDelayDays);
  return at !== null && Date.parse(deps.now()) < Date.parse(at);
}
