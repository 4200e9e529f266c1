import { type EvidenceFacts, jsonFile, type PackFile } from './facts.ts';

/** Every version of the response, byte for byte, and which of them was approved, sent or given as a correction, by whom and when. */
export function responseFiles({ ledger, documents }: EvidenceFacts): readonly PackFile[] {
  const files: PackFile[] = [];
  const versions = ledger.flatMap((event) => {
    if (event.type !== 'ResponseSaved') return [];
    const { version, document, recordedAt, actor } = event;
    const text = documents.get(document);
    const path = `responses/v${version}.json`;
    if (text !== undefined) files.push({ path, text });
    const when = (type: 'ResponseApproved' | 'ResponseSent' | 'ResponseCorrected') => {
      const found = ledger.filter((e) => e.type === type && e.version === version).at(-1);
      return found ? { event: found.n, at: found.recordedAt, by: found.actor } : null;
    };
    return [
      {
        version,
        file: text === undefined ? null : path,
        // Documents are named by their content.
        digest: /([0-9a-f]{64})\.json$/.exec(document)?.[1] ?? null,
        saved: { event: event.n, at: recordedAt, by: actor },
        approved: when('ResponseApproved'),
        sent: when('ResponseSent'),
        corrected: when('ResponseCorrected'),
      },
    ];
  });
  return [jsonFile('responses.json', versions), ...files];
}
