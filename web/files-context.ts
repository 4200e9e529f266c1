import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type FilesWords, filesWordsFor } from '#web/words/index.ts';

/** What the pages of files for a response are given. */
export type FilesContext = PageContext<FilesWords>;

/** Their context, in the authority's first language like the rest of the console. */
export function filesContextOf(authority: Authority, assets: Assets): FilesContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: filesWordsFor(language) };
}
