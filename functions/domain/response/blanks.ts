/** What a bracket may hold that officers write on purpose: how a quotation was changed, or that something is left out. */
const meant =
  /\b(?:sic|redacted|withheld|removed|omitted|deleted|exempt|illegible|emphasis|not held|translation|translated)\b/i;

/** Words in brackets that are no link, no footnote and no letter of a word: `[number of hours]`, `[…]`. */
const bracket = /(?<![\\\]!\p{L}\p{N}])\[([^\][\n]{1,100})\](?![([\p{L}])/gu;
const ellipsis = /^\s*(?:…|\.{2,})\s*$/;

/** The line in which a place of a text lies. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** True where the text says elsewhere to which address these words lead, as Markdown allows. */
function isDefined(text: string, words: string): boolean {
  return text
    .split('\n')
    .some(
      (line) => line.startsWith(`[${words}]:`) && /^\s*(?:<|https?:|mailto:|\/|#)/.test(line.slice(words.length + 3)),
    );
}

/**
 * Blanks that somebody has still to fill in, as a template has them: words in square brackets, without the brackets. No blank
 * is a link of Markdown, a citation such as `[2015] UKUT 159`, a letter that a quotation changes (`[t]he`), what says
 * that words are left out, nor brackets behind a backslash. `[…]` is one, but not where something is quoted.
 */
export function blanksIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 1: words = '', index } of text.matchAll(bracket)) {
    const isBlank = ellipsis.test(words)
      ? !/^\s*>|[“”"]/.test(lineAt(text, index))
      : /\p{L}{2}/u.test(words) && !meant.test(words) && !isDefined(text, words);
    if (isBlank) found.push(words.trim());
  }
  return found;
}

/** What is known of a request, for the blanks that name it; null where it is not known now. */
export type KnownOfCase = {
  readonly reference: string;
  readonly received: string;
  readonly due: string | null;
};

/** The text with `[reference]`, `[received]` and `[due]` filled in; what is not known stays a blank. */
export function withKnown(text: string, known: KnownOfCase): string {
  return text.replace(/\[(reference|received|due)\](?!\()/gi, (blank, name: string) => {
    return known[name.toLowerCase() as keyof KnownOfCase] ?? blank;
  });
}
