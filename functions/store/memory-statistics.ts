import type { Editions, StoredEdition } from './statistics-ports.ts';

/** The editions of the quarterly figures in memory. */
export function memoryEditions(): Editions {
  const editions = new Map<string, StoredEdition>();
  const at = (quarter: string, version: number) => `${quarter}#${String(version).padStart(4, '0')}`;
  return {
    all: async () => [...editions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edition]) => ({ ...edition })),
    ask: async (quarter, version, reason, by) => {
      if (editions.has(at(quarter, version))) return false;
      const asked = { quarter, version, reason, document: null, publishedOn: null };
      editions.set(at(quarter, version), by === undefined ? asked : { ...asked, by });
      return true;
    },
    freeze: async (quarter, version, document, publishedOn) => {
      const before = editions.get(at(quarter, version));
      if (before && before.document !== null) return false;
      editions.set(at(quarter, version), { quarter, version, reason: null, ...before, document, publishedOn });
      return true;
    },
  };
}
