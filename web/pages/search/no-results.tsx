import { type Filters, searchAddress } from '#domain/publication/filters.ts';
import { linkTo } from '#web/context.ts';
import type { SearchContext } from '#web/search-context.ts';
import { Chosen } from './chosen.tsx';

type Props = { readonly context: SearchContext; readonly query: string };

export function Browse({ context }: Pick<Props, 'context'>) {
  const { words } = context;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={linkTo(context, '/disclosures/')}>
        {words.search.browse}
      </a>
    </p>
  );
}

function Ask({ context }: Pick<Props, 'context'>) {
  const { search } = context.words;
  return (
    <p class="govuk-body">
      {search.noneAsk}
      <a class="govuk-link" href={linkTo(context, '/request/')}>
        {search.noneAskLink}
      </a>
      .
    </p>
  );
}

/** Nothing has these words. */
export function NoWords({ context, query }: Props) {
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
      <Ask context={context} />
      <Browse context={context} />
    </>
  );
}

/** Nothing has all that is chosen. */
export function NoMatch({ context, query, filters }: Props & { readonly filters: Filters }) {
  const { words } = context;
  return (
    <>
      <h2 class="govuk-heading-m">{query === '' ? words.filters.none : words.filters.noneFor(query)}</h2>
      <p class="govuk-body">{words.filters.noneAdvice}</p>
      <Chosen context={context} query={query} filters={filters} />
      <Ask context={context} />
    </>
  );
}

/** There is something, and not on a page as far on as the address says. */
export function PastTheEnd({ context, query, filters }: Props & { readonly filters: Filters }) {
  const { words } = context;
  return (
    <p class="govuk-body">
      {words.filters.pastTheEnd}{' '}
      <a class="govuk-link" href={linkTo(context, searchAddress(query, filters))}>
        {words.filters.firstPage}
      </a>
    </p>
  );
}
