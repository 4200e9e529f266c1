import { isLocalDate, type LocalDate } from '#domain/dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = (year: string, month: number, day: string): LocalDate | undefined => {
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
};

/** `24` is a year of this century: no law of information is older. */
const yearOf = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * A day as logs write it: `2024-03-05`, `20240305`, `05/03/2024` (the day first), `5 March 2024`, `5-Mar-24`, `March 5, 2024`,
 * `March 2024` (its first day).
 */
export function dayOf(text: string): LocalDate | undefined {
  const [, year, month, day] =
    /\b(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text) ?? /^\s*(20\d{2})(\d{2})(\d{2})\s*$/.exec(text) ?? [];
  if (year && month && day) return iso(year, Number(month), day);
  const [, d, m, y] = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(text) ?? [];
  if (d && m && y) return iso(yearOf(y), Number(m), d);
  const [, first, on, inThat] = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text) ?? [];
  const at = months.indexOf((first ?? '').slice(0, 3).toLowerCase());
  if (on && inThat && at >= 0) return iso(inThat, at + 1, on);
  const [, of = '1', named = '', inYear] =
    /(?:\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)?\b([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})\b/.exec(text) ?? [];
  const then = months.indexOf(named.slice(0, 3).toLowerCase());
  return inYear && then >= 0 ? iso(yearOf(inYear), then + 1, of) : undefined;
}
