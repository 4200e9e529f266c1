import { type LocalDate, weekday } from '#domain/dates.ts';
import type { Words } from '#web/words/index.ts';

function pieces(date: LocalDate, words: Words['dates']): [day: number, month: string, year: number] {
  return [Number(date.slice(8, 10)), words.months[Number(date.slice(5, 7)) - 1] ?? '', Number(date.slice(0, 4))];
}

/** A local date in words: “30 November 2026”. */
export function dateInWords(date: LocalDate, words: Words['dates']): string {
  return words.plain(...pieces(date, words));
}

/** A local date in words with its weekday: “Monday 30 November 2026”. */
export function dayInWords(date: LocalDate, words: Words['dates']): string {
  return words.full(words.weekdays[weekday(date)] ?? '', ...pieces(date, words));
}

type Props = { readonly date: LocalDate; readonly words: Words['dates']; readonly short?: boolean | undefined };

/** A date in words that machines can read as well; without its weekday where `short`. */
export function Day({ date, words, short }: Props) {
  return <time dateTime={date}>{short ? dateInWords(date, words) : dayInWords(date, words)}</time>;
}
