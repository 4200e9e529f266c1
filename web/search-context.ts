import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type SearchWords, searchWordsFor } from '#web/words/index.ts';

/** What the pages of search are given. */
export type SearchContext = PageContext<SearchWords>;

/** The context of those pages, `page` being the address of one without its language. */
export function searchContextOf(authority: Authority, assets: Assets, language: string, page?: string): SearchContext {
  return { authority, assets, language, words: searchWordsFor(language), path: page };
}
