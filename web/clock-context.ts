import type { Authority } from '#domain/authority.ts';
import type { Assets, PageContext } from '#web/context.ts';
import type { FrameWords } from '#web/words/index.ts';
import {
  type CalculatorWords,
  type ClockWords,
  calculatorWordsFor,
  clockWordsFor,
  frameWordsFor,
  type TrackActWords,
  type TrackWords,
  trackActWordsFor,
  trackWordsFor,
} from '#web/words/index.ts';

/** What the tracking page is given. */
export type TrackContext = PageContext<TrackWords & ClockWords & TrackActWords>;
/** What the public calculator is given. */
export type CalculatorContext = PageContext<FrameWords & CalculatorWords>;

/** The context of the pages of a request, which explain its date. */
export function trackContextOf(
  authority: Authority,
  assets: Assets,
  language = authority.languages[0] ?? 'en',
  path?: string,
): TrackContext {
  const words = { ...trackWordsFor(language), ...clockWordsFor(language), ...trackActWordsFor(language) };
  return { authority, assets, language, path, words };
}

/** The context of the public calculator. */
export function calculatorContextOf(
  authority: Authority,
  assets: Assets,
  language = 'en',
  path?: string,
): CalculatorContext {
  return { authority, assets, language, path, words: { ...frameWordsFor(language), ...calculatorWordsFor(language) } };
}
