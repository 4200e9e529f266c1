import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type SuggestWords, suggestWordsFor } from '#web/words/index.ts';

/** What the pages are given that offer published answers before a request is sent. */
export type SuggestContext = PageContext<SuggestWords>;

/** The context of those pages, `page` being the address of one without its language. */
export function suggestContextOf(
  authority: Authority,
  assets: Assets,
  language: string,
  page?: string,
): SuggestContext {
  return { authority, assets, language, words: suggestWordsFor(language), path: page };
}
