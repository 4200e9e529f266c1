import type { Authority } from '#domain/authority.ts';
import { type Words, wordsFor } from '#web/words/index.ts';

/** Addresses of the built style sheet and script: `/assets/portal-….css`. */
export type Assets = { readonly css: string; readonly js: string };

/** What every page is given: whose portal it is, its assets, and the words of the reader's language. */
export type PageContext = {
  readonly authority: Authority;
  readonly assets: Assets;
  readonly words: Words;
  readonly language: string;
  /** Path of the page, where a link to the same page makes sense; never holds a key. */
  readonly path?: string | undefined;
};

/** The context of pages in a language that has words (English where it has none). */
export function contextOf(authority: Authority, assets: Assets, language = 'en'): PageContext {
  return { authority, assets, language, words: wordsFor(language) };
}
