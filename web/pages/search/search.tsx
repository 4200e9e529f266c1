import { type FilterChoices, type Filters, searchAddress } from '#domain/publication/filters.ts';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Pagination } from '#web/components/pagination/pagination.tsx';
import { Result, type SearchResult } from '#web/components/results/result.tsx';
import { SearchBox } from '#web/components/search-box/search-box.tsx';
import { linkTo } from '#web/context.ts';
import type { SearchContext } from '#web/search-context.ts';
import { grouped } from '#web/words/field-error.ts';
import { Chosen } from './chosen.tsx';
import { FilterForm } from './filter-form.tsx';
import { Browse, NoMatch, NoWords, PastTheEnd } from './no-results.tsx';

export type { SearchResult } from '#web/components/results/result.tsx';

export type SearchProps = {
  readonly context: SearchContext;
  /** What was searched for, tidied; empty where everything is looked through. */
  readonly query: string;
  readonly results: readonly SearchResult[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly tooLong?: boolean | undefined;
  /** None has all the words: these have some of them. */
  readonly isSome?: boolean | undefined;
  /** What is chosen, and what could be. */
  readonly filters: Filters;
  readonly choices: FilterChoices;
};

const FORM = 'search';

function Found(props: SearchProps) {
  const { context, query, filters, results, total, page, pageSize, isSome } = props;
  const { search, components, fields } = context.words;
  const href = (to: number) => linkTo(context, searchAddress(query, filters, to));
  const count = search.count(total, grouped(total, fields.thousands));
  return (
    <>
      {isSome ? <p class="govuk-body">{search.some}</p> : null}
      <p class="portal-count">{query === '' ? context.words.filters.newest(count) : search.countFor(count, query)}</p>
      <Chosen context={context} query={query} filters={filters} />
      {results.length === 0 ? <PastTheEnd context={context} query={query} filters={filters} /> : null}
      <ol class="portal-results">
        {results.map((result) => (
          <Result context={context} result={result} key={result.reference} />
        ))}
      </ol>
      <Pagination words={components} page={page} pages={Math.ceil(total / pageSize)} href={href} />
    </>
  );
}

function Before({ context }: Pick<SearchProps, 'context'>) {
  const { search } = context.words;
  return (
    <>
      <h2 class="govuk-heading-m">{search.emptyTitle}</h2>
      <p class="govuk-body">{search.empty}</p>
      <Browse context={context} />
    </>
  );
}

/** What was found; or why nothing was, and what can be done about it. */
function Answer(props: SearchProps) {
  const { context, query, filters, total, tooLong } = props;
  const isFiltered = Object.keys(filters).length > 0;
  if (tooLong || (total === 0 && query === '' && !isFiltered)) return <Before context={context} />;
  if (total > 0) return <Found {...props} />;
  return isFiltered ? (
    <NoMatch context={context} query={query} filters={filters} />
  ) : (
    <NoWords context={context} query={query} />
  );
}

function titleOf({ context, query, page }: SearchProps): string {
  const { search, filters } = context.words;
  if (query === '') return page > 1 ? filters.titlePage(page) : search.title;
  return page > 1 ? search.titlePage(query, page) : search.titleFor(query);
}

/** Search over published answers, all of them where nothing is searched for: with results, or with advice where there are none. */
export function Search(props: SearchProps) {
  const { context, query, filters, choices, page, tooLong } = props;
  const { search } = context.words;
  const isFiltered = Object.keys(filters).length > 0;
  const hasFilters = !tooLong && (isFiltered || choices.year.length > 0);
  return (
    <Page context={context} title={titleOf(props)} section="search" noindex={query !== '' || isFiltered || page > 1}>
      <Column>
        <h1 class="govuk-heading-l">{search.heading}</h1>
        <SearchBox context={context} query={query} hint labelClass="govuk-visually-hidden" id={FORM} />
        {tooLong ? <p class="govuk-error-message">{search.tooLong}</p> : null}
      </Column>
      <div class="govuk-grid-row">
        {hasFilters ? (
          <div class="govuk-grid-column-one-third">
            <FilterForm context={context} filters={filters} choices={choices} form={FORM} />
          </div>
        ) : null}
        <div class="govuk-grid-column-two-thirds">
          <Answer {...props} />
        </div>
      </div>
    </Page>
  );
}
