import { Column, Page } from '#web/components/layout/layout.tsx';
import { Result, type SearchResult } from '#web/components/results/result.tsx';
import { linkTo } from '#web/context.ts';
import type { SearchContext } from '#web/search-context.ts';

export type RelatedProps = {
  readonly context: SearchContext;
  /** The answer that they are like. */
  readonly of: Pick<SearchResult, 'reference' | 'title' | 'path'>;
  readonly results: readonly SearchResult[];
};

/** The published answers that are most like one of them. */
export function Related({ context, of, results }: RelatedProps) {
  const { words } = context;
  const title = words.filters.like(of.title);
  return (
    <Page context={context} title={title} section="search" back={of.path} noindex>
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{results.length === 0 ? words.filters.likeNone : words.filters.likeAbout}</p>
        <ol class="portal-results">
          {results.map((result) => (
            <Result context={context} result={result} key={result.reference} />
          ))}
        </ol>
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
            {words.search.heading}
          </a>
        </p>
      </Column>
    </Page>
  );
}
