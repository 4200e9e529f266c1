/**
 * Calendar days in Europe/London, as `YYYY-MM-DD` strings, and the day numbers used to count them.
 * Every legal date in the portal is one of these: nothing is ever computed from a UTC date.
 */
export type LocalDate = string;

const MS_PER_DAY = 86_400_000;

// Made at the first use: it costs several milliseconds, which a function that shows no date need not pay when it starts.
let london: Intl.DateTimeFormat | undefined;

/** The London calendar day of an instant (any ISO 8601 instant with an offset). Throws RangeError on an invalid instant. */
export function londonDate(instant: string | Date): LocalDate {
  london ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return london.format(typeof instant === 'string' ? new Date(instant) : instant);
}

/** Day number (days since 1970-01-01) of a local date. */
export function dayNumber(date: LocalDate): number {
  return Math.floor(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY,
  );
}

/** The local date of a day number. */
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The local date `days` after `date` (negative for before). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** True for a string that names a real calendar day. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** The quarter of a local date as `2026Q4`. */
export function quarterOf(date: LocalDate): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Two-digit London year of an instant, as references carry it: `26`. */
export function londonYear(instant: string): string {
  return londonDate(instant).slice(2, 4);
}
