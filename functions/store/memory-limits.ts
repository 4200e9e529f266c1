import type { Limits } from './ports.ts';

/** Counters in memory. */
export function memoryLimits(): Limits {
  const used = new Map<string, number>();
  return {
    take: async (name, max) => {
      const next = (used.get(name) ?? 0) + 1;
      if (next > max) return null;
      used.set(name, next);
      return next;
    },
  };
}
