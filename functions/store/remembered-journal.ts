import type { Journal, JournalLine } from './journal-ports.ts';

/**
 * A journal of which this process reads each line once. Lines are only ever added, without gaps and in order, so that what
 * was read of a year stands, and only what came after has to be asked for; it is asked for every time, so that nobody reads less
 * than there is. Whoever makes lists of thousands of lines for each of thousands of publications would read them all each time.
 */
export function remembered<Line extends JournalLine>(journal: Journal<Line>): Journal<Line> {
  const known = new Map<string, readonly Line[]>();
  return {
    ...journal,
    since: async (year, sequence) => {
      const before = known.get(year) ?? [];
      const more = await journal.since(year, before.at(-1)?.sequence ?? 0);
      const all = more.length === 0 ? before : [...before, ...more];
      // Of two that read at once the one that read less must not make the other forget.
      if (all.length > (known.get(year)?.length ?? 0)) known.set(year, all);
      return all.filter((line) => line.sequence > sequence);
    },
  };
}
