import { type Filters, filterNames, searchAddress } from '#domain/publication/filters.ts';
import { linkTo } from '#web/context.ts';
import type { SearchContext } from '#web/search-context.ts';
import { choiceName, without } from './filter-words.ts';

type Props = { readonly context: SearchContext; readonly query: string; readonly filters: Filters };

/** What is chosen, each a link that takes it away; nothing where nothing is. */
export function Chosen({ context, query, filters }: Props) {
  const { words } = context;
  const chosen = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, text: choiceName(context, name, value) }];
  });
  if (chosen.length === 0) return null;
  const href = (left: Filters) => linkTo(context, searchAddress(query, left));
  return (
    <nav class="portal-chosen" aria-label={words.filters.chosen}>
      <ul class="portal-chosen__list">
        {chosen.map(({ name, text }) => (
          <li key={name}>
            <a class="portal-chosen__link" href={href(without(filters, name))}>
              <span class="govuk-visually-hidden">{words.filters.remove}</span>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {chosen.length > 1 ? (
        <a class="govuk-link" href={href({})}>
          {words.filters.removeAll}
        </a>
      ) : null}
    </nav>
  );
}
