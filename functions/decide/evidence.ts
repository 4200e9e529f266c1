import { decide } from '#domain/case/decide.ts';
import { isKept } from '#domain/case/kept-letter.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import type { EvidenceFacts, EvidenceWords } from '#domain/evidence/facts.ts';
import { lastDigest } from '#domain/evidence/ledger-files.ts';
import { evidencePack } from '#domain/evidence/pack.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import { keptLetters } from '#store/letters.ts';
import type { Files, Outbox, StoredCase } from '#store/ports.ts';
import { packKey } from '#store/response-files.ts';
import type { SignLink } from '#store/signed-links.ts';
import { filesForEvidence } from './evidence-files.ts';
import { zipOf } from './zip.ts';

export type EvidenceDeps = ApplyDeps & {
  readonly outbox: Pick<Outbox, 'outcome'>;
  readonly records: Pick<Files, 'get' | 'put' | 'list'>;
  readonly sign: SignLink;
  readonly words: EvidenceWords;
};

/** Long enough to save a file, and too short for the address to be worth anything in a history. */
const LINK_SECONDS = 5 * 60;

export type Evidence = {
  /** Where the pack can be fetched, without signing in, until `expiresAt` (an instant). */
  readonly url: string;
  readonly expiresAt: string;
  /** SHA-256 of the zip file, which the ledger now names. */
  readonly digest: string;
  /** How many events the pack holds, and the digest of the last: what proves to its reader that none is missing. */
  readonly events: number;
  readonly last: string;
};

async function factsOf({ outbox, records, rules }: EvidenceDeps, stored: StoredCase): Promise<EvidenceFacts> {
  const { reference, ledger, applicant, words } = stored;
  const planned = outboxFor(reference, ledger, 0).flatMap(({ id, event, kind }) =>
    kind !== 'publication' && kind !== 'withdrawal' && isKept(kind) ? [{ id, event, kind }] : [],
  );
  const work = planned.map(async ({ id, ...of }) => ({ ...of, outcome: await outbox.outcome(id) }));
  const documents = ledger.flatMap((event) => (event.type === 'ResponseSaved' ? [event.document] : []));
  const texts = [...new Set(documents)].map(async (document) => [document, await records.get(document)] as const);
  const there = (await Promise.all(texts)).flatMap(([document, bytes]) =>
    bytes ? [[document, new TextDecoder().decode(bytes)] as const] : [],
  );
  const originals = ledger.flatMap((event) =>
    event.type === 'LetterRecorded' && event.document ? [event.document] : [],
  );
  const kept = [...new Set(originals)].map(async (key) => [key, await records.get(key)] as const);
  const papers = (await Promise.all(kept)).flatMap(([key, bytes]) => (bytes ? [[key, bytes] as const] : []));
  return {
    reference,
    ledger,
    applicant,
    words,
    rules: await rules(),
    documents: new Map(there),
    ...(await filesForEvidence(records, reference, ledger, new Map(there))),
    originals: new Map(papers),
    letters: await keptLetters(records, reference),
    work: await Promise.all(work),
  };
}

/**
 * Makes a zip of everything on a case as it stands, records on the case that this was done and by whom, and answers a link
 * that ends in five minutes. The file is there before the event that names it. Allowed in every state, also after erasure.
 */
export async function packEvidence(
  deps: EvidenceDeps,
  officer: Officer,
  asked: string | undefined,
): Promise<Result<Evidence, Problem>> {
  const reference = readReference(asked);
  if (!reference) return fail(problem('not-found'));
  let made: Omit<Evidence, 'url' | 'expiresAt'> | undefined;
  const done = await apply(deps, reference, { kind: 'officer', sub: officer.sub }, async (theCase, context, stored) => {
    const { ledger } = stored;
    const files = evidencePack(await factsOf(deps, stored), deps.words, deps.digest);
    const zip = zipOf(files, ledger.at(-1)?.recordedAt ?? context.now);
    const digest = sha256(zip);
    const document = packKey(reference, digest);
    const decided = decide(theCase, { command: 'pack-evidence', document, digest }, context);
    if (!decided.ok) return decided;
    await deps.records.put(document, zip, 'application/zip', `${reference}-evidence.zip`);
    made = { digest, events: ledger.length, last: lastDigest(reference, ledger, deps.digest) };
    return decided;
  });
  if (!done.ok) return done;
  if (!made) throw new Error('A pack that was recorded was made');
  const at = deps.now();
  const expiresAt = new Date(Date.parse(at) + LINK_SECONDS * 1000).toISOString();
  return ok({ url: await deps.sign(packKey(reference, made.digest), at, LINK_SECONDS), expiresAt, ...made });
}
