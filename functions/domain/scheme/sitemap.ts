import { element, xmlDocument } from '../publication/take-away/xml.ts';
import { placePath, type SchemeFrame, schemePaths } from './frame.ts';

/** The pages of the scheme for search engines (sitemaps.org). */
export function schemeSitemap(origin: string, { sections }: SchemeFrame): string {
  const paths = [schemePaths.frame, ...sections.map(({ place }) => placePath(place))];
  const urls = paths.map((path) => element('url', {}, [element('loc', {}, origin + path)]));
  return xmlDocument(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls));
}
