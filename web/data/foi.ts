import type { Authority } from '#domain/authority.ts';
import { hasCostLimit } from '#domain/case/hours.ts';
import { referencePattern } from '#domain/case/reference.ts';
import { type Regime, regimes } from '#domain/clock/regimes.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { openGovernmentLicence } from '#domain/publication/licences.ts';
import { takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import type { apiRoutes } from '#domain/routes.ts';
import { schemePaths } from '#domain/scheme/frame.ts';
import type { staticPages } from '#domain/static-pages.ts';
import type { Foi } from './foi-schema.ts';

/** An address that there is, or the compiler says so. */
const at = (path: (typeof apiRoutes)[number]['path'] | (typeof staticPages)[number]) => path;

function lawOf(code: Regime, costLimitHours: number): Foi['laws'][number] {
  const { title, limitWorkingDays, limitSection, reviews, reviewWindow } = regimes[code];
  const [kind, review] = Object.entries(reviews)[0] ?? [];
  if (!kind || !review) throw new Error(`The table names no review for ${code}`);
  return {
    code,
    title,
    answer: { workingDays: limitWorkingDays, section: limitSection },
    costLimitHours: hasCostLimit(code) ? costLimitHours : null,
    review: {
      askWithinWorkingDays: reviewWindow.workingDays,
      answeredWithinWorkingDays: review.workingDays,
      isTarget: kind === 'internal-review-target',
      section: review.section,
    },
  };
}

/** `/.well-known/foi.json`: the authority and its portal for machines. The same for as long as its settings are. */
export function foiOf(authority: Authority): Foi {
  const { name, shortName, code, languages, contact, regulator, elsewhere } = authority;
  const { email, post, telephone } = contact;
  const { publicationScheme } = elsewhere;
  return {
    $schema: dataAddresses.authoritySchema,
    schemaVersion: 1,
    name,
    shortName,
    code,
    reference: referencePattern.source.replace(String.raw`(\d{2})`, `(${code})`),
    languages,
    laws: authority.regimes.map((regime) => lawOf(regime, authority.costLimitHours)),
    contact: { email, post, ...(telephone === undefined ? {} : { telephone }) },
    regulator: { name: regulator.name, address: regulator.address, url: regulator.url },
    ...(publicationScheme === undefined ? {} : { publicationScheme }),
    ask: { form: at('/request/'), api: at('/api/requests') },
    follow: at('/track/'),
    dueDate: { page: at('/clock/'), api: at('/api/clock') },
    published: {
      list: '/disclosures/',
      year: '/disclosures/{year}/',
      month: '/disclosures/{year}/{month}/',
      answer: '/disclosures/{reference}/',
      data: '/disclosures/{reference}/disclosure.json',
      schema: dataAddresses.disclosureSchema,
      importedSchema: dataAddresses.importedSchema,
      feed: takeAwayPaths.feed,
      monthFeed: '/disclosures/{year}/{month}/feed.xml',
      table: '/disclosures/{reference}/tables/{table}.csv',
      log: '/disclosures/{year}/disclosures.csv',
      years: takeAwayPaths.index,
      dump: takeAwayPaths.dump,
      sitemap: takeAwayPaths.sitemap,
      search: `${at('/disclosures/search')}{?q,class,page}`,
    },
    scheme: { page: schemePaths.frame, data: schemePaths.data, schema: dataAddresses.schemeSchema },
    api: dataAddresses.api,
    licence: openGovernmentLicence,
  };
}
