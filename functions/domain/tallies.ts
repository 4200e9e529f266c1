import { type LocalDate, londonDate } from './dates.ts';

/**
 * What is counted about offering published answers before a request is sent, and exactly what one more means. Counted are
 * unsent requests of one browser each (drafts), once; nothing else is kept about any of them.
 */
export const tallies = {
  shown:
    'Unsent requests for which we offered published answers, once each. Answers offered while somebody types count only once the words of a request have been saved.',
  opened:
    'Offered answers that were opened from the list, once for each unsent request and answer. Opening says nothing about whether the answer helped, and opening it in another way is not counted.',
  answered: 'Unsent requests about which somebody said that a published answer answers the question, once each.',
  sentAnyway: 'Requests that were sent after we had offered published answers, whether or not any of them was opened.',
} as const;

export type TallyName = keyof typeof tallies;
export const tallyNames = Object.keys(tallies) as readonly TallyName[];

/** A month in Europe/London: `2026-11`. */
export type Month = string;

/** The month of an instant. */
export function monthOf(instant: string): Month {
  return londonDate(instant).slice(0, 7);
}

/** The `n` months that end with the one of this day, oldest first. */
export function monthsUntil(today: LocalDate, n: number): readonly Month[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: n }, (_, i) => last - n + 1 + i).map(
    (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
}
