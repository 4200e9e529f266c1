import { fromDayNumber, isLocalDate, type LocalDate, londonDate } from '../dates.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** First and last year that the clock answers for: the Acts are in force from 2005. */
export const FIRST_YEAR = 2005;
export const LAST_YEAR = 2100;

/**
 * The London calendar day of a day (`2026-09-15`) or of an instant with any offset (`2026-09-15T23:30:00Z`).
 * `undefined` for what is neither, for days that are in no calendar, and for years out of bounds. A time without an
 * offset is refused: it would be read in the server's zone.
 */
export function clockDay(text: string): LocalDate | undefined {
  if (!isLocalDate(text.slice(0, 10))) return undefined;
  if (text.length > 10 && (!INSTANT.test(text) || Number.isNaN(Date.parse(text)))) return undefined;
  const day = text.length === 10 ? text : londonDate(text);
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? day : undefined;
}

/** The day number of the corresponding day so many months later, and whether that month has such a day. */
function corresponding(date: LocalDate, months: number): { readonly number: number; readonly isThere: boolean } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfMonth = Date.UTC(year, month + months, 0) / 86_400_000;
  const number = Date.UTC(year, month - 1 + months, day) / 86_400_000;
  return number > lastOfMonth ? { number: lastOfMonth, isThere: false } : { number, isThere: true };
}

/** Last day of the months that begin with a day, that day included: three from 14 September end on 13 December. */
export function endOfMonthsBeginningWith(date: LocalDate, months: number): LocalDate {
  const { number, isThere } = corresponding(date, months);
  return fromDayNumber(isThere ? number - 1 : number);
}

/** Last day of the months after a day, that day not included: six after 14 March end on 14 September. */
export function endOfMonthsAfter(date: LocalDate, months: number): LocalDate {
  return fromDayNumber(corresponding(date, months).number);
}
