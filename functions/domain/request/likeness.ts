import { tidy, withoutControls } from '../text.ts';
import { closing, functionWords, requestPhrases } from './request-words.ts';
import { fold, stem } from './word-forms.ts';

/** A request as it is compared with others. Make it once. */
export type RequestShape = {
  /** The words that say what is asked for, as they stand, by their stem, in the order in which they come. */
  readonly telling: ReadonlyMap<string, string>;
  /** Every two words that stand beside each other. Figures are all one: last month's campaign names this month's year. */
  readonly pairs: ReadonlySet<string>;
};

/** How like each other two requests are; each from 0 to 1, and nothing but counting. */
export type Likeness = {
  /** Of the telling words of the one that has fewer, how many stand in the other as well: whether they are about one thing. */
  readonly subject: number;
  /** Of the pairs of words in either, how many are in both: whether one text was sent twice. */
  readonly wording: number;
  /** Telling words that are in both, as they stand in the first. */
  readonly shared: readonly string[];
};

/** From here on two texts of different people are taken for one text with other names and dates in it. */
export const NEARLY_THE_SAME = 0.5;

/** Reads a request for comparing: without greeting, signature, and what every request says. */
export function shapeOf(request: string): RequestShape {
  let text = fold(tidy(withoutControls(request))).replace(closing, ' ');
  for (const phrase of requestPhrases) text = text.replace(phrase, ' ');
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^\d+$/, '0'));
  const telling = new Map<string, string>();
  for (const word of words) {
    const tells = word.length > 1 && !/^\d/.test(word) && !functionWords.has(word);
    if (tells && !telling.has(stem(word))) telling.set(stem(word), word);
  }
  // One word alone is a pair as well, with nothing after it.
  const pairs = words.length === 1 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return { telling, pairs: new Set(pairs) };
}

/** Compares two requests. Two without any telling word have no subject in common that could be told. */
export function likeness(one: RequestShape, other: RequestShape): Likeness {
  const shared = [...one.telling].filter(([key]) => other.telling.has(key)).map(([, word]) => word);
  const fewer = Math.min(one.telling.size, other.telling.size);
  const both = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  const either = one.pairs.size + other.pairs.size - both;
  return {
    subject: fewer === 0 ? 0 : shared.length / fewer,
    wording: either === 0 ? 0 : both / either,
    shared,
  };
}
