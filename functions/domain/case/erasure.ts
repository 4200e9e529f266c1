import type { Case } from './case.ts';
import { earlierInPublic, isPublic } from './given.ts';

/**
 * The response documents that outlive the personal data of a case: the version that is published, or about to be, and those
 * that stand in public as replaced. They were checked for the applicant before they were given, and are public anyway. Drafts
 * were not, and neither was an answer that is not published or was taken down again: they may name a person as the letter
 * does, and go with it.
 */
export function keptDocuments(theCase: Pick<Case, 'sent' | 'given' | 'state'>): readonly string[] {
  const { sent, state } = theCase;
  if (!sent || !isPublic(sent.publication) || state === 'unpublished') return [];
  return [sent.document, ...earlierInPublic(theCase).map(({ document }) => document)];
}

/** Digests of the files that outlive them as well: those of these versions, so that they can be published again. */
export function keptFiles(theCase: Pick<Case, 'sent' | 'given' | 'state' | 'responses'>): readonly string[] {
  const documents = keptDocuments(theCase);
  return theCase.responses.flatMap(({ document, files = [] }) => (documents.includes(document) ? files : []));
}
