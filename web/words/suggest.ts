import { suggest } from './en-suggest.ts';
import { wordsIn } from './pages.ts';

/** The words of what is offered before a request is sent. */
export type SuggestWords = { readonly suggest: typeof suggest };

// Made when asked for, as in pages.ts.
const languages: Readonly<Record<string, () => SuggestWords>> = { en: () => ({ suggest }) };

/** Those of a language; English where it has none. */
export function suggestWordsFor(language: string): SuggestWords {
  return wordsIn(languages, language);
}
