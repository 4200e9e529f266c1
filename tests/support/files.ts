import { decide } from '#domain/case/decide.ts';
import type { IdentityInFile } from '#domain/case/events-files.ts';
import type { Attachment, FileKind } from '#domain/response/attachment.ts';
import { sha256 } from '#plumbing/ids.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import { clearedKey, fileTextKey, type InspectionRecord, inspectionKey } from '#store/case-files.ts';
import type { Files } from '#store/ports.ts';
import { officer } from './cases.ts';

type Sheet = { readonly name: string; readonly csv: string };
type Uploaded = {
  readonly name?: string;
  readonly kind?: FileKind;
  readonly bytes?: Uint8Array;
  readonly sheets?: readonly Sheet[];
  readonly identity?: readonly IdentityInFile[];
  readonly personal?: readonly string[];
  /** What can be read in it. */
  readonly text?: string;
  readonly verdict?: 'clean' | 'findings';
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file of a case as its inspection leaves it: in the ledger, and what was cleared in its place. Answers it as an attachment. */
export async function inspectedFile(
  deps: ApplyDeps & { readonly records: Pick<Files, 'put'> },
  reference: string,
  uploaded: Uploaded = {},
): Promise<Attachment & { readonly n: number }> {
  const { name = 'a.xlsx', kind = 'xlsx', identity = [], personal = [], verdict = 'clean', text } = uploaded;
  const bytes = uploaded.bytes ?? bytesOf(`bytes of ${name}`);
  const digest = sha256(bytes);
  const made = (uploaded.sheets ?? []).map((sheet) => {
    const csv = bytesOf(sheet.csv);
    return { csv, name: sheet.name, digest: sha256(csv), size: csv.length, rows: sheet.csv.split('\n').length };
  });
  const sheets = made.map(({ csv: _, ...sheet }) => sheet);
  if (verdict === 'clean') {
    await deps.records.put(clearedKey(reference, digest), bytes, 'application/octet-stream');
    for (const sheet of made) await deps.records.put(clearedKey(reference, sheet.digest), sheet.csv, 'text/csv');
  }
  const known = { kind, size: bytes.length, digest, verdict } as const;
  const record: InspectionRecord = { ...known, findings: [], sheets, personal: {} };
  await deps.records.put(inspectionKey(reference, digest), JSON.stringify(record), 'application/json');
  if (text !== undefined) await deps.records.put(fileTextKey(reference, digest), text, 'text/plain');
  const inEvent = sheets.map((sheet) => ({ digest: sheet.digest, size: sheet.size }));
  const command = { command: 'record-file', name, ...known, identity, personal, sheets: inEvent } as const;
  const done = await apply(deps, reference, { kind: 'officer', sub: officer.sub }, (theCase, context) =>
    decide(theCase, command, context),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const n = done.value.files.find((file) => file.digest === digest)?.n ?? 0;
  return {
    n,
    id: 'a1',
    file: digest,
    kind,
    size: bytes.length,
    name,
    title: `Title of ${name}`,
    licence: 'ogl',
    parts: [],
    sheets: sheets.map((sheet, i) => ({
      file: sheet.digest,
      size: sheet.size,
      name: `a-${i + 1}.csv`,
      title: sheet.name,
    })),
  };
}

/** The same without what only the ledger knows of it. */
export function asAttachment({ n: _, ...file }: Attachment & { readonly n: number }): Attachment {
  return file;
}
