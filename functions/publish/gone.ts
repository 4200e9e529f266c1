import { readReference } from '#domain/case/reference.ts';
import type { Cases } from '#store/ports.ts';

/** Reads the reference that a path of the scheme speaks of: `disclosures/01.FOI.26.000123/…`. */
function referenceIn(path: string): string | undefined {
  return readReference(path.split('/').find((piece) => readReference(piece)));
}

/**
 * What to say of a published address that is not there: the reference where it was withdrawn (410), null where it never
 * was or is not public (404). A case that is not published yet is not found, like one that does not exist.
 */
export async function withdrawnAt(cases: Cases, path: string): Promise<string | null> {
  const reference = path.startsWith('disclosures/') ? referenceIn(path) : undefined;
  const summary = reference ? await cases.summary(reference) : null;
  return summary?.state === 'unpublished' ? summary.reference : null;
}
