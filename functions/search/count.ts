import { monthOf } from '#domain/tallies.ts';
import type { Draft, Drafts, Tallies } from '#store/ports.ts';

export type CountDeps = { readonly drafts: Drafts; readonly tallies: Tallies; readonly now: () => string };

/** Most answers of which one unsent request remembers that they were opened: nobody reads more, and a draft has its size. */
const MOST_OPENED = 50;

/**
 * Counts a thing once for each draft. The draft notes it first, so that a crash in between loses a count and never makes
 * two; without a draft nothing is counted, since nothing would tell a second time from the first.
 */
async function count(deps: CountDeps, id: string, mark: string, name: 'shown' | 'opened' | 'answered'): Promise<void> {
  const now = deps.now();
  if (await deps.drafts.mark(id, mark, now)) await deps.tallies.add(name, monthOf(now));
}

/** Counts that answers were shown, or that one of them is said to answer the question. */
export function countOnce(deps: CountDeps, id: string, name: 'shown' | 'answered'): Promise<void> {
  return count(deps, id, name, name);
}

/** Counts that an answer was opened, once for each draft and answer. */
export async function countOpened(deps: CountDeps, id: string, { marks }: Draft, reference: string): Promise<void> {
  const opened = marks.filter((mark) => mark.startsWith('opened-'));
  if (opened.length < MOST_OPENED) await count(deps, id, `opened-${reference}`, 'opened');
}
