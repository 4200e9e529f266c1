/** A text without accents and capitals, for comparing. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A word as the index's stemmer would roughly cut it: enough to find where in a text a hit stands, and to tell words that mean one thing. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ations?|ings?|ions?|ments?|ies|ied|ers?|ed|es|s|e|y)$/, '') : word;
}
