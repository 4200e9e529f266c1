import { replay } from '#domain/case/case.ts';
import { firstBrokenLink } from '#domain/case/chain.ts';
import { allows, officerCommands } from '#domain/case/lifecycle.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Cases, Outbox } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';

export type ViewDeps = { readonly cases: Cases; readonly outbox: Outbox; readonly records: FileReader };

/** What an officer sees of a case. Requests are applicant-blind: who asked is not in it. Null where there is no case. */
export async function viewCase({ cases, outbox, records }: ViewDeps, asked: string | undefined) {
  const reference = readReference(asked);
  const stored = reference ? await cases.load(reference) : null;
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!stored || !theCase) return null;
  const latest = theCase.responses.at(-1);
  const planned = outboxFor(theCase.reference, stored.ledger, 0);
  const work = await Promise.all(planned.map(async ({ id, kind }) => ({ kind, status: await outbox.outcome(id) })));
  return {
    ...stored.summary,
    channel: theCase.channel,
    language: theCase.language,
    contact: theCase.contact,
    receivedAt: theCase.receivedAt,
    request: stored.words.find((w) => w.id === theCase.request.textId)?.text ?? null,
    allowed: officerCommands.filter((command) => allows(theCase.state, command)),
    response: latest ? { version: latest.version, document: await mustRead(records, latest.document) } : null,
    work,
    history: stored.ledger.map(({ n, type, recordedAt, actor }) => ({ n, type, recordedAt, actor })),
    ledgerIntact: firstBrokenLink(theCase.reference, stored.ledger, sha256) === 0,
  };
}
