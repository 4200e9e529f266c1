import { addressIn } from './languages.ts';

/**
 * How the front sends a path to its one origin, first match wins (CloudFront behaviours and the local gateway).
 * `publication` is the bucket of published pages: when it answers 403 or 404 the front asks the API for `/gone` + the
 * path, and the publish function says 404 or 410. `web` is the bucket of prerendered pages and assets. `data` is for programs:
 * pages of other sites may read it (headers.ts), and be told that it is not there. No page stands there, and nothing of a person.
 */
export const edge = [
  { pattern: '/api/openapi.json', origin: 'web', data: true },
  { pattern: '/schema/*', origin: 'web', data: true },
  { pattern: '/.well-known/*.json', origin: 'web', data: true },
  { pattern: '/api/*', origin: 'api' },
  { pattern: '/request/*', origin: 'api' },
  { pattern: '/track/*', origin: 'api' },
  { pattern: '/clock/*', origin: 'api' },
  { pattern: '/officer/*', origin: 'api' },
  { pattern: '/disclosures/search*', origin: 'api' },
  { pattern: '/disclosures/*.json', origin: 'publication', data: true },
  { pattern: '/disclosures/*.csv', origin: 'publication', data: true },
  { pattern: '/disclosures/*.xml', origin: 'publication', data: true },
  { pattern: '/disclosures/*.jsonl.gz', origin: 'publication', data: true },
  { pattern: '/disclosures/*', origin: 'publication' },
  { pattern: '/scheme/*.json', origin: 'publication', data: true },
  { pattern: '/scheme/*.xml', origin: 'publication', data: true },
  { pattern: '/scheme/*', origin: 'publication' },
  { pattern: '/assets/*', origin: 'web' },
  { pattern: '*', origin: 'web' },
] as const satisfies readonly EdgeLine[];
export type Origin = 'api' | 'publication' | 'web';
type EdgeLine = { readonly pattern: string; readonly origin: Origin; readonly data?: true };

/**
 * The same where the authority offers these languages. Each further one has its own lines, one for each place in which a
 * function answers people: a pattern for all of them, whatever stands before `/request/`, would also take what is nobody's, and answer it from
 * an origin that has no page to say so. Everything else of a language is prerendered, and so covered by the last line.
 */
export function edgeIn(languages: readonly string[]): readonly EdgeLine[] {
  const further = languages.slice(1).flatMap((language) =>
    edge.flatMap((line): EdgeLine[] => {
      const pattern = line.origin === 'api' ? addressIn(languages, language, line.pattern) : line.pattern;
      return pattern === line.pattern ? [] : [{ ...line, pattern }];
    }),
  );
  return [...further, ...edge];
}

/** Header by which the API knows that a request came through the front. */
export const ORIGIN_SECRET_HEADER = 'x-portal-origin';

/** Header in which the front tells the API the visitor's address (cdk/edge/viewer-address.js). */
export const VIEWER_HEADER = 'x-portal-viewer';
