import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type DeskWords, deskWordsFor, type OfficerWords, officerWordsFor } from '#web/words/index.ts';

/** What every page of the console is given. */
export type OfficerContext = PageContext<OfficerWords>;

/** What the pages of the desk are given. */
export type DeskContext = PageContext<DeskWords>;

/** Who is at the console, as its pages show it. */
export type AtDesk = { readonly name: string; readonly sub: string; readonly groups: readonly string[] };

/** The context of the console: it speaks the authority's first language alone. */
export function officerContextOf(authority: Authority, assets: Assets): OfficerContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: officerWordsFor(language) };
}

/** The context of the desk's pages. */
export function deskContextOf(authority: Authority, assets: Assets): DeskContext {
  const language = authority.languages[0] ?? 'en';
  return { authority, assets, language, words: deskWordsFor(language) };
}
