import type { OutboxItem } from '#domain/case/outbox.ts';
import type { EntryEvent, SchemeEntry } from '#domain/scheme/entry.ts';

/** What the authority publishes without being asked, as entries of its publication scheme. */
export type SchemeEntries = {
  /** All of them as they are now, read consistently, in the order of their ids; those that were removed too. */
  readonly all: () => Promise<readonly SchemeEntry[]>;
  readonly find: (id: string) => Promise<SchemeEntry | null>;
  /** Everything that happened to an entry, oldest first. */
  readonly history: (id: string) => Promise<readonly EntryEvent[]>;
  /**
   * Writes one more event of an entry, the entry as it is after it, and the work that follows. `changed-meanwhile`, and nothing is written,
   * where the entry is not as it was before the event.
   */
  readonly append: (entry: SchemeEntry, event: EntryEvent, work: OutboxItem) => Promise<'saved' | 'changed-meanwhile'>;
};
