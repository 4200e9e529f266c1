import { canonical } from '#domain/case/chain.ts';

const TRIES = 10;

/**
 * Writes what several pieces of work make from the same source: read consistently → write → read again. Where another came between,
 * what it added might be missing, so it is done again. Throws where the source moved at every try: the sweeper repeats the work.
 */
export async function settled<T>(read: () => Promise<T>, write: (source: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < TRIES; i += 1) {
    const source = await read();
    await write(source);
    // The database gives the attributes of an item in any order.
    if (canonical(await read()) === canonical(source)) return;
  }
  throw new Error('What pages are made from moved at every try; the sweeper will do them again');
}
