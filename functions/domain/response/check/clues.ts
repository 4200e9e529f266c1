import { type CarefulKind, carefulIn } from '../../request/care.ts';

/** A stretch of a text that may say who somebody is, from and up to these characters (UTF-16). */
export type Clue = { readonly from: number; readonly to: number; readonly kind: CarefulKind };

function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at;
}

/**
 * Where a request as published may still say who asked, for marking: first-person phrases, contact details, the
 * applicant’s name as it was given. In order and without overlaps; of two that overlap the earlier stays, or the longer.
 */
export function cluesIn(text: string, name: string): readonly Clue[] {
  // Lower case of the same length, so that places stay; where a letter has none such, the case must be the same.
  const lower = (words: string) => (words.toLowerCase().length === words.length ? words.toLowerCase() : words);
  const found = carefulIn(text, name).flatMap(({ kind, words }) =>
    [...occurrences(lower(text), lower(words))].map((from) => ({ from, to: from + words.length, kind })),
  );
  const clues: Clue[] = [];
  for (const clue of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (clue.from >= (clues.at(-1)?.to ?? 0)) clues.push(clue);
  }
  return clues;
}
