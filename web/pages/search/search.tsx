import { Column, Page } from '#web/components/layout/layout.tsx';
import { Pagination } from '#web/components/pagination/pagination.tsx';
import { Result, type SearchResult } from '#web/components/results/result.tsx';
import { SearchBox } from '#web/components/search-box/search-box.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import { grouped } from '#web/words/field-error.ts';

export type { SearchResult } from '#web/components/results/result.tsx';

export type SearchProps = {
  readonly context: PageContext;
  /** What was searched for, tidied; empty before a search. */
  readonly query: string;
  readonly results: readonly SearchResult[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly tooLong?: boolean | undefined;
};

function Browse({ context }: { readonly context: PageContext }) {
  const { words } = context;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={linkTo(context, '/disclosures/')}>
        {words.search.browse}
      </a>
    </p>
  );
}

function Nothing({ context, query }: { readonly context: PageContext; readonly query: string }) {
  const { search } = context.words;
  return (
    <>
      <h2 class="govuk-heading-m">{search.noneTitle(query)}</h2>
      <p class="govuk-body">{search.noneAdvice}</p>
      <ul class="govuk-list govuk-list--bullet">
        {search.none.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {search.noneAsk}
        <a class="govuk-link" href={linkTo(context, '/request/')}>
          {search.noneAskLink}
        </a>
        .
      </p>
      <Browse context={context} />
    </>
  );
}

function Found({ context, query, results, total, page, pageSize }: SearchProps) {
  const { search, components } = context.words;
  const href = (to: number) => linkTo(context, `/disclosures/search?q=${encodeURIComponent(query)}&page=${to}`);
  return (
    <>
      <p class="portal-count">
        {search.countFor(search.count(total, grouped(total, context.words.fields.thousands)), query)}
      </p>
      <ol class="portal-results">
        {results.map((result) => (
          <Result context={context} result={result} key={result.reference} />
        ))}
      </ol>
      <Pagination words={components} page={page} pages={Math.ceil(total / pageSize)} href={href} />
    </>
  );
}

function Before({ context }: { readonly context: PageContext }) {
  const { search } = context.words;
  return (
    <>
      <h2 class="govuk-heading-m">{search.emptyTitle}</h2>
      <p class="govuk-body">{search.empty}</p>
      <Browse context={context} />
    </>
  );
}

/** Search over published answers: before a search, with results, or with advice where there are none. */
export function Search(props: SearchProps) {
  const { context, query, total, page, tooLong } = props;
  const { search } = context.words;
  const title = query === '' ? search.title : page > 1 ? search.titlePage(query, page) : search.titleFor(query);
  return (
    <Page context={context} title={title} section="search" noindex={query !== ''}>
      <Column>
        <h1 class="govuk-heading-l">{search.heading}</h1>
        <SearchBox context={context} query={query} hint labelClass="govuk-visually-hidden" />
        {tooLong ? <p class="govuk-error-message">{search.tooLong}</p> : null}
        {query === '' || tooLong ? (
          <Before context={context} />
        ) : total === 0 ? (
          <Nothing context={context} query={query} />
        ) : (
          <Found {...props} />
        )}
      </Column>
    </Page>
  );
}
