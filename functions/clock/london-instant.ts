import type { LocalDate } from '#domain/dates.ts';

const TIME = /^(\d{1,2})[:.](\d{2})$/;

// Made at the first use, as in domain/dates.ts.
let london: Intl.DateTimeFormat | undefined;

function londonTime(instant: Date): string {
  london ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
  return london.format(instant);
}

/**
 * The instant of a London day and time (`9:30`, `23:59`), ISO 8601 with offset; null where it is no time. Of the hour
 * that comes twice in October the first is taken; one that does not come in March is read as if the clocks had not moved.
 */
export function londonInstant(date: LocalDate, time: string): string | null {
  const [, hours = '', minutes = ''] = TIME.exec(time) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  const local = `${date}T${hours.padStart(2, '0')}:${minutes}:00`;
  const isSummer = londonTime(new Date(`${local}+01:00`)) === local.slice(11, 16);
  return `${local}${isSummer ? '+01:00' : 'Z'}`;
}
