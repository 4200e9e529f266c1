import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import { firstBrokenLink } from '#domain/case/chain.ts';
import { type ClockRules, clockOf } from '#domain/case/clock.ts';
import { keptDocuments } from '#domain/case/erasure.ts';
import type { CaseEvent, WordsRef } from '#domain/case/events.ts';
import { hinder } from '#domain/case/hinder.ts';
import { officerCommands } from '#domain/case/lifecycle.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import { windowsOf } from '#domain/case/windows.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Cases, Outbox } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';
import { viewWork } from './view-work.ts';

export type ViewDeps = {
  readonly cases: Cases;
  readonly outbox: Outbox;
  readonly records: FileReader;
  readonly rules: () => Promise<ClockRules>;
  readonly authority: Pick<Authority, 'costLimitHours'>;
  readonly now: () => string;
};

function noteOf(event: CaseEvent): readonly WordsRef[] {
  return 'note' in event && event.note ? [event.note] : [];
}

/** What an officer sees of a case. Requests are applicant-blind: who asked is not in it. Null where there is no case. */
export async function viewCase(deps: ViewDeps, asked: string | undefined) {
  const { cases, outbox, records } = deps;
  const reference = readReference(asked);
  const stored = reference ? await cases.load(reference) : null;
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!stored || !theCase) return null;
  const latest = theCase.responses.at(-1);
  const isThere = stored.applicant !== null || keptDocuments(theCase).includes(latest?.document ?? '');
  const rules = await deps.rules();
  const textOf = (ref: WordsRef | null) => stored.words.find((w) => w.id === ref?.textId)?.text ?? null;
  const planned = outboxFor(theCase.reference, stored.ledger, 0);
  const work = await Promise.all(planned.map(async ({ id, kind }) => ({ kind, status: await outbox.outcome(id) })));
  return {
    ...stored.summary,
    channel: theCase.channel,
    language: theCase.language,
    contact: theCase.contact,
    receivedAt: theCase.receivedAt,
    request: textOf(theCase.request),
    preferredForm: theCase.preferredForm,
    adjustments: textOf(theCase.adjustments),
    schemeClass: theCase.schemeClass,
    linkedTo: theCase.linkedTo,
    heldFor: theCase.heldFor,
    rejection: theCase.rejection,
    /** What officers noted, oldest first. */
    notes: stored.ledger.flatMap(noteOf).map(textOf),
    clock: clockOf(theCase, rules),
    clarifications: theCase.clarifications.map((c) => ({
      ...c,
      question: textOf(c.question),
      answer: textOf(c.answer),
    })),
    fees: theCase.fees,
    extensions: theCase.extensions,
    review: theCase.review,
    ...viewWork(theCase, stored.ledger, { rules, textOf, authority: deps.authority, now: deps.now() }),
    undeliveredMessages: theCase.undelivered,
    windows: windowsOf(theCase, rules),
    allowed: officerCommands.filter((command) => hinder(theCase, command) === null),
    response:
      latest && isThere ? { version: latest.version, document: await mustRead(records, latest.document) } : null,
    work,
    history: stored.ledger.map(({ n, type, recordedAt, actor }) => ({ n, type, recordedAt, actor })),
    ledgerIntact: firstBrokenLink(theCase.reference, stored.ledger, sha256) === 0,
  };
}
