import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type GoneWords, goneWordsFor } from '#web/words/index.ts';

/** The context of the page that stands where a published one is not, or is not any more. */
export function goneContextOf(authority: Authority, assets: Assets, language: string): PageContext<GoneWords> {
  return { authority, assets, language, words: goneWordsFor(language) };
}
