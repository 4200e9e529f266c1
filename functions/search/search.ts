import type { LocalDate } from '#domain/dates.ts';
import {
  bareReference,
  type FilterChoice,
  type FilterChoices,
  type FilterName,
  type Filters,
  filterNames,
} from '#domain/publication/filters.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { askedFor } from './asked-for.ts';
import { referenceAmong, referenceIn } from './case-reference.ts';
import type { Engine, Entry, Found } from './engine.ts';
import type { Counts, Scored } from './facts.ts';
import { catchUp, disclosures, textOf } from './index-of.ts';
import { type Piece, passagesOf } from './passages.ts';
import { expressionsOf } from './query.ts';

export const PAGE_SIZE = 10;
/** A longer list of topics is not read; the address takes every one. */
const MOST_CHOICES = 100;

export type FoundDisclosures = Found & {
  readonly choices: FilterChoices;
  /** None has all the words of the query: these have some of them. */
  readonly isSome: boolean;
};

export type SearchResult = {
  readonly reference: string;
  readonly title: string;
  readonly publishedOn: LocalDate;
  readonly path: string;
  readonly passages: readonly (readonly Piece[])[];
};
export type SearchAnswer = {
  readonly query: string;
  readonly results: readonly SearchResult[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly tooLong: boolean;
  /** None has all the words of the query: these have some of them. */
  readonly isSome: boolean;
  /** What is chosen, and what could be. */
  readonly filters: Filters;
  readonly choices: FilterChoices;
};
export type SearchDeps = {
  readonly engine: () => Promise<Engine>;
  readonly journal: Journal;
  readonly records: FileReader;
};

type Matching = { readonly scored: readonly Scored[]; readonly isSome: boolean };

/** The disclosures that a query speaks of: the one that it names the reference of before all others, and those that have its words. */
function matching(engine: Engine, query: string): Matching {
  if (query === '') return { scored: engine.scored(null), isSome: false };
  const exact = referenceIn(query);
  const named = exact ?? referenceAmong(query);
  const own = named === undefined ? null : engine.numberOf(named);
  const meant = own === null ? engine.facts.having(`former:${bareReference(query)}`) : [own];
  const first = meant.map((number): Scored => [number, -Infinity]);
  // Parts of a reference stand in most texts: what else is found has it whole.
  const expressions = exact === undefined ? expressionsOf(query) : expressionsOf(`"${exact}"`);
  for (const { match, isSome } of expressions) {
    const entries = engine.scored(match);
    if (entries.length === 0) continue;
    if (first.length === 0) return { scored: entries, isSome };
    return { scored: [...first, ...entries.filter(([number]) => !meant.includes(number))], isSome: false };
  }
  return { scored: first, isSome: false };
}

/** A part of some entries, best first; of equals what was put in last. Only what may stand in it is sorted. */
function best(entries: readonly Scored[], from: number, to: number): readonly number[] {
  const last = Float64Array.from(entries, ([, score]) => score).sort()[to - 1] ?? Infinity;
  return entries
    .filter(([, score]) => score <= last)
    .sort(([a, x], [b, y]) => (x === y ? b - a : x - y))
    .slice(from, to)
    .map(([number]) => number);
}

function choicesIn(counts: Counts, filters: Filters): FilterChoices {
  const all = [...counts].map(([fact, count]) => {
    const at = fact.indexOf(':');
    return { name: fact.slice(0, at), value: fact.slice(at + 1), count };
  });
  const of = (name: FilterName): readonly FilterChoice[] => {
    if (name === 'month' && filters.year === undefined) return [];
    const own = all.filter((one) => one.name === name).sort((a, b) => b.count - a.count);
    return own.slice(0, MOST_CHOICES).map(({ value, count }) => ({ value, count }));
  };
  return Object.fromEntries(filterNames.map((name) => [name, of(name)])) as FilterChoices;
}

/**
 * A page of the disclosures in the index for a query, or of all of them, newest first, where it is empty; those alone that
 * have what is chosen. Pages count from 1.
 */
export function find(engine: Engine, query: string, page: number, filters: Filters = {}): FoundDisclosures {
  const wanted = filterNames.flatMap((name) => (filters[name] === undefined ? [] : [`${name}:${filters[name]}`]));
  const { scored, isSome } = matching(engine, query);
  const picked = engine.facts.pick(scored, wanted);
  const shown = best(picked.entries, (page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const entries = shown.flatMap((number) => engine.byNumber(number) ?? []);
  return { total: picked.entries.length, entries, choices: choicesIn(picked.counts, filters), isSome };
}

async function resultOf(records: FileReader, entry: Entry, query: string): Promise<SearchResult> {
  const { reference, title, publishedOn } = entry;
  const { body } = await textOf(records, entry.text);
  return { reference, title, publishedOn, path: `/disclosures/${reference}/`, passages: passagesOf(body, query) };
}

/** Answers a search over published disclosures. `q`, `page` and the filters are as the address carries them. */
export async function search(
  deps: SearchDeps,
  q: string,
  page: string | undefined,
  filters: Filters = {},
): Promise<SearchAnswer> {
  const { query, empty } = askedFor(q, page, PAGE_SIZE);
  const engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  const { total, entries, ...found } = find(engine, query, empty.page, filters);
  const results = await Promise.all(entries.map((entry) => resultOf(deps.records, entry, query)));
  return { ...empty, ...found, results, total, filters };
}
