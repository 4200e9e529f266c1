import { readReference } from '#domain/case/reference.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { askedFor } from './asked-for.ts';
import type { Engine, Entry, Found } from './engine.ts';
import { catchUp, disclosures, textOf } from './index-of.ts';
import { type Piece, passagesOf } from './passages.ts';
import { expressionsOf } from './query.ts';

export const PAGE_SIZE = 10;

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
};
export type SearchDeps = {
  readonly engine: () => Promise<Engine>;
  readonly journal: Journal;
  readonly records: FileReader;
};

/** A page of disclosures in the index for a query; a reference is looked up exactly. Pages count from 1. */
export function find(engine: Engine, query: string, page: number): Found {
  const exact = readReference(query.trim());
  if (exact) {
    const entry = engine.byReference(exact);
    return entry ? { total: 1, entries: [entry] } : { total: 0, entries: [] };
  }
  for (const expression of expressionsOf(query)) {
    const found = engine.match(expression, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    if (found.total > 0) return found;
  }
  return { total: 0, entries: [] };
}

async function resultOf(records: FileReader, entry: Entry, query: string): Promise<SearchResult> {
  const { reference, title, publishedOn } = entry;
  const { body } = await textOf(records, entry.text);
  return { reference, title, publishedOn, path: `/disclosures/${reference}/`, passages: passagesOf(body, query) };
}

/** Answers a search over published disclosures. `q` and `page` are as the address carries them. */
export async function search(deps: SearchDeps, q: string, page: string | undefined): Promise<SearchAnswer> {
  const { query, empty } = askedFor(q, page, PAGE_SIZE);
  if (query === '') return { ...empty, results: [], total: 0 };
  const engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  const found = find(engine, query, empty.page);
  const results = await Promise.all(found.entries.map((entry) => resultOf(deps.records, entry, query)));
  return { ...empty, results, total: found.total };
}
