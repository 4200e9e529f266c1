import type { OutboxItem } from '#domain/case/outbox.ts';
import { bookYear } from '#domain/case/reference.ts';
import type { CaseJournal } from '#store/journal-ports.ts';

export type NoteDeps = { readonly caseJournal: Pick<CaseJournal, 'append'> };

/**
 * Notes in the journal of cases that the words of a case, or the day they came, are others than before: officers find it by
 * them from then on. The line holds none of the words; whoever folds it reads them from the ledger, where they may be gone.
 */
export async function noteWords({ caseJournal }: NoteDeps, { reference }: OutboxItem): Promise<string> {
  await caseJournal.append(bookYear(reference), { action: 'put', reference });
  return 'noted';
}
