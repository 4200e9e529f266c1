import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type EvidenceWords, evidenceWordsFor } from '#web/words/index.ts';

/** What the page of an evidence pack is given. */
export type EvidenceContext = PageContext<EvidenceWords>;

/** Its context, in the authority's first language like the rest of the console. */
export function evidenceContextOf(authority: Authority, assets: Assets): EvidenceContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: evidenceWordsFor(language) };
}
