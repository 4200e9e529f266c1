import type { EvidenceFacts, PackOriginal } from './facts.ts';

/** The letters that were recorded with their originals, named by their content as in the events. */
export function originalFiles({ originals }: EvidenceFacts): readonly PackOriginal[] {
  return [...originals].map(([key, bytes]) => ({ path: `originals/${key.split('/').at(-1)}`, bytes }));
}
