import type { Engine, Entry } from './engine.ts';
import type { RequestPiece, Term } from './pieces.ts';

/** A word that stands in more disclosures than this tells none of them apart; its list is not read to the end. */
const COMMON = 500;
/** What a weak word weighs, where the rarest weighs 1. */
const WEAK = 0.2;
const MOST = 8;

/** What each term weighs: from 1 for the rarest to 0.2 for words of every request. */
export type Weights = (term: Term) => number;
export type Likely = { readonly entries: readonly Entry[]; readonly weightOf: Weights };

type Listed = { readonly weight: number; readonly common: boolean; readonly numbers: readonly number[] };

const anyOf = ({ words }: Term) => `(${words.map((word) => `"${word}"`).join(' OR ')})`;

/** Looks a term up: where it stands, and how much it says. A word in few disclosures or in none counts alike. */
function listed(engine: Engine, size: number, term: Term): Listed {
  const numbers = engine.having(anyOf(term), COMMON + 1);
  const least = Math.max(1, size / COMMON);
  const rarity = (n: number) => Math.log(1 + (size + 1) / (Math.max(n, least) + 0.5));
  const common = numbers.length > COMMON;
  return { weight: rarity(numbers.length) / rarity(0), common, numbers: common ? [] : numbers };
}

/** Where nothing but common words is asked about, the disclosures that have them all, unless those are common too. */
function together(engine: Engine, terms: readonly Term[]): readonly Entry[] {
  const expression = terms.map(anyOf).join(' AND ');
  if (terms.length < 2 || engine.having(expression, COMMON + 1).length > COMMON) return [];
  return engine.match(expression, MOST, 0).entries;
}

/**
 * The disclosures in which most of what a request asks for stands, by the index alone, best first: how much of each piece
 * of the request is found, added up over the pieces of which half or more may be.
 */
export function likely(engine: Engine, pieces: readonly RequestPiece[]): Likely {
  const size = engine.size();
  const known = new Map<string, Listed>();
  for (const term of pieces.flat()) {
    if (!term.weak && !known.has(term.key)) known.set(term.key, listed(engine, size, term));
  }
  const scores = new Map<number, number>();
  const besides: Entry[] = [];
  for (const piece of pieces) {
    const terms = piece.flatMap((term) => known.get(term.key) ?? []);
    const all = terms.reduce((sum, { weight }) => sum + weight, 0);
    // A common word may stand in any of them: the text will tell.
    const open = terms.reduce((sum, { weight, common }) => sum + (common ? weight : 0), 0);
    const found = new Map<number, number>();
    for (const { weight, numbers } of terms) {
      for (const number of numbers) found.set(number, (found.get(number) ?? 0) + weight);
    }
    for (const [number, weight] of found) {
      if (weight + open >= all / 2) scores.set(number, (scores.get(number) ?? 0) + weight);
    }
    if (found.size > 0 || besides.length >= MOST) continue;
    besides.push(
      ...together(
        engine,
        piece.filter(({ key }) => known.get(key)?.common),
      ),
    );
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || b - a).slice(0, MOST);
  const entries = [...best.flatMap(([number]) => engine.byNumber(number) ?? []), ...besides.slice(0, MOST)];
  return {
    entries: [...new Map(entries.map((entry) => [entry.reference, entry])).values()],
    weightOf: ({ key, weak }) => (weak ? WEAK : (known.get(key)?.weight ?? 1)),
  };
}
