import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { isPublic } from '#domain/case/given.ts';
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

/** A correction of what waits for its day to be published waits with it: the work of the answer will find it. */
export function isWaiting(
  theCase: Case,
  asked: CaseEvent | undefined,
  ledger: readonly CaseEvent[],
  deps: { readonly authority: Authority; readonly now: () => string },
): boolean {
  if (asked?.type !== 'ResponseCorrected' || theCase.publishedAt !== null) return false;
  const answer = ledger.find((event) => event.type === 'ResponseSent');
  if (answer?.type !== 'ResponseSent' || !isPublic(answer.publication)) return false;
  const day = Date.parse(answer.recordedAt) + deps.authority.publicationDelayDays * 86_400_000;
  return Date.parse(deps.now()) < day;
}
