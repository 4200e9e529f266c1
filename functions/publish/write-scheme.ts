import { londonDate } from '#domain/dates.ts';
import { type ListDeps, readJournals } from './lists.ts';
import { putScheme } from './scheme.ts';
import { settled } from './settled.ts';

/**
 * Writes the frame of the publication scheme as at today, from its entries and the journal: after a change of an entry, and once a day, as what was not
 * overdue yesterday may be today.
 */
export async function writeScheme(deps: ListDeps & { readonly now: () => string }): Promise<string> {
  const { journal, scheme, now } = deps;
  const sources = async () => ({ heads: await journal.heads(), entries: await scheme.all() });
  await settled(sources, async ({ heads, entries }) => {
    const { standings } = await readJournals(journal, heads);
    await putScheme(deps, entries, standings.flat(), londonDate(now()));
  });
  return 'published';
}
