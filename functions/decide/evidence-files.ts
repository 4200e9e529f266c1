import type { CaseEvent } from '#domain/case/events.ts';
import type { EvidenceFacts } from '#domain/evidence/facts.ts';
import { MOST_BYTES, sentFiles } from '#domain/evidence/file-files.ts';
import { clearedKey, inspectionKey } from '#store/case-files.ts';
import type { FileReader } from '#store/read-files.ts';

type Facts = Pick<EvidenceFacts, 'files' | 'inspections'>;

/**
 * The files that were sent, and what was found in all that were inspected, as far as they are still there. Of files that
 * are too large together the later ones are left out: a pack is made in memory, and says which they are.
 */
export async function filesForEvidence(
  records: FileReader,
  reference: string,
  ledger: readonly CaseEvent[],
  documents: EvidenceFacts['documents'],
): Promise<Facts> {
  const files = new Map<string, Uint8Array | 'too-large'>();
  let left = MOST_BYTES;
  for (const { digest, size } of sentFiles({ ledger, documents })) {
    if (size !== null && size > left) {
      files.set(digest, 'too-large');
      continue;
    }
    const bytes = await records.get(clearedKey(reference, digest));
    if (!bytes) continue;
    files.set(digest, bytes);
    left -= bytes.length;
  }
  const inspections = new Map<string, string>();
  for (const event of ledger) {
    if (event.type !== 'FileInspected') continue;
    const bytes = await records.get(inspectionKey(reference, event.digest));
    if (bytes) inspections.set(event.digest, new TextDecoder().decode(bytes));
  }
  return { files, inspections };
}
