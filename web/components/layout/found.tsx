import { takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import type { PageContext } from '#web/context.ts';

type Props = {
  readonly context: PageContext;
  readonly title: string;
  /** One sentence for search engines, and for whoever is sent the address. */
  readonly description: string;
  /** Address of the page in whose place this one may not be found. */
  readonly canonical?: string | undefined;
  /** Path of a page that stays; it is shared and cited by its whole address. */
  readonly path?: string | undefined;
  /** True for what is published: feed readers find the feed on any such page. */
  readonly published?: boolean;
};

/** What the head of a page that everybody may find says of it. Pages with forms do without, and so do the functions that make them. */
export function Found({ context, title, description, canonical, path, published }: Props) {
  const { authority, origin, words } = context;
  return (
    <>
      <meta name="description" content={description} />
      {/* What is shown of a page where somebody shares its address. */}
      {canonical === undefined ? (
        <>
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:site_name" content={authority.name} />
          {path === undefined || origin === undefined ? null : (
            <>
              <meta property="og:type" content="article" />
              <meta property="og:url" content={origin + path} />
            </>
          )}
        </>
      ) : (
        <link rel="canonical" href={canonical} />
      )}
      {published ? (
        <link rel="alternate" type="application/atom+xml" href={takeAwayPaths.feed} title={words.site.published} />
      ) : null}
    </>
  );
}
