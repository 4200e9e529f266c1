import type { Moved } from './moved.ts';

/** Old addresses, in memory. */
export function memoryMoved(): Moved {
  const all = new Map<string, string>();
  return {
    put: async (digest, reference) => {
      if (!all.has(digest)) all.set(digest, reference);
    },
    find: async (digest) => all.get(digest) ?? null,
  };
}
