import type { Case } from './case.ts';

/**
 * The one response document that outlives the personal data of a case: the version that is published, or about to be. It
 * was checked for the applicant before it was approved, and is public anyway. Drafts were not, and neither was an answer
 * that is not published or was taken down again: they may name a person as the letter does, and go with it.
 */
export function keptDocument({ sent, state }: Pick<Case, 'sent' | 'state'>): string | null {
  const isPublic = sent?.publication === 'publish' || sent?.publication === 'publish-edited';
  return isPublic && state !== 'unpublished' ? sent.document : null;
}

/** Digests of the files that outlive them as well: those of that version, so that it can be published again. */
export function keptFiles(theCase: Pick<Case, 'sent' | 'state' | 'responses'>): readonly string[] {
  const document = keptDocument(theCase);
  const kept = theCase.responses.find((one) => document !== null && one.version === theCase.sent?.version);
  return kept?.files ?? [];
}
