import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type WriteWords, writeWordsFor } from '#web/words/index.ts';

/** What the pages are given on which a response is written. */
export type WriteContext = PageContext<WriteWords>;

/** Their context, in the authority's first language like the rest of the console. */
export function writeContextOf(authority: Authority, assets: Assets): WriteContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: writeWordsFor(language) };
}
