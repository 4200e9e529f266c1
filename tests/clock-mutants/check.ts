import { isDeepStrictEqual } from 'node:util';
import type { answerClock } from '#domain/clock/answer.ts';
import type { calendarFor } from '#domain/clock/due-date.ts';
import type { Fact } from './facts/fact.ts';

export type Engine = { readonly answerClock: typeof answerClock; readonly calendarFor: typeof calendarFor };

/** What an engine says wrong of a fact: each key with what it says instead. Empty where it says all of it. */
export function wrongAbout({ ask, says }: Fact, { answerClock, calendarFor }: Engine): readonly string[] {
  const answer = answerClock(ask, calendarFor(ask.regime));
  const { refused, ...expected } = says;
  if (!answer.ok) {
    const fields = answer.error.fields?.map(({ field }) => field);
    return isDeepStrictEqual(fields, [refused]) ? [] : [`refused for ${fields?.join(', ')}`];
  }
  if (refused !== undefined) return ['not refused'];
  const said: Record<string, unknown> = { ...answer.value, notes: answer.value.notes.slice(2).map(({ code }) => code) };
  return Object.entries(expected)
    .filter(([key, value]) => !isDeepStrictEqual(said[key], value))
    .map(([key]) => `${key}: ${JSON.stringify(said[key])}`);
}
