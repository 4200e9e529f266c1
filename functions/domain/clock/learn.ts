import { dayNumber, type LocalDate } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import { type CalendarVersion, knownHolidays, type RemovedHoliday } from './calendar-version.ts';
import type { Feed, FeedFault } from './feed.ts';
import { bankHolidays, divisions, type Holiday, KNOWN_TO } from './holidays.ts';

/** What a feed teaches: the version to add, or null where it says what is known already. */
export type Lesson = Omit<CalendarVersion, 'version' | 'importedAt'> | null;

/** The most that one import may change. 2022 brought nine at once (three for each division); more has never been proclaimed. */
const MOST_CHANGES = 12;
/** A holiday is moved within its week: by four days in 2020, by three in 2022. */
const MOVED_DAYS = 7;

/**
 * What the calendar learns from a feed. The past is never forgotten, and no year that the feed does not give whole: GOV.UK
 * once left out five years for five months. A holiday of the rule table goes only where another of that week takes its
 * place, as when one is moved by proclamation (1971 Act s.1(2)): GOV.UK once gave Scotland's first Monday of August as the
 * last. Anything else waits for a person, with an alarm. `today` is a London date.
 */
export function learn(feed: Feed, current: CalendarVersion | null, today: LocalDate): Result<Lesson, FeedFault> {
  const added: Holiday[] = [];
  const gone: RemovedHoliday[] = [];
  for (const division of divisions) {
    const given = feed.holidays[division];
    const isGiven = (date: LocalDate) => given.some((holiday) => holiday.date === date);
    for (let year = feed.from; year <= feed.to; year += 1) {
      const known = knownHolidays(division, year, current);
      const ruled = bankHolidays(division, year);
      const isOf = (list: readonly Holiday[], date: LocalDate) => list.some((holiday) => holiday.date === date);
      const ofYear = given.filter(({ date }) => date.startsWith(`${year}-`));
      added.push(...ofYear.filter(({ date }) => !isOf(known, date)));
      for (const { date } of known) {
        if (isGiven(date) || date < today) continue;
        const instead = ofYear.some((h) => !isOf(ruled, h.date) && daysBetween(h.date, date) <= MOVED_DAYS);
        if (isOf(ruled, date) && !instead) return fail({ code: 'holiday-missing', division, where: date });
        gone.push({ date, division });
      }
    }
  }
  if (added.length + gone.length > MOST_CHANGES) return fail({ code: 'too-many-changes' });
  const knownBefore = current?.knownTo ?? `${KNOWN_TO}-12-31`;
  const knownTo = knownBefore > `${feed.to}-12-31` ? knownBefore : `${feed.to}-12-31`;
  if (added.length + gone.length === 0 && knownTo === knownBefore) return ok(null);
  return ok({ knownTo, ...differences(current, added, gone) });
}

const daysBetween = (a: LocalDate, b: LocalDate) => Math.abs(dayNumber(a) - dayNumber(b));
const isSame = (a: RemovedHoliday) => (b: RemovedHoliday) => a.date === b.date && a.division === b.division;

/** All differences to the rule table, from those before and what has changed since. */
function differences(
  current: CalendarVersion | null,
  added: readonly Holiday[],
  gone: readonly RemovedHoliday[],
): Pick<CalendarVersion, 'added' | 'removed'> {
  const isRuled = ({ date, division }: RemovedHoliday) =>
    bankHolidays(division, Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
  const stays = (one: RemovedHoliday) => !gone.some(isSame(one));
  return {
    added: [...(current?.added ?? []).filter(stays), ...added.filter((one) => !isRuled(one))],
    removed: [
      ...(current?.removed ?? []).filter((one) => !added.some(isSame(one))),
      ...gone.filter((one) => isRuled(one)),
    ],
  };
}
