import { log, traceOf } from '#plumbing/log.ts';

/** How many cases were looked at, what was done in all, and how many could not be worked on. */
export type Count = { readonly looked: number; readonly done: number; readonly failed: number };

/** Does something for each case. One that fails is told in the log, which raises the alarm, and keeps no other waiting. */
export async function eachSafely<Line extends { readonly reference: string }>(
  lines: AsyncIterable<Line>,
  what: string,
  work: (line: Line) => Promise<number>,
): Promise<Count> {
  let [looked, done, failed] = [0, 0, 0];
  for await (const line of lines) {
    looked += 1;
    try {
      done += await work(line);
    } catch (error) {
      failed += 1;
      log('error', what, { reference: line.reference, ...traceOf(error) });
    }
  }
  return { looked, done, failed };
}
