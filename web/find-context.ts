import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type FindWords, findWordsFor } from '#web/words/index.ts';

/** What the pages of officers' search are given. */
export type FindContext = PageContext<FindWords>;

/** The context of officers' search: as the console, in the authority's first language alone. */
export function findContextOf(authority: Authority, assets: Assets): FindContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: findWordsFor(language) };
}
