import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type CalculatorWords, type ClockWords, calculatorWordsFor, clockWordsFor } from '#web/words/clock.ts';
import type { FrameWords } from '#web/words/en.ts';
import { frameWordsFor, type TrackWords, trackWordsFor } from '#web/words/pages.ts';

/** What the tracking page is given. */
export type TrackContext = PageContext<TrackWords & ClockWords>;
/** What the public calculator is given. */
export type CalculatorContext = PageContext<FrameWords & CalculatorWords>;

/** The context of the pages of a request, which explain its date. */
export function trackContextOf(authority: Authority, assets: Assets, language = 'en'): TrackContext {
  return { authority, assets, language, words: { ...trackWordsFor(language), ...clockWordsFor(language) } };
}

/** The context of the public calculator. */
export function calculatorContextOf(authority: Authority, assets: Assets, language = 'en'): CalculatorContext {
  return { authority, assets, language, words: { ...frameWordsFor(language), ...calculatorWordsFor(language) } };
}
