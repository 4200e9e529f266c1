import { type LogoAsset, linkTo, type PageContext } from '#web/context.ts';

/** The parts of the portal that the header leads to. */
export type Section = 'ask' | 'published' | 'search';

const links = [
  { section: 'ask', to: '/request/' },
  { section: 'published', to: '/disclosures/' },
  { section: 'search', to: '/disclosures/search' },
] as const satisfies readonly { section: Section; to: string }[];

/** A page of lines, one of them brought to light: the mark beside the authority's name. Decoration only. */
function Mark() {
  return (
    <svg class="portal-header__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M6 2h13l7 7v21H6z" />
      <path class="portal-header__faint" d="M11 12h8M11 24h7" />
      <path class="portal-header__line" d="M11 18h10" />
    </svg>
  );
}

/** The authority's logo on white, as it was drawn. Its name stands beside it, so that it says nothing more aloud. */
function LogoImage({ logo: { href, width, height } }: { readonly logo: LogoAsset }) {
  return <img class="portal-header__logo" src={href} width={width} height={height} alt="" />;
}

/** The authority's own header: its name in its colour, and the ways through the portal. */
export function Header({
  context,
  section,
}: {
  readonly context: PageContext;
  readonly section?: Section | undefined;
}) {
  const { authority, assets, words } = context;
  return (
    <header class="portal-header">
      <div class="govuk-width-container portal-header__inner">
        <a class="portal-header__home" href={linkTo(context, '/')}>
          {assets.logo ? <LogoImage logo={assets.logo} /> : <Mark />}
          <span>
            <span class="portal-header__name">{authority.name}</span>{' '}
            <span class="portal-header__service">{words.site.serviceName}</span>
          </span>
        </a>
        <nav class="portal-header__nav" aria-label={words.site.navigation}>
          <ul>
            {links.map((link) => (
              <li key={link.to}>
                <a href={linkTo(context, link.to)} aria-current={link.section === section ? 'true' : undefined}>
                  {words.site[link.section]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
