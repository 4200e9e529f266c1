import type { PageProps } from './layout.tsx';

/** The motif of the portal as an icon, in the authority's colour: lines of a page, one of them brought to light. */
function icon(colour: string): string {
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='5' fill='${colour}'/>` +
    "<g fill='none' stroke='#fff' stroke-width='2.5'><path d='M8 5h11l6 6v16H8z'/>" +
    "<path d='M12 17h9' stroke-width='4'/></g></svg>";
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Title, style sheet and icon; the script only where there is something to enhance. No inline script or style. */
export function Head({
  context,
  title,
  error,
  noindex,
  found,
  exit,
  plain,
  officer,
  script,
}: Omit<PageProps, 'children'> & { readonly officer?: boolean; readonly script?: boolean | undefined }) {
  const { authority, assets, words } = context;
  const { logo } = assets;
  const whole = words.site.title(title, authority.name);
  return (
    <head>
      <meta charset="utf-8" />
      <title>{error ? words.fields.errorPrefix + whole : whole}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={authority.colours.brand} />
      {noindex ? <meta name="robots" content="noindex" /> : null}
      {found}
      {/* A wide logo says nothing at the size of an icon. */}
      {logo && Math.max(logo.width / logo.height, logo.height / logo.width) <= 1.25 ? (
        <link rel="icon" type={logo.type} href={logo.href} />
      ) : (
        <link rel="icon" type="image/svg+xml" href={icon(authority.colours.brand)} />
      )}
      <link rel="stylesheet" href={assets.css} />
      {plain ? null : <link rel="stylesheet" href={assets.more} />}
      {officer ? <link rel="stylesheet" href={assets.officer} /> : null}
      {script ? <script type="module" src={assets.officerJs} /> : null}
      {exit ? <script type="module" src={assets.js[context.language]} /> : null}
    </head>
  );
}
