/**
 * One textual change each to the table of regimes, the calendar or the counting. `find` must stand exactly once in the
 * file, or exactly once in the regime named by `within`: a change of the source that outdates a mutant is then noticed.
 */
export type Mutant = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly within?: 'FOIA' | 'EIR' | 'FOISA' | 'EISR';
};

function inTable(within: NonNullable<Mutant['within']>, name: string, find: string, put: string): Mutant {
  return { name: `${within}: ${name}`, file: 'clock/regimes.ts', within, find, put };
}
function inFile(file: string, name: string, find: string, put: string): Mutant {
  return { name: `${file}: ${name}`, file, find, put };
}

const table: readonly Mutant[] = [
  inTable('FOIA', '20 becomes 21', 'limitWorkingDays: 20', 'limitWorkingDays: 21'),
  inTable('FOIA', '20 becomes 19', 'limitWorkingDays: 20', 'limitWorkingDays: 19'),
  inTable('EIR', '20 becomes 21', 'limitWorkingDays: 20', 'limitWorkingDays: 21'),
  inTable('FOISA', '20 becomes 21', 'limitWorkingDays: 20', 'limitWorkingDays: 21'),
  inTable('EISR', '20 becomes 21', 'limitWorkingDays: 20', 'limitWorkingDays: 21'),
  inTable('FOIA', 'Scotland dropped', 'holidaysOf: divisions', "holidaysOf: ['england-and-wales', 'northern-ireland']"),
  inTable('FOIA', 'Northern Ireland dropped', 'holidaysOf: divisions', "holidaysOf: ['england-and-wales', 'scotland']"),
  inTable('EIR', 'England and Wales alone', 'holidaysOf: divisions', "holidaysOf: ['england-and-wales']"),
  inTable('FOISA', 'every nation', "holidaysOf: ['scotland']", 'holidaysOf: divisions'),
  inTable('EISR', 'every nation', "holidaysOf: ['scotland']", 'holidaysOf: divisions'),
  inTable('FOIA', 'public interest to 30', 'furtherWorkingDays: 20', 'furtherWorkingDays: 10'),
  inTable('FOIA', 'extended once', 'once: false', 'once: true'),
  inTable('EIR', 'regulation 7 to 30', 'furtherWorkingDays: 20', 'furtherWorkingDays: 10'),
  inTable('EIR', 'regulation 7 twice', 'once: true', 'once: false'),
  inTable('EISR', 'regulation 7 to 30', 'furtherWorkingDays: 20', 'furtherWorkingDays: 10'),
  inTable('FOIA', 'two months to pay', 'months: 3', 'months: 2'),
  inTable('EIR', '40 days to pay', 'workingDays: 60', 'workingDays: 40'),
  inTable('FOISA', 'second day after posting', 'day: 3', 'day: 2'),
  inTable('FOIA', '21 school days', 'schoolDays: 20', 'schoolDays: 21'),
  inTable('FOIA', 'a school’s 60 becomes 61', 'workingDays: 60', 'workingDays: 61'),
  inTable('FOIA', 'review in 21', 'workingDays: 20, exceptional: 40', 'workingDays: 21, exceptional: 40'),
  inTable('EIR', 'reconsideration in 20', "statutory': { workingDays: 40", "statutory': { workingDays: 20"),
  inTable('FOISA', 'review in 30', 'workingDays: 20, exceptional', 'workingDays: 30, exceptional'),
  inTable('FOIA', 'review asked for within 20', 'reviewWindow: { workingDays: 40', 'reviewWindow: { workingDays: 20'),
  inTable('FOISA', 'an early answer shortens the window', "from: 'expiry'", "from: 'response'"),
  inTable('EIR', 'the window runs from the end', "from: 'response'", "from: 'expiry'"),
];

const counting: readonly Mutant[] = [
  inFile(
    'clock/count.ts',
    'the day of receipt counts',
    'let day = from;\n  let last',
    'let day = from - 1;\n  let last',
  ),
  inFile('clock/count.ts', 'day one is left out', 'let day = from;\n  let last', 'let day = from + 1;\n  let last'),
  inFile('clock/count.ts', 'one day more', 'workingDays.length < limit', 'workingDays.length <= limit'),
  inFile('clock/count.ts', 'the day of the notice counts', 'day >= first', 'day > first'),
  inFile('clock/count.ts', 'the day of the payment counts', 'day <= last)', 'day < last)'),
  inFile(
    'clock/count.ts',
    'holidays disregarded too',
    'reasons.length > 0) skipped',
    'reasons.length > 0 && !within(day, disregard)) skipped',
  ),
  inFile(
    'clock/history.ts',
    'restarts from the question',
    'draft.restartedOn = day',
    'draft.restartedOn = draft.asked?.on ?? day',
  ),
  inFile(
    'clock/history.ts',
    'pauses instead of restarting',
    'draft.restartedOn = day',
    'draft.fees = [...draft.fees, { noticeOn: draft.asked?.on ?? day, paidOn: day }]',
  ),
  inFile('clock/history.ts', 'the first answer counts', 'draft.restartedOn = day', 'draft.restartedOn ??= day'),
  inFile('clock/history.ts', 'an extension outlives a restart', 'draft.extensions = []', 'draft.spentExtensions = []'),
  inFile(
    'clock/history.ts',
    'an answer to no question',
    'if (!draft.isAnswerAwaited) return',
    'if (!draft.receivedOn) return',
  ),
  inFile('clock/extension.ts', 'late on the last day', 'first.on > noticeDue', 'first.on >= noticeDue'),
  inFile('clock/extension.ts', 'the first stated day counts', 'until = latest?.until', 'until = first?.until'),
  inFile('clock/fees.ts', 'late on the last day for paying', 'paidOn <= deadline', 'paidOn < deadline'),
  inFile('clock/fees.ts', 'a notice after the end stops the clock', 'noticeOn > end ||', 'noticeOn < end ||'),
  inFile('clock/periods.ts', 'three months after, not beginning with', 'isThere ? number - 1 : number', 'number'),
  inFile('clock/periods.ts', 'a month without the day ends early', 'isThere ? number - 1 : number', 'number - 1'),
  inFile(
    'clock/day-zero.ts',
    'Sunday receipt deemed Monday',
    "!== 'deemed-next-working-day'",
    "=== 'deemed-next-working-day'",
  ),
  inFile('clock/answer.ts', 'a window from the earlier day', 'expiredOn > respondedOn', 'expiredOn < respondedOn'),
  inFile('clock/limits.ts', 'the last day of a closure is open', 'date <= last)', 'date < last)'),
  inFile('dates.ts', 'London becomes UTC', "timeZone: 'Europe/London'", "timeZone: 'UTC'"),
];

const calendar: readonly Mutant[] = [
  inFile(
    'clock/calendar.ts',
    'Saturday is a working day',
    "weekday === 6 ? ['Saturday']",
    "weekday === 7 ? ['Saturday']",
  ),
  inFile('clock/holidays.ts', 'Good Friday on Saturday', '{ easter: -2 }', '{ easter: -1 }'),
  inFile('clock/holidays.ts', 'Easter Monday on Tuesday', '{ easter: 1 }', '{ easter: 2 }'),
  inFile('clock/holidays.ts', 'Easter a week late', '7 * m + 33 * month + 19) % 32', '7 * m + 33 * month + 26) % 32'),
  inFile(
    'clock/holidays.ts',
    'a substitute on a day that is taken',
    'isWeekend(date) || taken.has(date)',
    'isWeekend(date)',
  ),
  inFile('clock/holidays.ts', 'no substitutes', 'taken.set(date, `', 'String(`'),
  inFile('clock/holidays.ts', 'Scotland keeps the last Monday of August', "'first', month: 8", "'last', month: 8"),
  inFile('clock/holidays.ts', 'a day that was moved stays too', 'taken.delete(p.insteadOf)', 'taken.has(p.insteadOf)'),
  inFile('clock/holidays.ts', 'the day of June 2026 forgotten', "'2026-06-15'", "'2026-06-14'"),
  inFile('clock/holidays.ts', 'no State Funeral', "'2022-09-19'", "'2022-09-18'"),
];

export const mutants: readonly Mutant[] = [...table, ...counting, ...calendar];

/** The source with the mutation made. Throws where the place is not found exactly once. */
export function mutated(source: string, { name, find, put, within }: Mutant): string {
  const from = within === undefined ? 0 : source.indexOf(`\n  ${within}: {\n`);
  const to = within === undefined ? source.length : source.indexOf('\n  },\n', from);
  const place = source.slice(from, to);
  const count = from < 0 ? 0 : place.split(find).length - 1;
  if (count !== 1) throw new Error(`“${name}”: found ${count} times`);
  return source.slice(0, from) + place.replace(find, () => put) + source.slice(to);
}
