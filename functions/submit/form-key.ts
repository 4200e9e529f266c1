import { type Seal, sameText, sha256 } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import type { Suspicion } from './limits.ts';

/**
 * Fewer seconds than anybody takes to read the questions and type a request; somebody who pastes everything with the
 * help of the browser takes longer. What comes sooner is taken all the same, and looked at by an officer first.
 */
export const LEAST_SECONDS = 3;

const TRAPPED = 'trapped-';

/** Names one copy of the form, and proves when it was begun: `<epoch seconds>.<id>.<seal>`. */
export function formKey(seal: Seal, id: string, begunAt: string): string {
  const named = `${epochSeconds(begunAt)}.${id}`;
  return `${named}.${seal('form', named)}`;
}

/**
 * The key of a draft's form, always the same for the same draft. It names the draft to nobody who sees the page, and
 * proves what was noticed about it where the draft is kept no more.
 */
export function draftKey(seal: Seal, id: string, begunAt: string, trapped: boolean): string {
  return formKey(seal, (trapped ? TRAPPED : '') + sha256(`form\n${id}`).slice(0, 32), begunAt);
}

/** What a key tells: that the form came sooner than a person can send it, or does not prove when it was begun; or the trap. */
export function noticedIn(seal: Seal, key: string, now: string): readonly Suspicion[] {
  const end = key.lastIndexOf('.');
  const named = key.slice(0, Math.max(end, 0));
  const isOurs = sameText(key.slice(end + 1), seal('form', named));
  const tooFast = !isOurs || epochSeconds(now) - Number.parseInt(named, 10) < LEAST_SECONDS;
  return [...(named.includes(`.${TRAPPED}`) ? (['trap'] as const) : []), ...(tooFast ? (['too-fast'] as const) : [])];
}
