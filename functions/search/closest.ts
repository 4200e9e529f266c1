import type { Weights } from './likely.ts';
import { fold, type Spot, stem } from './passages.ts';
import type { RequestPiece, Term } from './pieces.ts';

/** How far apart words may stand and still speak of one thing, in words: the fewer are asked for, the closer. */
const spanOf = (piece: RequestPiece) => Math.min(50, 5 + 6 * piece.length);
/** The end of a paragraph, or of a row of a table, keeps words apart as so many words would. */
const BETWEEN_PARAGRAPHS = 5;
/** The part of what a piece asks for, by weight, that must stand together. */
const ENOUGH = 0.6;
const NEARLY_ALL = 0.85;

/** Where a term stands in a text: the word's number, and its place. */
export type Hit = Spot & { readonly at: number; readonly key: string };
/** The place in a text that answers a piece of a request best. */
export type Place = {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly hits: readonly Hit[];
};

/** Tells which term a word of a text is, if any. */
function reader(terms: readonly Term[]): (word: string) => string | undefined {
  const exact = new Map<string, string>();
  const starts: [string, string][] = [];
  for (const { key, words } of terms) {
    for (const word of words) {
      for (const form of [word, stem(word)]) exact.set(form, key);
      if (stem(word).length >= 5) starts.push([stem(word), key]);
    }
  }
  return (word) => exact.get(word) ?? exact.get(stem(word)) ?? starts.find(([start]) => word.startsWith(start))?.[1];
}

/** Every place of a text at which one of the terms stands. */
export function hitsIn(text: string, terms: readonly Term[]): readonly Hit[] {
  const read = reader(terms);
  const hits: Hit[] = [];
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|·/gu)) {
    at += match[0] === '·' ? BETWEEN_PARAGRAPHS : 1;
    const key = read(fold(match[0]));
    if (key !== undefined) hits.push({ at, key, from: match.index, to: match.index + match[0].length });
  }
  return hits;
}

type Found = { readonly strong: number; readonly weak: number; readonly weight: number };

/**
 * Whether what stands together is enough to offer an answer: three fifths by weight with two telling words; nearly all of
 * a longer sentence that has one; or the one word that is asked about, if it is what the answer is called after.
 */
function isEnough(piece: Found, found: Found, strongInTitle: number): boolean {
  if (piece.strong === 1 && piece.weak <= 1) return strongInTitle === 1;
  if (found.strong >= 2) return found.weight >= ENOUGH * piece.weight;
  return found.strong === 1 && found.weak >= 3 && found.weight >= NEARLY_ALL * piece.weight;
}

/** What a piece asks for, added up. */
function sum(terms: readonly Term[], weightOf: Weights): Found {
  const strong = terms.filter((term) => !term.weak).length;
  return { strong, weak: terms.length - strong, weight: terms.reduce((all, term) => all + weightOf(term), 0) };
}

/**
 * The place at which most of a piece stands together, if that is enough of it. What stands in the title is said of every
 * place; among places with as much, the one that says more of it in fewer words.
 */
export function closest(
  piece: RequestPiece,
  hits: readonly Hit[],
  title: ReadonlySet<string>,
  weightOf: Weights,
): Place | null {
  const terms = new Map(piece.map((term) => [term.key, term]));
  const all = sum(piece, weightOf);
  const inTitle = sum(
    piece.filter(({ key }) => title.has(key)),
    weightOf,
  );
  const span = spanOf(piece);
  const own = hits.filter(({ key }) => terms.has(key));
  const there = new Map<string, number>();
  let best: Place | null = null;
  let start = 0;
  for (const [end, last] of own.entries()) {
    there.set(last.key, (there.get(last.key) ?? 0) + 1);
    // Left behind is what is too far away, and what stands again further on.
    for (let first = own[start]; first && start < end; first = own[start]) {
      const times = there.get(first.key) ?? 0;
      if (last.at - first.at <= span && times < 2) break;
      there.set(first.key, times - 1);
      start += 1;
    }
    const keys = [...there].flatMap(([key, times]) => (times > 0 ? [key] : []));
    const here = sum(
      keys.flatMap((key) => terms.get(key) ?? []),
      weightOf,
    );
    const found = sum(
      piece.filter(({ key }) => title.has(key) || keys.includes(key)),
      weightOf,
    );
    const score = found.weight + here.weight / 2;
    if (isEnough(all, found, inTitle.strong) && score > (best?.score ?? 0) + 1e-9) {
      best = { from: own[start]?.from ?? last.from, to: last.to, score, hits: own };
    }
  }
  return best;
}
