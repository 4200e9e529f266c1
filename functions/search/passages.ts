import { stemmer } from 'stemmer';
import { fold } from '#domain/request/word-forms.ts';
import { termsOf } from './query.ts';

export type Piece = { readonly text: string; readonly hit: boolean };
const AROUND = 110;
const MOST = 2;

export type Spot = { readonly from: number; readonly to: number };

/** What the index takes a word for: words with the same find each other (`porter` in engine.ts). */
export const indexed = (word: string): string => stemmer(fold(word));

/** Where one of some phrases stands in a text, by the words of the index; of two that begin at one place the longer. */
function spots(text: string, phrases: readonly (readonly string[])[]): readonly Spot[] {
  const byFirst = Map.groupBy(phrases, ([first = '']) => first);
  const known = new Map<string, string>();
  const words: string[] = [];
  const spotOf: Spot[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const own = known.get(word) ?? indexed(word);
    known.set(word, own);
    words.push(own);
    spotOf.push({ from: index, to: index + word.length });
  }
  const found: Spot[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const begun = byFirst.get(words[at] ?? '');
    if (!begun) continue;
    const here = begun.filter((phrase) => phrase.every((one, i) => words[at + i] === one));
    const length = Math.max(0, ...here.map((phrase) => phrase.length));
    const [first, last] = [spotOf[at], spotOf[at + length - 1]];
    if (length === 0 || !first || !last) continue;
    found.push({ from: first.from, to: last.to });
    at += length - 1;
  }
  return found;
}

/** The text between two places, cut at spaces, with the hits in it marked. */
export function passage(text: string, from: number, to: number, all: readonly Spot[]): readonly Piece[] {
  const start = from <= 0 ? 0 : text.indexOf(' ', from) + 1 || from;
  const end = to >= text.length ? text.length : Math.max(text.lastIndexOf(' ', to), start);
  const pieces: Piece[] = [];
  let at = start;
  for (const spot of all.filter((s) => s.from >= start && s.to <= end)) {
    if (spot.from > at) pieces.push({ text: text.slice(at, spot.from), hit: false });
    pieces.push({ text: text.slice(spot.from, spot.to), hit: true });
    at = spot.to;
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), hit: false });
  return start > 0 ? [{ text: '… ', hit: false }, ...pieces] : pieces;
}

/** What stands between paragraphs when they are put on one line. */
export const BETWEEN_PARAGRAPHS = ' · ';

/** A text on one line. What stood in paragraphs of their own stays apart: a topic is not the beginning of the request. */
export function flat(body: string): string {
  return body
    .trim()
    .replace(/\n{2,}/g, BETWEEN_PARAGRAPHS)
    .replace(/\s+/g, ' ');
}

/** Up to two passages of a text that show where the query is found; its beginning where only the title matches. */
export function passagesOf(body: string, query: string): readonly (readonly Piece[])[] {
  const text = flat(body);
  const phrases = termsOf(query).flatMap((ways) => ways.map((way) => way.split(' ').map(indexed)));
  const all = spots(text, phrases);
  const passages: (readonly Piece[])[] = [];
  let after = -1;
  for (const spot of all) {
    if (passages.length === MOST) break;
    if (spot.from < after) continue;
    after = spot.to + AROUND;
    passages.push(passage(text, spot.from - AROUND, after, all));
  }
  return passages.length > 0 ? passages : [passage(text, 0, 2 * AROUND, [])];
}
