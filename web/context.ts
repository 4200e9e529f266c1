import type { Authority } from '#domain/authority.ts';
import { addressIn } from '#domain/languages.ts';
import type { FrameWords, Words } from '#web/words/index.ts';
import { type AskWords, askWordsFor, frameWordsFor, type SubmitWords, submitWordsFor } from '#web/words/index.ts';

/** Address, type and proportions of the authority's logo. */
export type LogoAsset = {
  readonly href: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
};

/**
 * Addresses of what the build made: the style sheet that every page needs, the one for all that is not a plain question,
 * the one of the officers' console and its script, the script of each language that the authority offers, and the logo where there is one.
 */
export type Assets = {
  readonly css: string;
  readonly more: string;
  readonly officer: string;
  readonly officerJs: string;
  readonly js: Readonly<Record<string, string>>;
  readonly logo?: LogoAsset | undefined;
};

/** What every page is given: whose portal it is, its assets, and the words of the reader's language that it shows. */
export type PageContext<W extends FrameWords = FrameWords> = {
  readonly authority: Authority;
  readonly assets: Assets;
  readonly words: W;
  readonly language: string;
  /** The page without its language, where a link to the same page makes sense; never holds a key. */
  readonly path?: string | undefined;
  /** Where the portal is, without a slash at its end; given where pages stay and are cited. */
  readonly origin?: string | undefined;
};

/** The address of a page of this portal in the reader's language: `/cy/request/` (functions/domain/languages.ts). */
export function linkTo({ authority, language }: Pick<PageContext, 'authority' | 'language'>, path: string): string {
  return addressIn(authority.languages, language, path);
}

/** The same with every word of the language: for prerendered pages and publications, which no visitor waits for. */
export type FullContext = PageContext<Words>;

/** The context of pages that functions render, in a language that has words (English where it has none). */
export function contextOf(
  authority: Authority,
  assets: Assets,
  language = authority.languages[0] ?? 'en',
  path?: string,
): PageContext {
  return { authority, assets, language, path, words: frameWordsFor(language) };
}

/** The same for the questions, up to checking. */
export function askContextOf(
  authority: Authority,
  assets: Assets,
  language: string,
  path?: string,
): PageContext<AskWords> {
  return { authority, assets, language, path, words: askWordsFor(language) };
}

/** The same for what follows, from checking on. */
export function submitContextOf(
  authority: Authority,
  assets: Assets,
  language = 'en',
  path?: string,
): PageContext<SubmitWords> {
  return { authority, assets, language, path, words: submitWordsFor(language) };
}
