/** Longest query that is read; what is beyond it is left out, and the page says so. */
export const MAX_QUERY = 200;
const MAX_WORDS = 20;

/** Phones put these in the place of straight quotes. */
const QUOTES = /[“”„‟«»＂]/gu;
/** A provision as people write it: `s.40(2)`, `s40`, `section 31`, `reg 12(5)(b)`; `s 40` is none, as in the days of the 1990’s. */
const PROVISION = [
  String.raw`(?<![\p{L}\p{N}'’])`,
  String.raw`(?:(?:section|sect?|regulation|reg)s?\.?\s{0,2}|(?:ss?|r)\.\s{0,2}|[sr])`,
  String.raw`\d{1,3}[a-z]{0,2}(?:\s?\([\da-z]{1,5}\))*(?![\p{L}\p{N}])`,
].join('');
const TERM = new RegExp(String.raw`"[^"]+"|${PROVISION}|[^\s"]+`, 'giu');

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The ways in which answers write a provision: whoever asks for `s.40(2)` is looking for “Section 40(2)” as well. */
function waysToWrite(typed: string): readonly string[] {
  const [, kind = '', rest = ''] = /^([a-z]+)[.\s]*(.+)$/i.exec(typed) ?? [];
  const [number = '', ...limbs] = wordsIn(rest);
  const [letter, words] = /^s/i.test(kind) ? ['s', ['section', 'sec']] : ['r', ['regulation', 'reg']];
  const numbers = [number, ...limbs].join(' ');
  const named = [...words, letter].map((word) => `${word} ${numbers}`);
  // “Section 31(1)(a), 31(2)(b)”: the section is named once for all of its limbs.
  const bare = limbs.some((limb) => /[a-z]/i.test(limb)) ? [numbers] : [];
  return [...named, letter + numbers, ...bare];
}

/** A figure with its thousands apart or not, whatever stands round it: `£4,772.50`, `4772`. A year is written in one way. */
const FIGURE = /^[^\p{L}\p{N}]*(\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{4,9})(?:\.(\d+))?[^\p{L}\p{N}]*$/u;

/** Words as they stand in an answer; a figure also as another would write it: who reads 4,772 in a table may type 4772. */
function waysToSay(typed: string): readonly string[] {
  const [, figure, pence] = FIGURE.exec(typed) ?? [];
  if (figure === undefined) return [wordsIn(typed).join(' ')];
  const digits = figure.replaceAll(',', '');
  const ways = [digits, digits.replace(/\B(?=(?:\d{3})+$)/g, ' ')];
  return pence === undefined ? ways : ways.map((way) => `${way} ${pence}`);
}

/** What was typed as pieces: words, "phrases in quotes" and provisions. */
const typedIn = (query: string): readonly string[] =>
  query.slice(0, MAX_QUERY).normalize('NFC').replace(QUOTES, '"').match(TERM) ?? [];
const isProvision = (typed: string) => new RegExp(`^${PROVISION}$`, 'iu').test(typed);

/** What a person typed, each piece in the ways in which it may be written. Everything else about the text is ignored. */
export function termsOf(query: string): readonly (readonly string[])[] {
  return typedIn(query)
    .map((typed) => (isProvision(typed) ? waysToWrite(typed) : waysToSay(typed)))
    .filter(([first]) => first !== '')
    .slice(0, MAX_WORDS);
}

// In quotes nothing is an operator.
const anyOf = (ways: readonly string[]) =>
  ways.length === 1 ? `"${ways[0]}"` : `(${ways.map((way) => `"${way}"`).join(' OR ')})`;

/** An FTS5 expression; `isSome` where it takes what has some of the words that were typed, and not all. */
export type Expression = { readonly match: string; readonly isSome: boolean };

/**
 * Expressions to try in turn: all the words, then any of them; where a provision was typed, first as such and then as the
 * words that it is written with. Empty where nothing searchable was typed.
 */
export function expressionsOf(query: string): readonly Expression[] {
  const typed = typedIn(query);
  const terms = termsOf(query).map(anyOf);
  const words = typed.flatMap((one) => (isProvision(one) ? one.split(/\s+/).map(waysToSay) : [waysToSay(one)]));
  const plain = words
    .filter(([first]) => first !== '')
    .slice(0, MAX_WORDS)
    .map(anyOf);
  const all = new Set([terms, plain].map((own) => own.join(' AND ')));
  const any = new Set([terms, plain].map((own) => own.join(' OR ')));
  return [
    ...[...all].map((match) => ({ match, isSome: false })),
    ...[...any].filter((match) => !all.has(match)).map((match) => ({ match, isSome: true })),
  ].filter(({ match }) => match !== '');
}
