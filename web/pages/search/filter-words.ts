import { decisionName, type FilterName, type Filters } from '#domain/publication/filters.ts';
import { groundName } from '#domain/response/grounds.ts';
import { numberOf, type SchemeClass } from '#domain/scheme/classes.ts';
import type { SearchContext } from '#web/search-context.ts';

/** What a choice is called. What the address has and nothing knows is called as it stands there. */
export function choiceName({ words, authority }: SearchContext, name: FilterName, value: string): string {
  if (name === 'month') return words.dates.months[Number(value) - 1] ?? value;
  if (name === 'decision') return decisionName(words.outcomeTag, value);
  if (name === 'ground') return groundName(authority.regimes, value);
  if (name === 'class') return className(words.schemeClasses, value);
  return name === 'data' ? words.filters.dataOnly : value;
}

/** A class with its number, so that classes stand in their order. */
function className(names: Readonly<Record<string, string>>, value: string): string {
  const name = Object.hasOwn(names, value) ? names[value] : undefined;
  return name === undefined ? value : `${numberOf(value as SchemeClass)}. ${name}`;
}

/** What is chosen without one choice; without a year its month is none. */
export function without(filters: Filters, name: FilterName): Filters {
  const gone = name === 'year' ? ['year', 'month'] : [name];
  return Object.fromEntries(Object.entries(filters).filter(([one]) => !gone.includes(one)));
}
