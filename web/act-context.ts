import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type ActWords, actWordsFor } from '#web/words/acts.ts';
import { type TrackWords, trackWordsFor } from '#web/words/pages.ts';

/** What the pages are given on which an applicant does something. */
export type ActContext = PageContext<TrackWords & ActWords>;

/** The context of those pages. */
export function actContextOf(authority: Authority, assets: Assets, language = 'en'): ActContext {
  return { authority, assets, language, words: { ...trackWordsFor(language), ...actWordsFor(language) } };
}
