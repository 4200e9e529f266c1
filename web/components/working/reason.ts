import type { ClockWords } from '#web/words/index.ts';

/** The nations as the clock names them where a holiday is kept in all three divisions. */
const EVERYWHERE = '(England and Wales, Scotland, Northern Ireland)';

/** Why a day does not count, as the clock gives it, with the three nations together by one name. */
export function reasonInWords(reason: string, words: ClockWords['clock']): string {
  return reason.endsWith(EVERYWHERE) ? `${reason.slice(0, -EVERYWHERE.length)}(${words.everywhere})` : reason;
}
