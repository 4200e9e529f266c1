import { referenceIn } from './case-reference.ts';
import type { Side } from './engine.ts';
import { catchUp, disclosures } from './index-of.ts';
import type { SearchDeps, SearchResult } from './search.ts';

type Answer = Pick<SearchResult, 'reference' | 'title' | 'path'>;

/** The answer that was published next after or before another, or that there is none. */
export type Neighbour = { readonly of: Answer; readonly side: Side; readonly next: Answer | null };

const answer = ({ reference, title }: Omit<Answer, 'path'>): Answer => ({
  ...{ reference, title, path: `/disclosures/${reference}/` },
});

/**
 * The answer next to one in the order of the lists: by day of publication, and by reference within a day. It is looked for when it is
 * asked for, since no page is written again when something is published beside it, or is taken down. Null where the one is not published.
 */
export async function neighbour(deps: SearchDeps, asked: string, side: Side): Promise<Neighbour | null> {
  const engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  const own = engine.byReference(referenceIn(asked) ?? '');
  if (!own) return null;
  const next = engine.neighbour(own.reference, side);
  return { of: answer(own), side, next: next && answer(next) };
}
