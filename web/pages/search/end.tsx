import { Column, Page } from '#web/components/layout/layout.tsx';
import type { SearchResult } from '#web/components/results/result.tsx';
import { linkTo } from '#web/context.ts';
import type { SearchContext } from '#web/search-context.ts';

export type EndProps = {
  readonly context: SearchContext;
  /** The answer on the one side of which nothing is published. */
  readonly of: Pick<SearchResult, 'title' | 'path'>;
  readonly side: 'after' | 'before';
};

/** Whoever goes on from the newest or oldest published answer is told that it is, and where there are others. */
export function End({ context, of, side }: EndProps) {
  const { filters, search } = context.words;
  const title = filters.end[side];
  return (
    <Page context={context} title={title} section="search" back={of.path} noindex>
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {filters.endOf[side]}{' '}
          <a href={of.path} class="govuk-link">
            {of.title}
          </a>
        </p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={linkTo(context, '/disclosures/')}>
              {filters.allAnswers}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
              {search.heading}
            </a>
          </li>
        </ul>
      </Column>
    </Page>
  );
}
