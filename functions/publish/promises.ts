import type { CaseEvent } from '#domain/case/events.ts';
import { hasPromised } from '#domain/case/promises.ts';
import { londonDate } from '#domain/dates.ts';
import { type PromiseRegister, promiseRegister, promisesKey } from '#domain/publication/promises.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import { standing } from './lists.ts';

export type RegisterDeps = {
  readonly journal: Journal;
  readonly pages: Files;
  readonly now: () => string;
  readonly render: { readonly promises: (register: PromiseRegister) => string };
};

const TRIES = 10;

/**
 * Writes the public register of promises as at today, from the journal alone. Read consistently → put → read again, as for the
 * lists: where another publication came between, its promise might be missing.
 */
export async function writePromises({ journal, pages, now, render }: RegisterDeps): Promise<string> {
  for (let i = 0; i < TRIES; i += 1) {
    const before = await journal.heads();
    const lines = await Promise.all(Object.keys(before).map((year) => journal.since(year, 0)));
    const register = promiseRegister(lines.flatMap(standing), londonDate(now()));
    await pages.put(promisesKey, render.promises(register), 'text/html; charset=utf-8');
    if (JSON.stringify(await journal.heads()) === JSON.stringify(before)) return 'published';
  }
  throw new Error('The journal moved at every try; the sweeper will do the register again');
}

/** The same after a publication that may have changed it: the answer promises something or ever did, or there is no register yet. */
export async function touchPromises(deps: RegisterDeps, ledger: readonly CaseEvent[]): Promise<void> {
  if (hasPromised(ledger) || (await deps.pages.get(promisesKey)) === null) await writePromises(deps);
}
