/**
 * What the portal says of itself to machines, by address. All of it is prerendered (web/data). The schemas carry the
 * number of their shape: answers that were published in earlier years name theirs, so that none is ever removed.
 */
export const dataAddresses = {
  /** Who the authority is and what it offers here. */
  authority: '/.well-known/foi.json',
  authoritySchema: '/schema/foi-1.json',
  /** Every endpoint, as OpenAPI. The edge answers it from the bucket of pages, before the API. */
  api: '/api/openapi.json',
  /** The shape of every published answer. */
  disclosureSchema: '/schema/disclosure-1.json',
  /** The shape of the publication scheme as data. */
  schemeSchema: '/schema/scheme-1.json',
  /** The shape of `/disclosures/index.json`. */
  indexSchema: '/schema/index-1.json',
  /** The shape of `/disclosures/dump/manifest.json`. */
  dumpSchema: '/schema/dump-1.json',
  /** The shape of an answer that was taken over from an earlier log. */
  importedSchema: '/schema/imported-1.json',
} as const;
