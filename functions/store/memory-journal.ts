import type { Journal, JournalEntry, JournalLine } from './journal-ports.ts';

/** A journal in memory: a book of its own at each call. */
export function memoryJournal<Line extends JournalLine = JournalEntry>(): Journal<Line> {
  const copy = <T>(value: T): T => structuredClone(value);
  const lines = new Map<string, Line[]>();
  let newest: { key: string; heads: Readonly<Record<string, number>> } | null = null;
  return {
    append: async (year, entry) => {
      const all = lines.get(year) ?? [];
      lines.set(year, [...all, { ...copy(entry), sequence: all.length + 1 } as Line]);
      return all.length + 1;
    },
    heads: async () => Object.fromEntries([...lines].map(([year, all]) => [year, all.length])),
    since: async (year, sequence) => copy((lines.get(year) ?? []).slice(sequence)),
    snapshot: async () => copy(newest),
    setSnapshot: async (key, heads) => {
      newest = copy({ key, heads });
    },
  };
}
