import type { OutboxItem } from '#domain/case/outbox.ts';
import { londonDate } from '#domain/dates.ts';
import { type CiteDeps, citeEntries } from './cite-links.ts';
import { beginLists, type ListDeps, readJournals } from './lists.ts';
import { putScheme } from './scheme.ts';
import { settled } from './settled.ts';

/**
 * Writes the frame of the publication scheme as at today, from its entries and the journal: after a change of an entry, and once a day, as what was not
 * overdue yesterday may be today. The links of what has changed are looked at from now on. Of a new portal the lists of answers are begun, to which the frame leads.
 */
export async function writeScheme(deps: ListDeps & CiteDeps, { reference }: OutboxItem): Promise<string> {
  const { journal, scheme, now } = deps;
  const sources = async () => ({ heads: await journal.heads(), entries: await scheme.all() });
  await settled(sources, async ({ heads, entries }) => {
    const { standings } = await readJournals(journal, heads);
    await putScheme(deps, entries, standings.flat(), londonDate(now()), 'all');
  });
  await beginLists(deps, londonDate(now()));
  await citeEntries(deps, reference);
  return 'published';
}
