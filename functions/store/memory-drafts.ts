import { epochSeconds } from '#plumbing/time.ts';
import type { Draft, Drafts } from './ports.ts';

/** Unsent journeys in memory. */
export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft & { readonly expires: number }>();
  const load = async (id: string, now: string): Promise<Draft | null> => {
    const found = kept.get(id);
    if (!found || found.expires <= epochSeconds(now)) return null;
    const { expires: _expires, ...draft } = found;
    return structuredClone(draft);
  };
  return {
    load,
    save: async (id, answers, now, expires) => {
      const before = await load(id, now);
      if (before?.sentAs) return null;
      const { startedAt, marks, answers: earlier } = before ?? { startedAt: now, marks: [], answers: {} };
      kept.set(id, { answers: { ...earlier, ...answers }, startedAt, marks, sentAs: null, expires });
      return load(id, now);
    },
    mark: async (id, mark, now) => {
      const found = kept.get(id);
      const isThere = found !== undefined && found.expires > epochSeconds(now) && found.sentAs === null;
      if (!isThere || found.marks.includes(mark)) return false;
      kept.set(id, { ...found, marks: [...found.marks, mark].sort() });
      return true;
    },
    close: async (id, reference, now, expires) => {
      kept.set(id, { answers: {}, startedAt: now, marks: [], sentAs: reference, expires });
    },
    remove: async (id) => {
      kept.delete(id);
    },
  };
}
