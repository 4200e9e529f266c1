import { describe, expect, it } from 'vitest';
import { calendarOf } from '#domain/clock/calendar.ts';
import { type CalendarVersion, knownHolidays } from '#domain/clock/calendar-version.ts';
import { calendarsFor } from '#domain/clock/calendars.ts';
import { calendarFor, dueDate } from '#domain/clock/due-date.ts';
import { readFeed } from '#domain/clock/feed.ts';
import { bankHolidays, divisions } from '#domain/clock/holidays.ts';
import { learn } from '#domain/clock/learn.ts';
import { dayNumber } from '#domain/dates.ts';
import { aFeed, type FeedJson, withHoliday, without } from '#tests/support/holiday-feed.ts';
import { hasShared, sharedText } from '#tests/support/shared.ts';

const TODAY = '2026-11-22';
const IMPORTED = '2026-11-22T03:00:00.000Z';

/** Reads and learns in one go: the lesson, or the code of the fault. */
function lessonOf(feed: FeedJson | string, current: CalendarVersion | null = null, today = TODAY) {
  const read = readFeed(typeof feed === 'string' ? feed : JSON.stringify(feed), today);
  const learnt = read.ok ? learn(read.value, current, today) : read;
  return learnt.ok ? learnt.value : learnt.error.code;
}
function versionOf(feed: FeedJson, current: CalendarVersion | null = null, today = TODAY): CalendarVersion {
  const lesson = lessonOf(feed, current, today);
  if (lesson === null || typeof lesson === 'string') throw new Error(`no lesson: ${lesson}`);
  return { ...lesson, version: (current?.version ?? 0) + 1, importedAt: IMPORTED };
}
const first = (feed: FeedJson) => feed['england-and-wales'].events[0]!;
const change = (edit: (feed: FeedJson) => void) => {
  const feed = aFeed();
  edit(feed);
  return feed;
};

describe('a feed that says what is known', () => {
  it('teaches nothing', () => {
    expect(lessonOf(aFeed(2018, 2028))).toBeNull();
  });
  it.skipIf(!hasShared)('as GOV.UK’s own does (when the reference material is there)', () => {
    expect(lessonOf(sharedText('law/uk-bank-holidays.json'))).toBeNull();
  });
  it('may have more beside each holiday than is read, but not another division', () => {
    expect(lessonOf(change((feed) => Object.assign(first(feed), { emoji: '🎉' })))).toBeNull();
    expect(lessonOf(change((feed) => Object.assign(feed, { wales: feed.scotland })))).toBe('wrong-shape');
  });
});

describe('a feed that is not believed', () => {
  const manyYears = (division: 'scotland', year: string) => (feed: FeedJson) => {
    feed[division].events = feed[division].events.filter(({ date }) => !date.startsWith(year));
  };
  const cases: [string, FeedJson | string, string][] = [
    ['cut off in the middle', JSON.stringify(aFeed()).slice(0, 5000), 'not-json'],
    ['an HTML page', '<!doctype html><title>Sorry</title>', 'not-json'],
    ['empty', '', 'not-json'],
    ['null', 'null', 'wrong-shape'],
    ['a list', '[]', 'wrong-shape'],
    ['without Northern Ireland', change((f) => Reflect.deleteProperty(f, 'northern-ireland')), 'wrong-shape'],
    ['with divisions exchanged', change((f) => Object.assign(f, { scotland: f['northern-ireland'] })), 'wrong-shape'],
    ['a number for a date', change((f) => Object.assign(first(f), { date: 20240101 })), 'wrong-shape'],
    ['a day that does not exist', change((f) => Object.assign(first(f), { date: '2024-02-30' })), 'bad-date'],
    ['a date with a time', change((f) => Object.assign(first(f), { date: '2024-01-01T00:00' })), 'bad-date'],
    ['dates in 1900', change((f) => Object.assign(first(f), { date: '1900-01-01' })), 'bad-date'],
    ['dates in 2100', withHoliday(aFeed(), '2100-01-04'), 'bad-date'],
    ['a weekend', withHoliday(aFeed(), '2027-06-05'), 'weekend'],
    ['a date twice', withHoliday(aFeed(), '2027-12-27'), 'duplicate'],
    ['no title', change((f) => Object.assign(first(f), { title: ' ' })), 'wrong-shape'],
    ['a title of a page', change((f) => Object.assign(first(f), { title: 'x'.repeat(101) })), 'wrong-shape'],
    ['a title with a control', change((f) => Object.assign(first(f), { title: 'New\u0007Year' })), 'bad-title'],
    ['a title on two lines', change((f) => Object.assign(first(f), { title: 'New\nYear' })), 'bad-title'],
    ['a title that turns the text', change((f) => Object.assign(first(f), { title: 'New \u202eYear' })), 'bad-title'],
    ['a title with markup', change((f) => Object.assign(first(f), { title: '<b>New Year</b>' })), 'bad-title'],
    ['a year missing between others', change(manyYears('scotland', '2026')), 'year-missing'],
    ['half a year between others', change(manyYears('scotland', '2026-0')), 'implausible-count'],
    ['half a year at the end', change(manyYears('scotland', '2028-1')), 'implausible-count'],
    ['a year with a holiday a week', withMany(), 'implausible-count'],
    ['no year that is now', aFeed(2027, 2028), 'not-current'],
    ['only years that are over', aFeed(2019, 2025), 'not-current'],
    ['nothing in a division', change((f) => Object.assign(f.scotland, { events: [] })), 'year-missing'],
  ];
  it.each(cases)('%s', (_, feed, code) => {
    expect(lessonOf(feed)).toBe(code);
  });
  function withMany() {
    const feed = aFeed();
    for (const day of ['06-07', '06-14', '06-21', '06-28', '07-05', '07-19']) withHoliday(feed, `2027-${day}`);
    return feed;
  }

  it('one that loses a holiday to come, with nothing in its place', () => {
    expect(lessonOf(without(aFeed(), '2027-03-26', ['scotland']))).toBe('holiday-missing');
    expect(lessonOf(without(aFeed(), '2026-12-28', ['northern-ireland']))).toBe('holiday-missing');
    expect(lessonOf(without(aFeed(), '2027-03-26'))).toBe('implausible-count');
  });
  it('GOV.UK’s own of winter 2024: Scotland’s summer bank holiday of 2027 on the last Monday of August', () => {
    const feed = without(aFeed(), '2027-08-02', ['scotland']);
    withHoliday(feed, '2027-08-30', 'Summer bank holiday', ['scotland']);
    expect(lessonOf(feed, null, '2024-12-01')).toBe('holiday-missing');
  });
  it('one that changes more at once than was ever proclaimed', () => {
    const feed = aFeed();
    for (const date of ['2027-06-01', '2027-06-02', '2027-06-03', '2027-06-04', '2027-06-07']) withHoliday(feed, date);
    expect(lessonOf(feed)).toBe('implausible-count');
    const spread = aFeed();
    for (const date of ['2027-06-01', '2027-06-02', '2028-06-01', '2028-06-02', '2028-06-06'])
      withHoliday(spread, date);
    expect(lessonOf(spread)).toBe('too-many-changes');
  });
});

describe('what a feed teaches', () => {
  it('a holiday proclaimed for all, which then moves dates', () => {
    const version = versionOf(withHoliday(aFeed(), '2027-06-07', 'State Funeral'));
    expect(version).toMatchObject({ version: 1, knownTo: '2028-12-31', removed: [] });
    expect(version.added.map((h) => [h.division, h.date])).toEqual(divisions.map((d) => [d, '2027-06-07']));
    const question = { regime: 'FOIA', receivedAt: '2027-05-20T10:00:00Z' } as const;
    const moved = dueDate(question, calendarsFor(version)('FOIA'));
    expect([dueDate(question).dueOn, moved.dueOn]).toEqual(['2027-06-18', '2027-06-21']);
    expect(moved.skipped.flatMap((day) => day.reasons)).toContain(
      'State Funeral (England and Wales, Scotland, Northern Ireland)',
    );
  });
  it('a holiday moved within its week, like the one of May 2020', () => {
    const feed = withHoliday(without(aFeed(2024, 2029), '2029-05-07'), '2029-05-10', 'Early May bank holiday');
    const version = versionOf(feed);
    expect(version.removed).toEqual(divisions.map((division) => ({ division, date: '2029-05-07' })));
    for (const division of divisions) {
      const dates = knownHolidays(division, 2029, version).map((h) => h.date);
      expect(dates).toContain('2029-05-10');
      expect(dates).not.toContain('2029-05-07');
    }
  });
  it('a proclamation that has passed already, and one that was taken back', () => {
    const proclaimed = versionOf(withHoliday(aFeed(), '2026-09-21'));
    expect(proclaimed.added).toHaveLength(3);
    const future = versionOf(withHoliday(aFeed(), '2027-06-07'));
    const back = versionOf(aFeed(), future);
    expect(back).toMatchObject({ version: 2, added: [], removed: [] });
    // What has passed stays, whatever the feed says later.
    expect(lessonOf(aFeed(), proclaimed)).toBeNull();
  });
  it('a move that is moved back leaves no trace but its version', () => {
    const moved = versionOf(withHoliday(without(aFeed(), '2027-05-03'), '2027-05-06'));
    expect(versionOf(aFeed(), moved)).toMatchObject({ version: 2, added: [], removed: [] });
  });
  it('how far the calendar is settled, and never less far than before', () => {
    const version = versionOf(aFeed(2025, 2030));
    expect(version).toMatchObject({ knownTo: '2030-12-31', added: [], removed: [] });
    expect(calendarOf(divisions, version).knownTo).toBe('2030-12-31');
    expect(lessonOf(aFeed(2025, 2028), version)).toBeNull();
    expect(lessonOf(aFeed(2025, 2027))).toBeNull();
  });
  it('nothing of a year that one division does not give yet', () => {
    const feed = withHoliday(aFeed(2024, 2030), '2030-03-07');
    feed.scotland.events = feed.scotland.events.filter(({ date }) => date < '2030');
    expect(versionOf(feed)).toMatchObject({ knownTo: '2029-12-31', added: [], removed: [] });
  });
  it('nothing of years that it left out: GOV.UK’s own of autumn 2025 began with 2024', () => {
    expect(lessonOf(aFeed(2024, 2027), null, '2025-09-01')).toBeNull();
    const before = versionOf(withHoliday(aFeed(2018, 2028), '2019-06-10'));
    expect(lessonOf(aFeed(2024, 2028), before)).toBeNull();
  });
  it('no end of the past: a feed that forgets a day that is over changes nothing', () => {
    expect(lessonOf(without(aFeed(), '2026-06-15', ['scotland']))).toBeNull();
    // The same day still to come is missed.
    expect(lessonOf(without(aFeed(), '2026-06-15', ['scotland']), null, '2026-03-01')).toBe('holiday-missing');
  });
});

describe('the calendar of a version', () => {
  const version = versionOf(withHoliday(aFeed(), '2027-06-07', 'Proclaimed', ['scotland']));

  it('is the rule table for no version', () => {
    expect(calendarsFor(null)('EIR')).toBe(calendarFor('EIR'));
  });
  it('is made once for each version and regime', () => {
    expect(calendarsFor(structuredClone(version))('FOISA')).toBe(calendarsFor(version)('FOISA'));
    expect(calendarsFor({ ...version, added: [] })('FOISA')).not.toBe(calendarsFor(version)('FOISA'));
  });
  it('names a holiday once that a later release knows as well', () => {
    const known = { date: '2026-06-15', name: 'Another name', division: 'scotland' } as const;
    const twice = calendarOf(['scotland'], { ...version, added: [known] });
    expect(twice.day(dayNumber('2026-06-15')).reasons).toEqual(['World Cup bank holiday (Scotland)']);
  });
  it('has every other day as the table has it', () => {
    for (const division of divisions) {
      for (let year = 2018; year <= 2030; year += 1) {
        const more = division === 'scotland' && year === 2027 ? 1 : 0;
        expect(knownHolidays(division, year, version)).toHaveLength(bankHolidays(division, year).length + more);
      }
    }
  });
});
