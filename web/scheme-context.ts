import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type SchemeDeskWords, schemeDeskWordsFor } from '#web/words/index.ts';

/** What the pages are given on which officers keep the publication scheme. */
export type SchemeContext = PageContext<SchemeDeskWords>;

/** Their context, in the authority's first language like the rest of the console. */
export function schemeContextOf(authority: Authority, assets: Assets): SchemeContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: schemeDeskWordsFor(language) };
}
