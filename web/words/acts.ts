import { acts, trackActs } from './en-acts.ts';
import { wordsIn } from './pages.ts';

/** What the tracking page says of what may be done: apart from the words of the forms, which it does not show. */
export type TrackActWords = { readonly trackActs: typeof trackActs };
export type ActWords = { readonly acts: typeof acts };

// Made when asked for, as in pages.ts.
const shown: Readonly<Record<string, () => TrackActWords>> = { en: () => ({ trackActs }) };
const forms: Readonly<Record<string, () => ActWords>> = { en: () => ({ acts }) };

/** The words for the tracking page. */
export function trackActWordsFor(language: string): TrackActWords {
  return wordsIn(shown, language);
}

/** The words of the forms. */
export function actWordsFor(language: string): ActWords {
  return wordsIn(forms, language);
}
