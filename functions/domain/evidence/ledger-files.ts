import { canonical, type Digest, firstBrokenLink } from '../case/chain.ts';
import type { CaseEvent } from '../case/events.ts';
import { londonDate } from '../dates.ts';
import { csv } from './csv.ts';
import { type EvidenceFacts, type EvidenceWords, jsonFile, type PackFile } from './facts.ts';

/** The digest that the next event would carry; of the reference where there is none yet. */
export function lastDigest(reference: string, ledger: readonly CaseEvent[], digest: Digest): string {
  const last = ledger.at(-1);
  return digest(last ? canonical(last) : reference);
}

/** The day on which something happened in law, which may be before it was recorded. */
function legalDay(event: CaseEvent): string {
  if ('givenOn' in event) return event.givenOn;
  // A correction happens when it is recorded; the day that it names is another event's.
  const isDated = 'receivedAt' in event && event.type !== 'ReceivedDateCorrected';
  return londonDate(isDated ? event.receivedAt : event.recordedAt);
}

/** The ledger as a pack has it: the very texts that are hashed, what they add up to, and a list for people. */
export function ledgerFiles(
  { reference, ledger }: EvidenceFacts,
  words: EvidenceWords,
  digest: Digest,
): readonly PackFile[] {
  const broken = firstBrokenLink(reference, ledger, digest);
  return [
    { path: 'events.jsonl', text: ledger.map((event) => `${canonical(event)}\n`).join('') },
    jsonFile('chain.json', {
      reference,
      count: ledger.length,
      last: lastDigest(reference, ledger, digest),
      intact: broken === 0,
      firstBroken: broken === 0 ? null : broken,
      rule: words.chainRule,
    }),
    {
      path: 'timeline.csv',
      text: csv(
        ['event', 'day', 'what', 'recordedAt', 'by', 'officer', 'digest'],
        ledger.map((event) => [
          event.n,
          legalDay(event),
          event.type,
          event.recordedAt,
          event.actor.kind,
          event.actor.kind === 'officer' ? event.actor.sub : null,
          digest(canonical(event)),
        ]),
      ),
    },
  ];
}
