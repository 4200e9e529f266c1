import { tallyNames } from '#domain/tallies.ts';
import type { Tallies, Tally } from './ports.ts';

/** The tallies in memory. */
export function memoryTallies(): Tallies {
  const counts = new Map<string, number>();
  return {
    add: async (name, month) => {
      counts.set(`${month} ${name}`, (counts.get(`${month} ${name}`) ?? 0) + 1);
    },
    read: async (months) =>
      months.map((month) => {
        const tally = tallyNames.map((name) => [name, counts.get(`${month} ${name}`) ?? 0]);
        return { month, ...(Object.fromEntries(tally) as Tally) };
      }),
  };
}
