import { canonical } from '#domain/case/chain.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Journal, JournalEntry } from '#store/journal-ports.ts';

/** True for work that makes an answer anew which nothing has changed: what answers share is made once, after all of them (rebuild.ts). */
export function isRebuilding({ event }: Pick<OutboxItem, 'event'>): boolean {
  return event === 0;
}

type Known = { sequence: number; readonly last: Map<string, Omit<JournalEntry, 'sequence'>> };
/** What a process has read of a journal, by year: rebuilding asks it for every answer, and it only grows. */
const read = new WeakMap<Journal, Map<string, Known>>();

/** The last line of an answer, as far as the journal goes now. */
async function lastLine(
  journal: Journal,
  year: string,
  reference: string,
): Promise<Omit<JournalEntry, 'sequence'> | undefined> {
  const years = read.get(journal) ?? new Map<string, Known>();
  read.set(journal, years);
  const known = years.get(year) ?? { sequence: 0, last: new Map() };
  years.set(year, known);
  for (const { sequence, ...line } of await journal.since(year, known.sequence)) {
    known.last.set(line.reference, line);
    known.sequence = Math.max(known.sequence, sequence);
  }
  return known.last.get(reference);
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
    const last = await lastLine(journal, year, line.reference);
    if (last && canonical(last) === canonical(line)) return;
  }
  await journal.append(year, line);
}
