import type { FrameWords } from '#web/words/index.ts';

/** A step on the way to this page; without `href` for the page itself. */
export type Crumb = { readonly text: string; readonly href?: string | undefined };

type Props = {
  readonly words: FrameWords;
  readonly back?: string | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
};

/** Breadcrumbs, or a back link, or nothing. */
export function Trail({ words, back, breadcrumbs }: Props) {
  if (breadcrumbs) {
    return (
      <nav class="govuk-breadcrumbs" aria-label={words.site.breadcrumbs}>
        <ol class="govuk-breadcrumbs__list">
          {breadcrumbs.map((crumb) =>
            crumb.href === undefined ? (
              <li class="govuk-breadcrumbs__list-item" aria-current="page" key={crumb.text}>
                {crumb.text}
              </li>
            ) : (
              <li class="govuk-breadcrumbs__list-item" key={crumb.text}>
                <a class="govuk-breadcrumbs__link" href={crumb.href}>
                  {crumb.text}
                </a>
              </li>
            ),
          )}
        </ol>
      </nav>
    );
  }
  return back === undefined ? null : (
    <nav aria-label={words.site.breadcrumbs}>
      <a href={back} class="govuk-back-link">
        {words.site.back}
      </a>
    </nav>
  );
}
