import type { CaseEvent } from '#domain/case/events.ts';
import { hasPromised } from '#domain/case/promises.ts';
import { londonDate } from '#domain/dates.ts';
import { promiseRegister, promisesKey } from '#domain/publication/promises.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import { type ListPages, readJournals } from './lists.ts';
import { settled } from './settled.ts';

export type RegisterDeps = {
  readonly journal: Journal;
  readonly pages: Files;
  readonly now: () => string;
  readonly render: Pick<ListPages, 'promises'>;
};

/** Writes the public register of promises as at today, from the journal alone. */
export async function writePromises({ journal, pages, now, render }: RegisterDeps): Promise<string> {
  await settled(journal.heads, async (heads) => {
    const { standings } = await readJournals(journal, heads);
    const register = promiseRegister(standings.flat(), londonDate(now()));
    await pages.put(promisesKey, render.promises(register), 'text/html; charset=utf-8');
  });
  return 'published';
}

/** Whether a publication may change the register, which is then written with the lists: the answer promises something or ever did, or there is none yet. */
export async function touchesPromises(
  { pages }: { readonly pages: Pick<Files, 'size'> },
  ledger: readonly CaseEvent[],
): Promise<boolean> {
  return hasPromised(ledger) || (await pages.size(promisesKey)) === null;
}
