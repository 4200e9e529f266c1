import { quarterOf } from '#domain/dates.ts';
import { firstAnswer } from '#domain/statistics/fact.ts';
import { countQuarter } from '#store/count-quarter.ts';
import { answered } from '#tests/support/cases.ts';
import { aWorld } from '#tests/support/rooms.ts';
import { openRealStore } from '#tests/support/store.ts';
import { asTable } from './table.ts';

const CASES = 1_000;
const AT_ONCE = 20;
const ROUNDS = 5;
const RECEIVED = '2026-07-06T09:30:00.000Z';

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Counting a quarter from its ledgers, as its publication does and the console when a quarter is opened, on the local parts; beside the
 * bare reading of the same ledgers and answers, as many at once, in turns in the same run.
 */
export async function benchQuarter(): Promise<string> {
  const { store, close } = await openRealStore();
  try {
    const world = { ...aWorld(RECEIVED), ...store, records: store.files };
    const references: string[] = [];
    // One sender may ask so much of one authority only where nobody counts.
    for (let n = 0; n < CASES; n += 1) references.push(await answered({ ...world, limits: aWorld().limits }));
    const quarter = quarterOf(RECEIVED.slice(0, 10));
    const read = async (reference: string) => {
      const sent = firstAnswer((await store.cases.load(reference))?.ledger ?? []);
      if (sent) await store.files.get(sent.document);
    };
    const bare = async () => {
      for (let n = 0; n < CASES; n += AT_ONCE) await Promise.all(references.slice(n, n + AT_ONCE).map(read));
    };
    const count = async () => {
      const { columns } = await countQuarter(world, quarter);
      if (columns.length === 0) throw new Error('A quarter has columns');
    };
    const times = { count: [] as number[], bare: [] as number[] };
    const timed = async (name: keyof typeof times, work: () => Promise<void>) => {
      const start = performance.now();
      await work();
      times[name].push(performance.now() - start);
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      await timed('count', count);
      await timed('bare', bare);
    }
    const [counted, bareTime] = [median(times.count), median(times.bare)];
    return asTable([
      ['a quarter of 1,000 answered requests', 'ms', '÷ bare'],
      ['counted', counted.toFixed(0), (counted / bareTime).toFixed(2)],
      ['its ledgers and answers read, no more', bareTime.toFixed(0), '1.00'],
    ]);
  } finally {
    await close();
  }
}
