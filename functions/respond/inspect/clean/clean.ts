import { type Finding, type Hear, type Inspection, type Limits, usualLimits } from '#domain/inspection/inspection.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { inspect } from '../inspect.ts';
import { Report } from '../report.ts';
import { cleanTable } from './clean-csv.ts';
import { cleanOpenDocument } from './clean-odf.ts';
import { cleanOffice } from './clean-office.ts';
import { cleanPicture } from './clean-picture.ts';
import { Package } from './package.ts';

export type Cleaned = { readonly bytes: Uint8Array; readonly inspection: Inspection };
/** Why there is no cleaned file: the file is refused, nothing of the kind is in it, or it is still there after cleaning. */
export type NotCleaned = {
  readonly code: 'refused' | 'not-found' | 'not-cleanable' | 'still-there';
  readonly ids: readonly string[];
};

/** What saves a second look at the same file, and who is to hear the new one. */
export type Knowing = {
  /** What an inspection of these bytes found before. */
  readonly known?: Pick<Inspection, 'kind' | 'verdict' | 'findings'>;
  /** Asked for whenever a new file is inspected; the last one heard the file that is given back. */
  readonly hearing?: () => Hear | undefined;
};

async function make(
  bytes: Uint8Array,
  kind: Inspection['kind'],
  findings: readonly Finding[],
  limits: Limits,
): Promise<Uint8Array> {
  switch (kind) {
    case 'xlsx':
    case 'docx':
      return cleanOffice(await Package.open(bytes, new Report(limits)), findings).bytes();
    case 'ods':
    case 'odt':
      return cleanOpenDocument(await Package.open(bytes, new Report(limits)), findings).bytes();
    case 'csv':
      return cleanTable(bytes);
    case 'png':
    case 'jpeg':
    case 'gif':
    case 'webp':
      return cleanPicture(
        bytes,
        kind,
        findings.map(({ rule }) => rule),
      );
    default:
      return bytes;
  }
}

/**
 * Makes a new file without what the named findings are about; the one that is given stays as it is. Cells that are taken out of
 * a workbook take its formulas along: their values stay as they were shown, since a sum of what is gone would change.
 * The new file is inspected, and given back only if what was to be cleaned is not in it any more.
 */
export async function clean(
  bytes: Uint8Array,
  name: string,
  ids: readonly string[],
  limits: Limits = usualLimits,
  { known, hearing = () => undefined }: Knowing = {},
): Promise<Result<Cleaned, NotCleaned>> {
  const before = known ?? (await inspect(bytes, name, limits));
  if (before.verdict === 'refused') return fail({ code: 'refused', ids });
  const wanted = before.findings.filter(({ id }) => ids.includes(id));
  const missing = ids.filter((id) => !wanted.some((finding) => finding.id === id));
  if (missing.length > 0) return fail({ code: 'not-found', ids: missing });
  const stuck = before.kind === 'pdf' ? wanted : wanted.filter(({ cleanable }) => !cleanable);
  if (stuck.length > 0) return fail({ code: 'not-cleanable', ids: stuck.map(({ id }) => id) });
  try {
    let made = await make(bytes, before.kind, wanted, limits);
    let inspection = await inspect(made, name, limits, hearing());
    // What is taken out of cells leaves its words behind in the list of strings.
    const left = inspection.findings.filter(({ rule }) => rule === 'unused-strings');
    if (left.length > 0 && wanted.some(({ rule }) => rule !== 'unused-strings')) {
      made = await make(made, before.kind, left, limits);
      inspection = await inspect(made, name, limits, hearing());
    }
    const still = inspection.findings.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    if (inspection.verdict === 'refused' || still.length > 0) return fail({ code: 'still-there', ids: still });
    return ok({ bytes: made, inspection });
  } catch {
    // As with inspecting: a file that cannot be taken apart cannot be cleaned.
    return fail({ code: 'still-there', ids });
  }
}
