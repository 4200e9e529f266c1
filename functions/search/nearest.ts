import type { RequestShape } from '#domain/request/likeness.ts';
import type { Engine } from './engine.ts';

/** More telling words of a text than this are not looked up; so many of the rarest find the others that have them. */
const MOST_WORDS = 100;
const RAREST = 12;
const COMMON = 500;

/** An FTS5 expression that finds the texts which have the rarest words of another; null where nothing else has any of them. */
export function rarestOf<E>(engine: Pick<Engine<E>, 'having'>, { telling }: RequestShape): string | null {
  const words = [...telling.values()].slice(0, MOST_WORDS).map((word) => `"${word}"`);
  const rarest = words
    .map((word) => ({ word, times: engine.having(word, COMMON).length }))
    .filter(({ times }) => times > 1) // a word that nothing else has finds nothing else
    .sort((a, b) => a.times - b.times)
    .slice(0, RAREST);
  return rarest.length === 0 ? null : rarest.map(({ word }) => word).join(' OR ');
}
