import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type ResponseWords, responseWordsFor } from '#web/words/index.ts';

/** The context of the page on which an applicant reads the response, `path` being its address without the language. */
export function responseContextOf(
  authority: Authority,
  assets: Assets,
  language: string,
  path?: string,
): PageContext<ResponseWords> {
  return { authority, assets, language, words: responseWordsFor(language), path };
}
