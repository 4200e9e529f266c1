import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Journal, JournalLine } from '#store/journal-ports.ts';
import { memoryJournal } from '#store/memory-journal.ts';
import { remembered } from '#store/remembered-journal.ts';

const line = { action: 'put', reference: '01.FOI.19.000017' } as const;

it('answers what the journal answers, whatever was read and written before', async () => {
  const step = fc.record({ year: fc.constantFrom('2018', '2019'), append: fc.boolean(), from: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const journal: Journal<JournalLine> = memoryJournal();
      const ours = remembered(journal);
      for (const { year, append, from } of steps) {
        if (append) await (from % 2 === 0 ? journal : ours).append(year, line);
        expect(await ours.since(year, from)).toEqual(await journal.since(year, from));
      }
      expect(await Promise.all([ours.since('2018', 0), ours.since('2018', 0)])).toEqual([
        await journal.since('2018', 0),
        await journal.since('2018', 0),
      ]);
    }),
  );
});

it('reads each line once', async () => {
  const journal: Journal<JournalLine> = memoryJournal();
  let read = 0;
  const counted: Journal<JournalLine> = {
    ...journal,
    since: async (year, sequence) => {
      const lines = await journal.since(year, sequence);
      read += lines.length;
      return lines;
    },
  };
  const ours = remembered(counted);
  for (let n = 1; n <= 50; n += 1) {
    await ours.append('2019', line);
    expect(await ours.since('2019', 0)).toHaveLength(n);
  }
  expect(read).toBe(50);
});
