import type { Authority } from '#domain/authority.ts';
import type { FrameWords } from '#web/words/en.ts';
import type { Words } from '#web/words/index.ts';
import { frameWordsFor, type SubmitWords, submitWordsFor } from '#web/words/pages.ts';

/** Address, type and proportions of the authority's logo. */
export type LogoAsset = {
  readonly href: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
};

/** Addresses of the built style sheet and script, `/assets/portal-….css`, and of the logo where there is one. */
export type Assets = { readonly css: string; readonly js: string; readonly logo?: LogoAsset | undefined };

/** What every page is given: whose portal it is, its assets, and the words of the reader's language that it shows. */
export type PageContext<W extends FrameWords = FrameWords> = {
  readonly authority: Authority;
  readonly assets: Assets;
  readonly words: W;
  readonly language: string;
  /** Path of the page, where a link to the same page makes sense; never holds a key. */
  readonly path?: string | undefined;
};

/**
 * The address of a page of this portal in the reader's language: `/cy/request/`; the authority's first language has none
 * in its addresses. Published answers stand once, in the words in which they were given.
 */
export function linkTo({ authority, language }: Pick<PageContext, 'authority' | 'language'>, path: string): string {
  const once = /^\/(api|assets|disclosures(?!\/search))\b/.test(path);
  return once || language === authority.languages[0] ? path : `/${language}${path}`;
}

/** The same with every word of the language: for prerendered pages and publications, which no visitor waits for. */
export type FullContext = PageContext<Words>;

/** The context of pages that functions render, in a language that has words (English where it has none). */
export function contextOf(authority: Authority, assets: Assets, language = 'en'): PageContext {
  return { authority, assets, language, words: frameWordsFor(language) };
}

/** The same for the pages of the request form. */
export function submitContextOf(authority: Authority, assets: Assets, language = 'en'): PageContext<SubmitWords> {
  return { authority, assets, language, words: submitWordsFor(language) };
}
