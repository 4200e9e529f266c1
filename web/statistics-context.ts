import type { FullContext, PageContext } from '#web/context.ts';
import { type StatisticsWords, statisticsWordsFor } from '#web/words/index.ts';

/** The context of the pages with the quarterly figures. */
export type StatisticsContext = PageContext<StatisticsWords>;

/** The same with what the figures are called. */
export function statisticsContextOf(context: FullContext): StatisticsContext {
  return { ...context, words: { ...context.words, ...statisticsWordsFor(context.language) } };
}
