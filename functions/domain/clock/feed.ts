import * as v from 'valibot';
import { isLocalDate, type LocalDate, weekday } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Division, divisions, type Holiday } from './holidays.ts';

/** Why a feed was not believed. Nothing of what it said is repeated but a division and a date or year that was checked. */
export type FeedFault = {
  readonly code:
    | 'not-json'
    | 'wrong-shape'
    | 'bad-title'
    | 'bad-date'
    | 'weekend'
    | 'duplicate'
    | 'year-missing'
    | 'implausible-count'
    | 'not-current'
    | 'holiday-missing'
    | 'too-many-changes';
  readonly division?: Division;
  readonly where?: string;
};

/** The bank holidays that a feed gives, and the years that it gives for every division. */
export type Feed = {
  readonly from: number;
  readonly to: number;
  readonly holidays: Readonly<Record<Division, readonly Holiday[]>>;
};

/** Letters, digits, punctuation and spaces: no controls, no marks that turn the direction of text, no angle brackets. */
const title = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}]+$/u;
const Event = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  date: v.string(),
  notes: v.optional(v.string(), ''),
});
const DivisionOf = <D extends Division>(division: D) =>
  v.object({ division: v.literal(division), events: v.pipe(v.array(Event), v.maxLength(500)) });
/** Exactly the three divisions: a fourth would change the law that the rule table is written from. */
const Shape = v.strictObject({
  'england-and-wales': DivisionOf('england-and-wales'),
  scotland: DivisionOf('scotland'),
  'northern-ireland': DivisionOf('northern-ireland'),
});

/** Fewest and most that a division has in a year: England and Wales have eight, Northern Ireland had twelve in 2022. */
const FEWEST = 8;
const MOST = 13;
const EARLIEST_YEAR = 2000;
const YEARS_AHEAD = 10;

/** Reads the text of GOV.UK's feed, and believes it whole or not at all. `today` is a London date. */
export function readFeed(text: string, today: LocalDate): Result<Feed, FeedFault> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ code: 'not-json' });
  }
  const parsed = v.safeParse(Shape, json);
  if (!parsed.success) return fail({ code: 'wrong-shape' });
  const holidays: Record<Division, readonly Holiday[]> = {
    'england-and-wales': [],
    scotland: [],
    'northern-ireland': [],
  };
  const year = Number(today.slice(0, 4));
  const latest = year + YEARS_AHEAD;
  let [from, to] = [EARLIEST_YEAR, latest];
  for (const division of divisions) {
    const read = readDivision(division, parsed.output[division].events, latest);
    if (!read.ok) return read;
    holidays[division] = read.value.holidays;
    from = Math.max(from, read.value.from);
    to = Math.min(to, read.value.to);
  }
  if (from > year || to < year) return fail({ code: 'not-current', where: String(year) });
  return ok({ from, to, holidays });
}

/** The holidays of one division in order, and its years: each one whole, and none left out between the first and the last. */
function readDivision(
  division: Division,
  events: readonly v.InferOutput<typeof Event>[],
  latestYear: number,
): Result<{ holidays: readonly Holiday[]; from: number; to: number }, FeedFault> {
  const found = new Map<LocalDate, Holiday>();
  for (const event of events) {
    const { date } = event;
    if (!title.test(event.title)) return fail({ code: 'bad-title', division });
    const year = Number(date.slice(0, 4));
    if (!isLocalDate(date) || year < EARLIEST_YEAR || year > latestYear) return fail({ code: 'bad-date', division });
    if (weekday(date) === 0 || weekday(date) === 6) return fail({ code: 'weekend', division, where: date });
    if (found.has(date)) return fail({ code: 'duplicate', division, where: date });
    const name = /substitute/i.test(event.notes) ? `${event.title} (substitute day)` : event.title;
    found.set(date, { date, name, division });
  }
  const holidays = [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const years = Map.groupBy(holidays, ({ date }) => Number(date.slice(0, 4)));
  const given = [...years.keys()];
  const [first = 0, last = 0] = [given[0], given.at(-1)];
  for (let year = first; year <= last; year += 1) {
    const count = years.get(year)?.length ?? 0;
    if (count === 0) return fail({ code: 'year-missing', division, where: String(year) });
    if (count < FEWEST || count > MOST) {
      return fail({ code: 'implausible-count', division, where: String(year) });
    }
  }
  return ok({ holidays, from: first, to: last });
}
