import type { FindingFacts } from '#domain/response/check/finding.ts';

/** What was found, and how it is mended. The section stands beside both. */
export type FindingSentences = { readonly what: (facts: FindingFacts) => string; readonly how: string };

/** The two sentences on a finding. */
export const both = (what: string | FindingSentences['what'], how: string): FindingSentences => ({
  what: typeof what === 'string' ? () => what : what,
  how,
});
/** A part of the request, as a sentence begins with it. */
export const part = (label: string | undefined) =>
  label === '' || label === undefined ? 'The request' : `Question ${label}`;
