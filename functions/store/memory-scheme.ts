import type { OutboxItem } from '#domain/case/outbox.ts';
import type { EntryEvent, SchemeEntry } from '#domain/scheme/entry.ts';
import type { SchemeEntries } from './scheme-ports.ts';

/** The entries of the publication scheme in memory. `ask` puts work into the outbox; false where it is there already. */
export function memoryScheme(ask: (work: OutboxItem) => boolean): SchemeEntries {
  const entries = new Map<string, SchemeEntry>();
  const events = new Map<string, EntryEvent[]>();
  return {
    all: async () => structuredClone([...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    find: async (id) => structuredClone(entries.get(id) ?? null),
    history: async (id) => structuredClone(events.get(id) ?? []),
    append: async (entry, event, work) => {
      if ((entries.get(entry.id)?.version ?? 0) !== event.n - 1 || !ask(work)) return 'changed-meanwhile';
      entries.set(entry.id, structuredClone(entry));
      events.set(entry.id, [...(events.get(entry.id) ?? []), structuredClone(event)]);
      return 'saved';
    },
  };
}
