import { type CaseFile, isCleared } from '#domain/case/case-files.ts';
import type { FileKind } from '#domain/response/attachment.ts';
import { newKey } from '#domain/response/working/act.ts';
import { attached, attachedFiles, namesTaken } from '#domain/response/working/attachment-fields.ts';
import type { CaseFileFact, EditorFacts } from '#domain/response/working/facts.ts';
import { fileNames } from '#domain/response/working/file-names.ts';
import type { Typed } from '#domain/response/working/typed.ts';
import { type InspectionRecord, inspectionKey } from '#store/case-files.ts';
import type { FileReader } from '#store/read-files.ts';
import type { Opened } from './open-editor.ts';

/** A cleared file; one of a kind that nobody knows never is. */
type Cleared = CaseFile & { readonly kind: FileKind };

/** The name under which a file was uploaded. */
function uploadedName({ stored }: Opened, { name }: CaseFile): string {
  return stored.words.find(({ id }) => id === name.textId)?.text ?? '';
}

/** The files of a case that are not attached now: those that may be, and those that may not yet, or never. */
export function filesFor(opened: Opened, typed: Typed): EditorFacts['files'] {
  const there = attachedFiles(typed);
  const others = opened.theCase.files.filter(({ digest }) => !there.includes(digest));
  const fact = (file: CaseFile): CaseFileFact => {
    const { n, kind, size } = file;
    return { n, kind, size, name: uploadedName(opened, file) };
  };
  return {
    cleared: others.filter(isCleared).map(fact),
    waiting: others.filter((file) => !isCleared(file)).map(fact),
  };
}

/** What the sheets of a workbook are called, in their order: words of the file, which no event holds. */
async function sheetNames(
  records: FileReader,
  reference: string,
  { digest, sheets }: CaseFile,
): Promise<readonly string[]> {
  const bytes = sheets.length === 0 ? null : await records.get(inspectionKey(reference, digest));
  const record = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as InspectionRecord);
  return sheets.map((sheet, i) => {
    const same = record?.sheets[i]?.digest === sheet.digest ? record.sheets[i] : undefined;
    return (same ?? record?.sheets.find((one) => one.digest === sheet.digest))?.name ?? '';
  });
}

/** Attaches a cleared file of the case, and answers the place to go on at; nothing changes where it is none, or there already. */
export async function attachFile(
  records: FileReader,
  typed: Typed,
  opened: Opened,
  n: number,
): Promise<{ readonly typed: Typed; readonly at: string }> {
  const { theCase, stored } = opened;
  const isKnown = (file: CaseFile): file is Cleared => file.n === n && isCleared(file) && file.kind !== 'unknown';
  const file = theCase.files.find(isKnown);
  if (!file || attachedFiles(typed).includes(file.digest)) return { typed, at: 'attachments' };
  const { digest, size, kind } = file;
  const applicant = stored.applicant && { name: stored.applicant.name, ...stored.applicant.contact };
  const came = {
    name: uploadedName(opened, file),
    kind,
    sheets: await sheetNames(records, theCase.reference, file),
  };
  const names = fileNames(came, applicant, namesTaken(typed), attachedFiles(typed).length + 1);
  const sheets = file.sheets.flatMap((sheet, i) => {
    const called = names.sheets[i];
    return called ? [{ file: sheet.digest, size: sheet.size, ...called }] : [];
  });
  const key = newKey(typed, 'attachments');
  return {
    typed: attached(typed, key, { file: digest, kind, size, name: names.name, sheets }),
    at: `attachments.${key}`,
  };
}
