import { filesAreOpen } from '#domain/case/file-facts.ts';
import { usualLimits } from '#domain/inspection/inspection.ts';
import { uploadFolder } from '#store/case-files.ts';
import type { FilesDeps, FilesVisit, Upload } from './deps.ts';

/** An hour: as long as somebody may leave the page open before choosing a file. */
const SECONDS = 3600;

export const filesPath = (reference: string) => `/officer/cases/${reference}/files`;

/** A form for one upload, which leads back to the page of that upload; null where no file can be taken now. */
export async function newUpload(deps: FilesDeps, { theCase }: Pick<FilesVisit, 'theCase'>): Promise<Upload | null> {
  if (!filesAreOpen(theCase)) return null;
  const { reference } = theCase;
  const upload = deps.newId();
  const form = await deps.signUpload({
    folder: uploadFolder(reference, upload),
    maxBytes: usualLimits.bytes,
    seconds: SECONDS,
    next: `${deps.origin}${filesPath(reference)}/uploaded/${upload}`,
  });
  return { ...form, maxBytes: usualLimits.bytes };
}
