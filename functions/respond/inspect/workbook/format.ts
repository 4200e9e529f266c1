/** What a number format makes of a number, as far as re-usable data need it. */
export type Format = {
  readonly showsNothing: boolean;
  readonly kind: 'number' | 'date' | 'time' | 'moment';
  /** Digits after the point that are shown, of the number in hundredths if it is shown in per cent; undefined shows all. */
  readonly decimals: number | undefined;
};

/** Formats that are known by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

const cleaned = (code: string) => code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');

/** Reads a format code, or the number of a built-in one. */
export function formatOf(code: string | number): Format {
  const text = typeof code === 'number' ? (builtIn[code] ?? 'General') : code;
  const parts = text.split(';');
  const showsNothing = parts.length >= 3 && parts.every((part) => /^\s*(\[[^\]]*\])?\s*$/.test(part));
  const first = cleaned(parts[0] ?? '');
  const [hasDate, hasTime] = [/[yd]|mmm/i.test(first), /h|s|\[m/i.test(first)];
  if (/general|@/i.test(first) || first.trim() === '') return { showsNothing, kind: 'number', decimals: undefined };
  if (hasDate || hasTime)
    return { showsNothing, kind: hasDate ? (hasTime ? 'moment' : 'date') : 'time', decimals: undefined };
  const decimals = /e/i.test(first)
    ? undefined
    : (/\.([0#?]+)/.exec(first)?.[1]?.length ?? 0) + (first.includes('%') ? 2 : 0);
  return { showsNothing, kind: 'number', decimals: /[/]/.test(first) ? undefined : decimals };
}

const DAY = 86_400_000;

/** A serial number of days as an ISO date; `since1904` for workbooks that count from 1904. */
function moment(days: number, since1904: boolean): string {
  // 1900 was no leap year, but workbooks count its 29 February.
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const at = new Date(start + Math.round(days * DAY));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/**
 * The value of a cell as it is shown, in a form for re-use: no more digits than the sheet shows, dates in ISO form, no
 * thousands separators.
 */
export function shown(value: string, format: Format, since1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'date') return moment(number, since1904).slice(0, 10);
  if (format.kind === 'moment') return moment(number, since1904).slice(0, 19);
  if (format.kind === 'time') return number < 1 ? moment(number, since1904).slice(11, 19) : value;
  if (format.decimals === undefined) return String(number);
  return number.toFixed(Math.min(20, format.decimals)).replace(/^-(0(?:\.0+)?)$/, '$1');
}
