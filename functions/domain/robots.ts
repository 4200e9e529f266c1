import { addressIn } from './languages.ts';
import { takeAwayPaths } from './publication/take-away/addresses.ts';
import { schemePaths } from './scheme/frame.ts';

/** Nothing for search engines: what belongs to one person, the officers' console, questions, and lists that have no end. */
const kept = ['/track/', '/officer/', '/request/', '/api/', '/disclosures/search'];

/**
 * `/robots.txt` (RFC 9309) of a portal at an origin. It is no protection: each of these pages looks after itself. The page on
 * which a request begins may be found, and so may the description of the API.
 */
export function robotsTxt(origin: string, languages: readonly string[]): string {
  const inEach = (path: string) => new Set(languages.map((language) => addressIn(languages, language, path)));
  return [
    'User-agent: *',
    ...kept.flatMap((path) => [...inEach(path)].map((address) => `Disallow: ${address}`)),
    ...[...inEach('/request/')].map((address) => `Allow: ${address}$`),
    'Allow: /api/openapi.json$',
    '',
    `Sitemap: ${origin}${takeAwayPaths.sitemap}`,
    // By itself: a sitemap may name nothing that is not below it.
    `Sitemap: ${origin}${schemePaths.sitemap}`,
    '',
  ].join('\n');
}
