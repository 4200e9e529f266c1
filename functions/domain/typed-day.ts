import { isLocalDate, type LocalDate } from './dates.ts';

/** A day as a date box sends it, or as people type it where there is none: 24/11/2026. Undefined where it is no day. */
export function readDay(typed: string): LocalDate | undefined {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed.trim()) ?? [];
  const day = y === '' ? typed.trim() : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isLocalDate(day) ? day : undefined;
}
