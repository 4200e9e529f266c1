import type { Summary } from '#domain/case/summary.ts';
import type { CaseJournal } from '#store/journal-ports.ts';
import type { CaseReader } from '#store/read-cases.ts';
import { askedFor } from './asked-for.ts';
import { meantBy } from './case-reference.ts';
import { caseWords, wordsOf } from './case-words.ts';
import type { CaseEntry, Engine, Found } from './engine.ts';
import { catchUp } from './index-of.ts';
import { type Piece, passagesOf } from './passages.ts';
import { expressionsOf } from './query.ts';

export const FIND_PAGE_SIZE = 10;
/** One serial number stands in a reference of each regime and year. */
const MOST_ENDINGS = 20;

export type FindDeps = {
  readonly engine: () => Promise<Engine<CaseEntry>>;
  readonly caseJournal: CaseJournal;
  readonly cases: CaseReader;
};

/** A case that was found, as its ledger has it now. Never who asked. */
export type FoundCase = Pick<Summary, 'reference' | 'state' | 'receivedOn' | 'dueOn' | 'assignee'> & {
  readonly passages: readonly (readonly Piece[])[];
};
export type FindAnswer = {
  readonly query: string;
  readonly results: readonly FoundCase[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly tooLong: boolean;
};

const only = <E>(entries: readonly E[]): Found<E> => ({ total: entries.length, entries });

/** A page of the cases in the index for a query; references are looked up exactly. Pages count from 1. */
export function findIn(engine: Engine<CaseEntry>, query: string, page: number): Found<CaseEntry> {
  const meant = meantBy(query);
  if (meant && 'reference' in meant) {
    const entry = engine.byReference(meant.reference);
    return only(entry ? [entry] : []);
  }
  const ending = meant ? engine.byEnding(meant.ending, MOST_ENDINGS) : [];
  if (ending.length > 0) return only(ending);
  for (const { match } of expressionsOf(query)) {
    const found = engine.match(match, FIND_PAGE_SIZE, (page - 1) * FIND_PAGE_SIZE);
    if (found.total > 0) return found;
  }
  return only([]);
}

/** What is shown of a hit, from the ledger as it is now; nothing where its words are erased. */
async function shown(cases: CaseReader, { reference }: CaseEntry, query: string): Promise<readonly FoundCase[]> {
  const stored = await cases.load(reference);
  const words = stored && wordsOf(stored);
  if (!words) return [];
  const { state, receivedOn, dueOn, assignee } = stored.summary;
  return [{ reference, state, receivedOn, dueOn, assignee, passages: passagesOf(words.body, query) }];
}

/** Brings the index of this process up to date and answers it. */
export async function currentIndex(deps: FindDeps): Promise<Engine<CaseEntry>> {
  const engine = await deps.engine();
  await catchUp(engine, caseWords(deps.caseJournal, deps.cases));
  return engine;
}

/**
 * Answers an officer's search over the cases: by reference, or by words of the request and of the answers to questions about
 * it. `q` and `page` are as the address carries them. Whose words are erased is in no answer.
 */
export async function findCases(deps: FindDeps, q: string, page: string | undefined): Promise<FindAnswer> {
  const { query, empty } = askedFor(q, page, FIND_PAGE_SIZE);
  if (query === '') return { ...empty, results: [], total: 0 };
  const { total, entries } = findIn(await currentIndex(deps), query, empty.page);
  const results = (await Promise.all(entries.map((entry) => shown(deps.cases, entry, query)))).flat();
  return { ...empty, results, total: total - (entries.length - results.length) };
}
