import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type ActWords, actWordsFor } from '#web/words/index.ts';

/** What the pages are given on which an applicant does something. */
export type ActContext = PageContext<ActWords>;

/** The context of those pages. */
export function actContextOf(
  authority: Authority,
  assets: Assets,
  language = authority.languages[0] ?? 'en',
  path?: string,
): ActContext {
  return { authority, assets, language, path, words: actWordsFor(language) };
}
