import type { Authority } from '#domain/authority.ts';
import { type Assets, contextOf, type PageContext } from '#web/context.ts';
import { type CalculatorWords, type ClockWords, calculatorWordsFor, clockWordsFor } from '#web/words/clock.ts';

/** What a page that explains a date is given. */
export type ClockContext = PageContext & { readonly words: PageContext['words'] & ClockWords };
/** What the public calculator is given. */
export type CalculatorContext = PageContext & { readonly words: PageContext['words'] & CalculatorWords };

/** The context of pages that explain a date. */
export function clockContextOf(authority: Authority, assets: Assets, language = 'en'): ClockContext {
  const context = contextOf(authority, assets, language);
  return { ...context, words: { ...context.words, ...clockWordsFor(language) } };
}

/** The context of the public calculator. Its function starts apart from the others, so that they carry none of its words. */
export function calculatorContextOf(authority: Authority, assets: Assets, language = 'en'): CalculatorContext {
  const context = contextOf(authority, assets, language);
  return { ...context, words: { ...context.words, ...calculatorWordsFor(language) } };
}
