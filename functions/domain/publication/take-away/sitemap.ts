import { disclosurePath } from '../disclosure.ts';
import { sitemapPath } from './addresses.ts';
import type { Log, LogMonth } from './log.ts';
import { element, xmlDocument } from './xml.ts';

/** As many addresses as a sitemap may hold (sitemaps.org). */
const MOST = 50_000;
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many sitemaps a month needs: none where nothing of it stands. */
const partsOf = ({ entries }: LogMonth) => Math.ceil(entries.length / MOST);

/** The sitemaps of a month, in order: its answers, with when each last changed. */
export function monthSitemaps(origin: string, month: LogMonth): readonly string[] {
  return Array.from({ length: partsOf(month) }, (_, part) => {
    const urls = month.entries
      .slice(part * MOST, (part + 1) * MOST)
      .map(({ reference, changedAt }) =>
        element('url', {}, [element('loc', {}, origin + disclosurePath(reference)), element('lastmod', {}, changedAt)]),
      );
    return xmlDocument(element('urlset', { xmlns }, urls));
  });
}

/** The index of all of them; where nothing stands, a sitemap of the lists alone, as an index may not be empty (sitemaps.org). */
export function sitemapIndex(origin: string, { months }: Log): string {
  const maps = months.flatMap((month) =>
    Array.from({ length: partsOf(month) }, (_, part) =>
      element('sitemap', {}, [
        element('loc', {}, origin + sitemapPath(month.month, part + 1)),
        element('lastmod', {}, month.changedAt),
      ]),
    ),
  );
  const lists = element('url', {}, [element('loc', {}, `${origin}/disclosures/`)]);
  return xmlDocument(
    maps.length > 0 ? element('sitemapindex', { xmlns }, maps) : element('urlset', { xmlns }, [lists]),
  );
}
