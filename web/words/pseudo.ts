/** The language that nobody speaks: English with an accent on every letter, to see what is not from the words files. */
export const PSEUDO = 'en-XA';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçðéƒĝĥíĵķļɱñöþǫŕšţúṽŵẋýžÀƁÇÐÉƑĜĤÍĴĶĻṀÑÖÞǪŔŠŢÚṼŴẊÝŽ';

/** Every letter accented; vowels twice, so that a sentence grows by about a third, as a translation may. */
function accent(text: string): string {
  // Which way a language is written is no sentence.
  if (text === 'ltr') return text;
  return text.replace(/[a-z]/gi, (letter) => {
    const other = accented[plain.indexOf(letter)] ?? letter;
    return /[aeiou]/i.test(letter) ? other + other.toLowerCase() : other;
  });
}

/** Every text in an argument of a sentence, longest first. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Accents a text but for the pieces that were handed over to stand in it. */
function accentAround(text: string, kept: readonly string[]): string {
  const [first, ...rest] = kept;
  if (first === undefined) return accent(text);
  return text
    .split(first)
    .map((piece) => accentAround(piece, rest))
    .join(first);
}

function changed(value: unknown, kept: readonly string[]): unknown {
  if (typeof value === 'string') return accentAround(value, kept);
  if (typeof value === 'function') {
    return (...given: unknown[]) => {
      const texts = [...new Set(textsIn(given))].sort((a, b) => b.length - a.length);
      return changed(value(...given), texts);
    };
  }
  if (Array.isArray(value)) return value.map((one) => changed(one, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, kept)]));
}

/** The same words in the pseudo-language. What a sentence is given (a name, a date, what was typed) passes unchanged. */
export function pseudo<T>(words: T): T {
  return changed(words, []) as T;
}
