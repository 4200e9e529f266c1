import type { ImportDeps } from '#functions/publish/import-entry.ts';

type Cases = ImportDeps['cases'];

/** So many may wait at once to be published. */
export const MOST_WAITING = 40;

/** What tells whether an answer is published; `pause` waits a while where none of many is. */
export type Waiting = {
  readonly isWaiting: (reference: string) => Promise<boolean>;
  readonly pause: () => Promise<void>;
};

/**
 * Takes over no more than the portal keeps up with. It works off what is asked of it in the order in which it was asked, so that what an officer takes
 * down or corrects meanwhile would else stand in public until thousands before it are published. One that cannot be published holds nothing up.
 */
export function holdingBack(cases: Cases, { isWaiting, pause }: Waiting): Cases {
  const waiting = new Set<string>();
  const hasRoom = async () => {
    if (waiting.size < MOST_WAITING) return true;
    for (const reference of waiting) {
      if (await isWaiting(reference)) continue;
      waiting.delete(reference);
      return true;
    }
    return false;
  };
  return {
    ...cases,
    commit: async (write) => {
      while (!(await hasRoom())) await pause();
      const done = await cases.commit(write);
      if (done.ok) waiting.add(write.reference);
      return done;
    },
  };
}
