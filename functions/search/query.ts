/** Longest query that is read; what is beyond it is left out, and the page says so. */
export const MAX_QUERY = 200;
const MAX_WORDS = 20;

/** What a person typed, as words and "phrases in quotes". Everything else about the text is ignored. */
export function termsOf(query: string): readonly string[] {
  const terms =
    query
      .slice(0, MAX_QUERY)
      .normalize('NFC')
      .match(/"[^"]+"|[^\s"]+/g) ?? [];
  return terms
    .map((term) => (term.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' '))
    .filter((term) => term !== '')
    .slice(0, MAX_WORDS);
}

/** FTS5 expressions to try in turn: all the words, then any of them. Empty where nothing searchable was typed. */
export function expressionsOf(query: string): readonly string[] {
  const terms = termsOf(query).map((term) => `"${term}"`); // in quotes nothing is an operator
  if (terms.length === 0) return [];
  return terms.length === 1 ? terms : [terms.join(' AND '), terms.join(' OR ')];
}
