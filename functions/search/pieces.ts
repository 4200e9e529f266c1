import { closing, functionWords, requestPhrases, sameMeaning, weakWords } from '#domain/request/request-words.ts';
import { fold, stem } from '#domain/request/word-forms.ts';
import { tidy, withoutControls } from '#domain/text.ts';

/** Greatest length of a request that is read, as it is for sending one. What is beyond it is not looked at. */
const MAX_TEXT = 20_000;
const MAX_PIECES = 24;
const MAX_TERMS = 60;
const MAX_IN_PIECE = 12;
/** What a question is numbered with: `2.`, `2a)`, `(iv)`, `Q3:`. */
const LABEL = /^[^\p{L}\p{N}\n]*(q?\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})[.)\]:]+/gmu;
/** What is left out of words: `who's`, `they've`, `don't`. */
const SHORTENED = /(n?[’']t|[’'](s|ve|re|ll|d|m))\b/gu;

/** Something to look for: a word, with the others of its meaning. `key` is the same for all of them. */
export type Term = { readonly key: string; readonly words: readonly string[]; readonly weak: boolean };

/** A question or sentence of a request, as what it asks for. */
export type RequestPiece = readonly Term[];

const groups = new Map(sameMeaning.flatMap((group) => group.map((word) => [word, group] as const)));
const weakStems = new Set([...weakWords].map(stem));

function termOf(word: string): Term {
  const words = groups.get(word) ?? [word];
  return { key: stem(words[0] ?? word), words, weak: weakWords.has(word) || weakStems.has(stem(word)) };
}

function pieceOf(sentence: string): RequestPiece {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = words.filter((word) => word.length > 1 && !/^\d/.test(word) && !functionWords.has(word));
  const terms = new Map(wanted.map(termOf).map((term) => [term.key, term]));
  return [...terms.values()].slice(0, MAX_IN_PIECE);
}

const strongIn = (piece: RequestPiece) => piece.filter((term) => !term.weak);

/** What a request asks for, sentence by sentence, without what every request says. Empty where nothing telling is in it. */
export function piecesOf(information: string): readonly RequestPiece[] {
  let text = fold(tidy(withoutControls(information.slice(0, MAX_TEXT))));
  text = text.replace(closing, ' ').replace(LABEL, '').replace(SHORTENED, '');
  for (const phrase of requestPhrases) text = text.replace(phrase, ' ');
  const sentences = text.split(/\n+|(?<=[.?!;])\s+|[()]/u);
  // Where there is more than can be looked up, what is put as a question goes first.
  const isQuestion = (sentence: string) => Number(sentence.trimEnd().endsWith('?'));
  sentences.sort((a, b) => isQuestion(b) - isQuestion(a));
  const pieces = new Map(sentences.map(pieceOf).map((piece) => [piece.map(({ key }) => key).join(' '), piece]));
  const kept: RequestPiece[] = [];
  const terms = new Set<string>();
  for (const piece of [...pieces.values()].filter((one) => strongIn(one).length > 0)) {
    for (const term of strongIn(piece)) terms.add(term.key);
    if (kept.length === MAX_PIECES || terms.size > MAX_TERMS) break;
    kept.push(piece);
  }
  return kept;
}
