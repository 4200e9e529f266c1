import type { CaseEvent } from '../case/events.ts';
import { filesOf } from '../response/attachment.ts';
import { takenFiles } from '../response/file-types.ts';
import type { Response } from '../response/response.ts';
import { type EvidenceFacts, jsonFile, type PackFile, type PackOriginal } from './facts.ts';

/** As many bytes of files as a pack has, which is made in memory: those that came first, until there is no room. */
export const MOST_BYTES = 100_000_000;

/** A file of a version that was sent. */
export type SentFile = {
  readonly digest: string;
  /** As its readers know it; null where the version that names it is erased. */
  readonly name: string | null;
  readonly size: number | null;
  readonly versions: readonly number[];
};

/** The versions that the applicant was given, in the response or in the outcome of a review. */
function sentVersions(ledger: readonly CaseEvent[]): readonly number[] {
  return ledger.flatMap((event) => {
    const isSent = event.type === 'ResponseSent' || event.type === 'ReviewAnswered';
    return isSent && event.version !== undefined ? [event.version] : [];
  });
}

/** Every file of the versions that were sent, by the ledger; their names and sizes stand in those versions. */
export function sentFiles({ ledger, documents }: Pick<EvidenceFacts, 'ledger' | 'documents'>): readonly SentFile[] {
  const found = new Map<string, SentFile>();
  const sent = sentVersions(ledger);
  for (const event of ledger) {
    if (event.type !== 'ResponseSaved' || !sent.includes(event.version)) continue;
    const text = documents.get(event.document);
    // As it was saved: what it has was read then.
    const attachments = text === undefined ? [] : ((JSON.parse(text) as Partial<Response>).attachments ?? []);
    for (const digest of event.files ?? []) {
      const name = takenFiles(attachments).find(({ file }) => file === digest)?.name ?? null;
      const size = filesOf(attachments).find(({ file }) => file === digest)?.size ?? null;
      const versions = [...(found.get(digest)?.versions ?? []), event.version];
      found.set(digest, { digest, name, size, versions });
    }
  }
  return [...found.values()];
}

/** The files that were sent, byte for byte, what was found in every file of the case, and a list with what is left out. */
export function fileFiles(facts: EvidenceFacts): readonly (PackFile | PackOriginal)[] {
  const { files, inspections } = facts;
  const packed: PackOriginal[] = [];
  const list = sentFiles(facts).map(({ digest, name, size, versions }) => {
    const bytes = files.get(digest);
    const path = `files/${digest}/${name ?? 'file'}`;
    if (bytes instanceof Uint8Array) packed.push({ path, bytes });
    const there = bytes instanceof Uint8Array ? { file: path } : { file: null, leftOut: bytes ?? 'erased' };
    return { digest, name, size, versions, ...there };
  });
  if (list.length === 0 && inspections.size === 0) return [];
  return [
    jsonFile('files.json', list),
    ...packed,
    ...[...inspections].map(([digest, text]) => ({ path: `inspections/${digest}.json`, text })),
  ];
}
