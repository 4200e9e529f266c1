import { type Seal, sameText } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';

/**
 * Fewer seconds than anybody takes to read the questions and type a request; somebody who pastes everything with the
 * help of the browser takes longer. What comes sooner is taken all the same, and looked at by an officer first.
 */
export const LEAST_SECONDS = 3;

/** Names one copy of the form, and proves when it was begun: `<epoch seconds>.<id>.<seal>`. */
export function formKey(seal: Seal, id: string, now: string): string {
  const named = `${epochSeconds(now)}.${id}`;
  return `${named}.${seal('form', named)}`;
}

/** True where a form was sent sooner than a person can, or does not prove when it was begun. */
export function isTooSoon(seal: Seal, key: string, now: string): boolean {
  const end = key.lastIndexOf('.');
  const named = key.slice(0, Math.max(end, 0));
  const isOurs = sameText(key.slice(end + 1), seal('form', named));
  return !isOurs || epochSeconds(now) - Number.parseInt(named, 10) < LEAST_SECONDS;
}

/** True where a journey that was begun at an instant is sent sooner than a person can. */
export function isTooSoonSince(startedAt: string, now: string): boolean {
  return epochSeconds(now) - epochSeconds(startedAt) < LEAST_SECONDS;
}
