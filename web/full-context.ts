import type { Authority } from '#domain/authority.ts';
import type { Assets, FullContext } from '#web/context.ts';
import { wordsFor } from '#web/words/index.ts';

/** The context of pages with every word of a language: for what no visitor waits for. Kept apart for the bundles' sake. */
export function fullContextOf(
  authority: Authority,
  assets: Assets,
  language = authority.languages[0] ?? 'en',
  path?: string,
): FullContext {
  return { authority, assets, language, path, words: wordsFor(language) };
}
