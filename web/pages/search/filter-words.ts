import { decisionName, type FilterName, type Filters } from '#domain/publication/filters.ts';
import { groundName } from '#domain/response/grounds.ts';
import type { SearchContext } from '#web/search-context.ts';

/** What a choice is called. What the address has and nothing knows is called as it stands there. */
export function choiceName({ words, authority }: SearchContext, name: FilterName, value: string): string {
  if (name === 'month') return words.dates.months[Number(value) - 1] ?? value;
  if (name === 'decision') return decisionName(words.outcomeTag, value);
  if (name === 'ground') return groundName(authority.regimes, value);
  return name === 'data' ? words.filters.dataOnly : value;
}

/** What is chosen without one choice; without a year its month is none. */
export function without(filters: Filters, name: FilterName): Filters {
  const gone = name === 'year' ? ['year', 'month'] : [name];
  return Object.fromEntries(Object.entries(filters).filter(([one]) => !gone.includes(one)));
}
