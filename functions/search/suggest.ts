import { closest, hitsIn, type Place, type Reader, readerOf } from './closest.ts';
import type { Engine } from './engine.ts';
import { catchUp, type DisclosureText, disclosures, textOf } from './index-of.ts';
import { likely, type Weights } from './likely.ts';
import { BETWEEN_PARAGRAPHS, flat, type Piece, passage } from './passages.ts';
import { piecesOf, type RequestPiece } from './pieces.ts';
import type { SearchDeps, SearchResult } from './search.ts';

/** Most answers that are offered: a list that is longer is not read. */
const MOST = 5;
const MOST_PASSAGES = 2;
/** An answer that matches much less than the best one does is left out. */
const BESIDE_THE_BEST = 0.3;
const AROUND = 60;
const LONGEST = 320;

type Judged = { readonly score: number; readonly passages: readonly (readonly Piece[])[] };

/** The places that match best, as passages that do not repeat each other. */
function passagesAt(text: string, places: readonly Place[]): Judged['passages'] {
  const shown: Place[] = [];
  for (const place of [...places].sort((a, b) => b.score - a.score)) {
    const apart = shown.every((other) => place.from > other.to + AROUND || place.to < other.from - AROUND);
    if (apart && shown.length < MOST_PASSAGES) shown.push(place);
  }
  return shown
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, hits }) => {
      // What stands before in another paragraph (topics, the title of a table) is no beginning.
      const paragraph = text.lastIndexOf(BETWEEN_PARAGRAPHS, from) + BETWEEN_PARAGRAPHS.length - 1;
      const start = Math.max(from - AROUND, paragraph);
      return passage(text, start, Math.min(to + AROUND, start + LONGEST), hits);
    });
}

/** How well a disclosure answers a request, piece by piece, and where. Null where it does not well enough to be offered. */
function judge(
  pieces: readonly RequestPiece[],
  { title, body }: DisclosureText,
  read: Reader,
  weightOf: Weights,
): Judged | null {
  const text = flat(body);
  const named = new Set(hitsIn(title, read).map(({ key }) => key));
  const hits = hitsIn(text, read);
  const compared = { title: named, hits, present: new Set([...named, ...hits.map(({ key }) => key)]) };
  const places = pieces.flatMap((piece) => closest(piece, compared, weightOf) ?? []);
  if (places.length === 0) return null;
  return { score: places.reduce((sum, { score }) => sum + score, 0), passages: passagesAt(text, places) };
}

/** The published answers that may answer a request already, best first, at most five; none where nothing matches well. */
export async function suggest(deps: SearchDeps, information: string): Promise<readonly SearchResult[]> {
  const pieces = piecesOf(information);
  if (pieces.length === 0) return [];
  const engine: Engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  const { entries, weightOf } = likely(engine, pieces);
  const read = readerOf(pieces.flat());
  const judged = await Promise.all(
    entries.map(async ({ reference, title, publishedOn, text }) => {
      const fit = judge(pieces, await textOf(deps.records, text), read, weightOf);
      const path = `/disclosures/${reference}/`;
      return fit ? [{ score: fit.score, result: { reference, title, publishedOn, path, passages: fit.passages } }] : [];
    }),
  );
  const ranked = judged.flat().sort((a, b) => b.score - a.score);
  const least = BESIDE_THE_BEST * (ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, MOST)
    .map(({ result }) => result);
}
