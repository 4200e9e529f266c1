import { canonical } from '#domain/case/chain.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Journal, JournalEntry } from '#store/journal-ports.ts';

/** True for work that makes an answer anew which nothing has changed: what answers share is made once, after all of them (rebuild.ts). */
export function isRebuilding({ event }: Pick<OutboxItem, 'event'>): boolean {
  return event === 0;
}

/**
 * Says in the journal what has just become of an answer. Made anew as it was (`isSame`, to the byte of its data), and said so already, nothing is
 * added: search and dump need not look again.
 */
export async function appendLine(
  journal: Journal,
  item: OutboxItem,
  line: Omit<JournalEntry, 'sequence'>,
  isSame: boolean,
): Promise<void> {
  const year = line.publishedOn.slice(0, 4);
  if (isRebuilding(item) && isSame) {
    // Each line is read once by a process, whoever asks (store/remembered-journal.ts).
    const last = (await journal.since(year, 0)).findLast(({ reference }) => reference === line.reference);
    if (last && canonical({ ...last, sequence: 0 }) === canonical({ ...line, sequence: 0 })) return;
  }
  await journal.append(year, line);
}
