import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import { type TrackActWords, trackActWordsFor } from '#web/words/acts.ts';
import { type CalculatorWords, type ClockWords, calculatorWordsFor, clockWordsFor } from '#web/words/clock.ts';
import type { FrameWords } from '#web/words/en.ts';
import { frameWordsFor, type TrackWords, trackWordsFor } from '#web/words/pages.ts';

/** What the tracking page is given. */
export type TrackContext = PageContext<TrackWords & ClockWords & TrackActWords>;
/** What the public calculator is given. */
export type CalculatorContext = PageContext<FrameWords & CalculatorWords>;

/** The context of the pages of a request, which explain its date. */
export function trackContextOf(authority: Authority, assets: Assets, language = 'en'): TrackContext {
  const words = { ...trackWordsFor(language), ...clockWordsFor(language), ...trackActWordsFor(language) };
  return { authority, assets, language, words };
}

/** The context of the public calculator. */
export function calculatorContextOf(authority: Authority, assets: Assets, language = 'en'): CalculatorContext {
  return { authority, assets, language, words: { ...frameWordsFor(language), ...calculatorWordsFor(language) } };
}
