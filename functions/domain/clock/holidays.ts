import { addDays, dayNumber, fromDayNumber, type LocalDate, weekday } from '../dates.ts';

/** The three divisions in which bank holidays are proclaimed (Banking and Financial Dealings Act 1971, Sch. 1). */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const satisfies readonly Division[];

export type Holiday = { readonly date: LocalDate; readonly name: string; readonly division: Division };

/** How a holiday finds its day in a year. */
type Rule =
  | { readonly on: string; readonly substitute: true } // MM-DD; at a weekend, the next weekday not already a holiday
  | { readonly easter: number } // days from Easter Sunday
  | { readonly monday: 'first' | 'last'; readonly month: number };

const EW: readonly Division[] = ['england-and-wales'];
const S: readonly Division[] = ['scotland'];
const NI: readonly Division[] = ['northern-ireland'];
const EWNI: readonly Division[] = [...EW, ...NI];
const ALL: readonly Division[] = divisions;

/**
 * The recurring holidays, in the order in which substitutes are given within a year.
 * England, Wales and Northern Ireland: 1971 Act Sch. 1 paras 1 and 3 with the yearly proclamations; Scotland: para 2.
 */
const rules: readonly { readonly name: string; readonly in: readonly Division[]; readonly rule: Rule }[] = [
  { name: 'New Year’s Day', in: ALL, rule: { on: '01-01', substitute: true } },
  { name: '2 January', in: S, rule: { on: '01-02', substitute: true } },
  { name: 'St Patrick’s Day', in: NI, rule: { on: '03-17', substitute: true } },
  { name: 'Good Friday', in: ALL, rule: { easter: -2 } },
  { name: 'Easter Monday', in: EWNI, rule: { easter: 1 } },
  { name: 'Early May bank holiday', in: ALL, rule: { monday: 'first', month: 5 } },
  { name: 'Spring bank holiday', in: ALL, rule: { monday: 'last', month: 5 } },
  { name: 'Battle of the Boyne (Orangemen’s Day)', in: NI, rule: { on: '07-12', substitute: true } },
  { name: 'Summer bank holiday', in: S, rule: { monday: 'first', month: 8 } },
  { name: 'Summer bank holiday', in: EWNI, rule: { monday: 'last', month: 8 } },
  { name: 'St Andrew’s Day', in: S, rule: { on: '11-30', substitute: true } },
  { name: 'Christmas Day', in: ALL, rule: { on: '12-25', substitute: true } },
  { name: 'Boxing Day', in: ALL, rule: { on: '12-26', substitute: true } },
];

/** One-off royal proclamations (1971 Act s.1(2)–(3)): a day moved, or a day added. Facts, newest last. */
const proclamations: readonly {
  readonly name: string;
  readonly in: readonly Division[];
  readonly date: LocalDate;
  readonly insteadOf?: LocalDate;
}[] = [
  { name: 'Early May bank holiday (VE Day)', in: ALL, date: '2020-05-08', insteadOf: '2020-05-04' },
  { name: 'Spring bank holiday', in: ALL, date: '2022-06-02', insteadOf: '2022-05-30' },
  { name: 'Platinum Jubilee bank holiday', in: ALL, date: '2022-06-03' },
  { name: 'Bank Holiday for the State Funeral of Queen Elizabeth II', in: ALL, date: '2022-09-19' },
  { name: 'Bank holiday for the coronation of King Charles III', in: ALL, date: '2023-05-08' },
  { name: 'World Cup bank holiday', in: S, date: '2026-06-15' },
];

/** Last year for which the dates below are settled; a later date is computed and may yet be moved by proclamation. */
export const KNOWN_TO = 2028;

/** Easter Sunday (Gregorian, anonymous algorithm of 1876) of a year. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function mondayOf(year: number, month: number, which: 'first' | 'last'): LocalDate {
  const start = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  if (which === 'first') return fromDayNumber(start + ((1 - weekday(fromDayNumber(start)) + 7) % 7));
  const end = start + 30; // May and August, the only months asked for, have 31 days
  return fromDayNumber(end - ((weekday(fromDayNumber(end)) + 6) % 7));
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

/** The bank holidays of one division in one year, in date order, substitute days and proclamations included. */
export function bankHolidays(division: Division, year: number): readonly Holiday[] {
  const taken = new Map<LocalDate, string>();
  const mine = rules.filter((r) => r.in.includes(division));
  // Fixed days first keep their own date; then each that fell on a weekend takes the next free weekday in turn.
  const displaced: { name: string; from: LocalDate }[] = [];
  for (const { name, rule } of mine) {
    if ('on' in rule) {
      const date = `${year}-${rule.on}`;
      if (isWeekend(date)) displaced.push({ name, from: date });
      else taken.set(date, name);
    } else if ('easter' in rule) taken.set(addDays(easterSunday(year), rule.easter), name);
    else taken.set(mondayOf(year, rule.month, rule.monday), name);
  }
  for (const { name, from } of displaced) {
    let date = addDays(from, 1);
    while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
    taken.set(date, `${name} (substitute day)`);
  }
  for (const p of proclamations.filter((q) => q.in.includes(division) && q.date.startsWith(`${year}-`))) {
    if (p.insteadOf !== undefined) taken.delete(p.insteadOf);
    taken.set(p.date, p.name);
  }
  return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, name]) => ({ date, name, division }));
}
