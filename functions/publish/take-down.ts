import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { withdrawnInstant } from '#domain/publication/changed-at.ts';
import { publicationKeys } from '#domain/publication/disclosure.ts';
import type { Files } from '#store/ports.ts';
import { type CiteDeps, uncite } from './cite-links.ts';
import { mendDump } from './dump.ts';
import { appendLine, isRebuilding } from './journal-line.ts';
import { type ListDeps, writeLists } from './lists.ts';
import { touchesPromises } from './promises.ts';
import { saidOf } from './said.ts';

export type TakeDownDeps = CiteDeps &
  ListDeps & {
    readonly records: Pick<Files, 'get'>;
    /** Makes the front forget pages that it keeps: paths, `*` at the end for all below. */
    readonly invalidate: (paths: readonly string[], unique: string) => Promise<void>;
  };

const folderOf = (reference: string) => `disclosures/${reference}/`;

/**
 * Takes everything of a disclosure down: out of search first, then its page, then all that stands below it, the lists, and what the
 * front has kept. The log of withdrawals is written with the lists.
 */
export async function takeDown(
  deps: TakeDownDeps,
  theCase: Case,
  ledger: readonly CaseEvent[],
  day: LocalDate,
  item: OutboxItem,
): Promise<void> {
  const { reference } = theCase;
  const gone = { reference, title: '', publishedOn: day, outcome: 'withdrawn', summaryLine: '' } as const;
  const changedAt = withdrawnInstant(ledger, deps.now());
  const said = { ...(await saidOf(deps, theCase)), changedAt };
  await appendLine(deps.journal, item, { ...gone, action: 'remove', text: '', ...said }, true);
  await deps.pages.remove(publicationKeys(reference).page);
  for (const key of await deps.pages.list(folderOf(reference))) await deps.pages.remove(key);
  await uncite(deps, reference);
  if (isRebuilding(item)) return;
  const register = await touchesPromises(deps, ledger);
  await writeLists(deps, { day, reference, today: londonDate(deps.now()), register });
  await mendDump(deps, day.slice(0, 4));
  // The lists as well: they name it, and the front may keep them for another minute.
  await deps.invalidate(['/disclosures/*', '/scheme/*'], item.id);
}

/**
 * What is not to be published any more may have been put in part, by work that was interrupted before the ledger knew of it: whatever there
 * is of it goes. Answers what became of the work.
 */
export async function removeTraces(
  deps: TakeDownDeps,
  theCase: Case,
  ledger: readonly CaseEvent[],
  day: LocalDate,
  item: OutboxItem,
): Promise<string> {
  const { reference } = theCase;
  const isPut = (await deps.pages.list(folderOf(reference))).length > 0;
  // Its last line may be of an attempt to take it down that was interrupted as well.
  const isListed = async () =>
    (await deps.journal.since(day.slice(0, 4), 0)).some((line) => line.reference === reference);
  if (!isPut && !(await isListed())) return 'not-wanted';
  await takeDown(deps, theCase, ledger, day, item);
  return 'withdrawn';
}
