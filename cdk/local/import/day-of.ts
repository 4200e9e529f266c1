import { isLocalDate, type LocalDate, londonDate } from '#domain/dates.ts';

/** How figures are read that say no name of a month: `05/03/2024` is in March, or (as in America) in May. */
export type FirstFigure = 'day' | 'month';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The names of months, whole or as they are cut short: `Decision 2024` names none. */
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const named = new RegExp(
  String.raw`(?:\b(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(?:of\s+)?)?\b${month}\b\.?,?[\s'’-]+(\d{4}|\d{2})\b`,
  'i',
);
const namedFirst = new RegExp(String.raw`\b${month}\b\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, 'i');
const inFigures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;
const instant = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})/;

/** The first year of a law of information: what is said to be older is a slip of the pen. */
const FIRST_YEAR = 2000;
const iso = (year: string, of: number, day: string): LocalDate | undefined => {
  const written = `${year}-${String(of).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) && Number(year) >= FIRST_YEAR ? written : undefined;
};
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** `24` is a year of this century: no law of information is older. */
const yearOf = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * A day as logs write it: `2024-03-05`, `20240305`, `05/03/2024` (the day first, where nothing else is known of the log),
 * `5 March 2024`, `5-Mar-24`, `March 5, 2024`, `March 2024` (its first day). A moment is the day that it was in London.
 */
export function dayOf(text: string, first: FirstFigure = 'day'): LocalDate | undefined {
  const moment = instant.exec(text)?.[0];
  if (moment !== undefined && Number.isFinite(Date.parse(moment))) {
    const [year = '', of, day = ''] = londonDate(moment).split('-');
    return iso(year, Number(of), day);
  }
  const [, year, of, day] =
    /\b(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text) ?? /^\s*(20\d{2})(\d{2})(\d{2})\s*$/.exec(text) ?? [];
  if (year && of && day) return iso(year, Number(of), day);
  const [, a, b, y] = inFigures.exec(text) ?? [];
  if (a && b && y) return first === 'day' ? iso(yearOf(y), Number(b), a) : iso(yearOf(y), Number(a), b);
  const [, ahead = '', on, inThat] = namedFirst.exec(text) ?? [];
  if (on && inThat) return iso(inThat, monthOf(ahead), on);
  const [, its = '1', name = '', inYear] = named.exec(text) ?? [];
  return inYear ? iso(yearOf(inYear), monthOf(name), its) : undefined;
}

/**
 * Which figure comes first in the days of a list: the month, where one of them can be read in no other way and none only the day
 * first. Undefined where the days contradict each other, so that those that can be read in both ways tell nothing.
 */
export function firstFigureOf(days: readonly string[]): FirstFigure | undefined {
  const figures = days.filter((text) => inFigures.test(text) && !instant.test(text) && !/\b\d{4}-\d{2}/.test(text));
  const only = (first: FirstFigure, other: FirstFigure) =>
    figures.some((text) => dayOf(text, first) !== undefined && dayOf(text, other) === undefined);
  if (!only('month', 'day')) return 'day';
  return only('day', 'month') ? undefined : 'month';
}
