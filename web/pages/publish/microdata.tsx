import type { Disclosure } from '#domain/publication/disclosure.ts';

type Described = Pick<Disclosure, 'reference' | 'title' | 'authority' | 'licence' | 'path'> & {
  readonly dates: Pick<Disclosure['dates'], 'publishedOn'>;
};

/** The words of schema.org for what the article around them is; it has `itemscope` and `itemtype`. */
export const reportType = 'https://schema.org/Report';

/**
 * The same facts as on the page, for search engines and whoever else reads schema.org. Microdata, since a block of JSON would be an
 * inline script.
 */
export function Microdata({ disclosure }: { readonly disclosure: Described }) {
  const { reference, title, authority, licence, path, dates } = disclosure;
  return (
    <>
      <meta itemprop="name" content={title} />
      <meta itemprop="identifier" content={reference} />
      <meta itemprop="reportNumber" content={reference} />
      <meta itemprop="datePublished" content={dates.publishedOn} />
      <meta itemprop="isAccessibleForFree" content="true" />
      <link itemprop="license" href={licence.url} />
      <link itemprop="url" href={path} />
      <span itemprop="publisher" itemscope itemtype="https://schema.org/GovernmentOrganization">
        <meta itemprop="name" content={authority.name} />
      </span>
    </>
  );
}
