import { fold, stem } from '#domain/request/word-forms.ts';
import type { Weights } from './likely.ts';
import type { Spot } from './passages.ts';
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

/** Tells which term a word of a text is, if any; a word that was told once is known from then on. */
export type Reader = (word: string) => string | undefined;
export function readerOf(terms: readonly Term[]): Reader {
  const exact = new Map<string, string>();
  const starts = new Map<string, string>();
  for (const { key, words } of terms) {
    for (const word of words) {
      for (const form of [word, stem(word)]) exact.set(form, key);
      if (stem(word).length >= 5) starts.set(stem(word), key);
    }
  }
  const read = (word: string): string | undefined => {
    const start = [...starts.keys()].find((one) => word.startsWith(one)) ?? '';
    return exact.get(word) ?? exact.get(stem(word)) ?? starts.get(start);
  };
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, read(fold(word)));
    return known.get(word);
  };
}

/** Every place of a text at which one of the terms stands. */
export function hitsIn(text: string, read: Reader): readonly Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|·/gu)) {
    at += match[0] === '·' ? BETWEEN_PARAGRAPHS : 1;
    const key = read(match[0]);
    if (key !== undefined) hits.push({ at, key, from: match.index, to: match.index + match[0].length });
  }
  return hits;
}

type Found = { strong: number; weak: number; weight: number };

/**
 * Whether what stands together is enough to offer an answer: three fifths by weight with two telling words; nearly all of
 * a longer sentence that has one; or the one word that is asked about, if it is what the answer is called after.
 */
function isEnough(piece: Readonly<Found>, found: Readonly<Found>, strongInTitle: number): boolean {
  if (piece.strong === 1 && piece.weak <= 1) return strongInTitle === 1;
  if (found.strong >= 2) return found.weight >= ENOUGH * piece.weight;
  return found.strong === 1 && found.weak >= 3 && found.weight >= NEARLY_ALL * piece.weight;
}

/** What terms ask for, added up. */
function sum(terms: readonly Term[], weightOf: Weights): Found {
  const strong = terms.filter((term) => !term.weak).length;
  return { strong, weak: terms.length - strong, weight: terms.reduce((all, term) => all + weightOf(term), 0) };
}

/** A disclosure as it is compared: which terms its title has, and where those of its text stand. */
export type Compared = {
  readonly title: ReadonlySet<string>;
  readonly hits: readonly Hit[];
  /** The terms of title and text. */
  readonly present: ReadonlySet<string>;
};

/**
 * The place at which most of a piece stands together, if that is enough of it. What stands in the title is said of every
 * place; among places with as much, the one that says more of it in fewer words.
 */
export function closest(piece: RequestPiece, { title, hits, present }: Compared, weightOf: Weights): Place | null {
  const all = sum(piece, weightOf);
  const inTitle = piece.filter(({ key }) => title.has(key));
  const strongInTitle = inTitle.filter(({ weak }) => !weak).length;
  const somewhere = piece.filter(({ key }) => present.has(key));
  if (!isEnough(all, sum(somewhere, weightOf), strongInTitle)) return null;

  const terms = new Map(piece.map((term) => [term.key, term]));
  const span = spanOf(piece);
  const own = hits.filter(({ key }) => terms.has(key));
  const times = new Map<string, number>();
  const found = sum(inTitle, weightOf);
  let here = 0;
  const count = (key: string, by: 1 | -1) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + by);
    const term = terms.get(key);
    if (!term || Math.min(before, before + by) > 0) return;
    here += by * weightOf(term);
    if (title.has(key)) return;
    found.weight += by * weightOf(term);
    found[term.weak ? 'weak' : 'strong'] += by;
  };
  let best: Place | null = null;
  let start = 0;
  for (const last of own) {
    count(last.key, 1);
    // Left behind is what is too far away, and what stands again further on.
    for (let first = own[start]; first && first !== last; first = own[start]) {
      if (last.at - first.at <= span && (times.get(first.key) ?? 0) < 2) break;
      count(first.key, -1);
      start += 1;
    }
    const score = found.weight + here / 2;
    if (score > (best?.score ?? 0) + 1e-9 && isEnough(all, found, strongInTitle)) {
      best = { from: own[start]?.from ?? last.from, to: last.to, score, hits: own };
    }
  }
  return best;
}
