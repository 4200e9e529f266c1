import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import type { FrameWords } from '#web/words/en.ts';
import { frameWordsFor } from '#web/words/pages.ts';
import { type SuggestWords, suggestWordsFor } from '#web/words/suggest.ts';

/** What the pages are given that offer published answers before a request is sent. */
export type SuggestContext = PageContext<FrameWords & SuggestWords>;

/** The context of those pages. */
export function suggestContextOf(authority: Authority, assets: Assets, language = 'en'): SuggestContext {
  return { authority, assets, language, words: { ...frameWordsFor(language), ...suggestWordsFor(language) } };
}
