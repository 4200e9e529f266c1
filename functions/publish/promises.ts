import type { CaseEvent } from '#domain/case/events.ts';
import { hasPromised } from '#domain/case/promises.ts';
import { londonDate } from '#domain/dates.ts';
import { type PromiseRegister, promiseRegister, promisesKey } from '#domain/publication/promises.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import { standing } from './lists.ts';
import { settled } from './settled.ts';

export type RegisterDeps = {
  readonly journal: Journal;
  readonly pages: Files;
  readonly now: () => string;
  readonly render: { readonly promises: (register: PromiseRegister) => string };
};

/** Writes the public register of promises as at today, from the journal alone. */
export async function writePromises({ journal, pages, now, render }: RegisterDeps): Promise<string> {
  await settled(journal.heads, async (heads) => {
    const lines = await Promise.all(Object.keys(heads).map((year) => journal.since(year, 0)));
    const register = promiseRegister(lines.flatMap(standing), londonDate(now()));
    await pages.put(promisesKey, render.promises(register), 'text/html; charset=utf-8');
  });
  return 'published';
}

/** The same after a publication that may have changed it: the answer promises something or ever did, or there is no register yet. */
export async function touchPromises(deps: RegisterDeps, ledger: readonly CaseEvent[]): Promise<void> {
  if (hasPromised(ledger) || (await deps.pages.get(promisesKey)) === null) await writePromises(deps);
}
