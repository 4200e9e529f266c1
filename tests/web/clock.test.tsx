import { expect, test } from 'vitest';
import { noteCodes } from '#domain/clock/notes.ts';
import type { ClockEvent } from '#domain/clock/question.ts';
import { noteText } from '#web/components/working/note.ts';
import { Working } from '#web/components/working/working.tsx';
import { Calculator } from '#web/pages/clock/calculator.tsx';
import { calculatorIcs } from '#web/pages/clock/calculator-ics.ts';
import { trackIcs } from '#web/pages/track/due-ics.ts';
import { Track } from '#web/pages/track/track.tsx';
import { clockAnswer, context, hostile, html, view, wordsOf } from './sample-pages.tsx';

const { words } = context;
const paid: ClockEvent[] = [
  { type: 'fees-notice', at: '2026-12-17' },
  { type: 'fee-received', at: '2027-01-05' },
];
const workingOf = (answer = clockAnswer(), receivedOn = '2026-11-02') =>
  wordsOf(html(<Working words={words} answer={answer} receivedOn={receivedOn} level={2} />));

test('every remark of the clock has a sentence of its own', () => {
  for (const code of noteCodes) {
    const text = noteText({ code, section: 's', date: '2026-12-10' }, words);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toBe(words.clock.otherNote);
  }
  for (const code of ['constructor', 'not-yet-known']) {
    expect(noteText({ code, section: 's' }, words)).toBe(words.clock.otherNote);
  }
});

test('the working names the rule, its sections, the first and last day, and each holiday with who keeps it', () => {
  const said = workingOf(clockAnswer({ receivedAt: '2026-12-10' }), '2026-12-10');
  for (const fact of [
    'section 10(1) of the Freedom of Information Act 2000',
    'section 10(6)',
    'Friday 11 December 2026',
    'Wednesday 13 January 2027',
    '10 days at weekends',
    'Friday 25 December 2026 : Christmas Day (all parts of the UK)',
    'Monday 4 January 2027 : 2 January (substitute day) (Scotland)',
  ]) {
    expect(said).toContain(fact);
  }
  expect(said).not.toContain('Counted from');
});

test('the working lists every day that a fees notice takes out, by month', () => {
  const said = workingOf(clockAnswer({ receivedAt: '2026-12-07', events: paid }), '2026-12-07');
  expect(said).toContain('10 working days are left out');
  expect(said).toContain('December 2026: 17, 18, 21, 22, 23, 24, 29, 30 and 31');
  expect(said).toContain('January 2027: 5');
  expect(said).toContain('Fee to be paid by Tuesday 16 March 2027');
});

test('the working of a clarification says from when it counts, and why', () => {
  const events: ClockEvent[] = [
    { type: 'clarification-requested', at: '2026-11-10' },
    { type: 'clarification-received', at: '2026-11-20' },
  ];
  const said = workingOf(clockAnswer({ events }));
  expect(said).toContain('Counted from Friday 20 November 2026');
  expect(said).toContain('the count began anew from there (section 10(6)(b))');
});

test('under Scottish law only Scotland’s holidays are spoken of; a date past the settled calendar may still move', () => {
  const said = workingOf(clockAnswer({ regime: 'FOISA', receivedAt: '2028-12-20' }), '2028-12-20');
  expect(said).toContain('a bank holiday in Scotland');
  expect(said).toContain('section 73');
  expect(said).toContain('could still move');
  expect(workingOf()).not.toContain('could still move');
});

const calculator = (values: Readonly<Record<string, string>>, problems: Parameters<typeof Calculator>[0]['problems']) =>
  html(<Calculator context={context} values={values} problems={problems} />);

test('the form asks with GET, keeps what was typed, and lets nothing of it act', () => {
  const page = calculator({ regime: 'EISR', kind: 'response', 'received-day': hostile, time: hostile }, [
    { field: 'received-day', code: 'not-valid' },
  ]);
  expect(page).toMatch(/<form method="get" action="\/clock\/"/);
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toMatch(/type="radio" value="EISR" checked/);
  expect(page.match(/name="received-day"[^>]*value="&quot;>&lt;script>/g)).toHaveLength(1);
  expect(page).toContain('href="#received-day"');
});

test('all four laws and all six kinds may be asked for, and the events are folded away until one has happened', () => {
  const page = calculator({}, []);
  expect(page.match(/name="regime"/g)).toHaveLength(4);
  expect(page.match(/<option /g)).toHaveLength(6);
  expect(page).toMatch(/<details class="govuk-details">/);
  expect(calculator({ 'paid-day': '4' }, [])).toMatch(/<details class="govuk-details" open/);
});

test.each([
  ['received-day', 'missing', 'Enter the day of receipt', 3],
  ['received-month', 'missing', 'Day of receipt: the date must include a month', 1],
  ['paid-day', 'missing', 'Fee received: the date must include a day', 1],
  ['paid-day', 'not-valid', 'Fee received: enter a real date', 3],
  ['time', 'not-valid', 'Enter the time as hours and minutes', 1],
  ['kind', 'not-offered', 'Choose what to work out', 1],
  ['regime', 'missing', 'Choose the law', 0],
  ['dated', 'not-valid', 'The rule for letters by post', 0],
] as const)('%s %s is told as “%s”', (field, code, sentence, boxes) => {
  const page = calculator({}, [{ field, code }]);
  expect(wordsOf(page).split(sentence)).toHaveLength(3); // in the summary, and beside the box
  expect(page).toContain(`href="#${field}"`);
  expect(page.match(/aria-invalid="true"/g) ?? []).toHaveLength(boxes);
});

const calendar = html(<Track context={context} view={view} />);

test('each month is a table with a caption and a header for each day of the week', () => {
  const tables = calendar.match(/<table class="portal-month">.*?<\/table>/gs) ?? [];
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    expect(table).toMatch(/<caption[^>]*>\w+ 2026<\/caption>/);
    expect(table.match(/<th scope="col"/g)).toHaveLength(7);
    for (const row of table.split('<tr>').slice(2)) expect(row.match(/<td/g)).toHaveLength(7);
  }
  expect(tables[0]).toContain('>Monday</span>');
});

test('each day of the calendar says in words what its colour says', () => {
  const said = wordsOf(calendar);
  for (const words of [
    '2 0 received, day 0',
    '3 1 working day 1',
    '7 – weekend',
    '30 H does not count: St Andrew’s Day (Scotland)',
    '1 Due due, working day 20',
  ]) {
    expect(said).toContain(words);
  }
  expect(calendar.match(/working day \d+<\/span>/g)).toHaveLength(20);
});

test('the tracking page offers its calendar file while there is a date, and explains a clock that stands', () => {
  expect(calendar).toContain(`href="/track/${view.reference}/due.ics"`);
  const clock = clockAnswer({ events: [{ type: 'clarification-requested', at: '2026-11-10' }] });
  const stopped = html(<Track context={context} view={{ ...view, dueOn: null, workingDay: null, clock }} />);
  expect(stopped).not.toContain('due.ics');
  expect(wordsOf(stopped)).toContain('There is no due date until the answer arrives');
  const answered = html(<Track context={context} view={{ ...view, workingDay: null, clock: null }} />);
  expect(answered).not.toMatch(/due\.ics|portal-month/);
});

test('a calendar file has the date and where to read more, and no key', () => {
  const stamp = '2026-11-23T09:30:00Z';
  const of = { context, origin: 'https://foi.example', stamp, dueOn: '2026-12-01' };
  const tracked = trackIcs({ ...of, view }).replaceAll('\r\n ', '');
  expect(tracked).toContain(`UID:${view.reference}@foi.example\r\n`);
  expect(tracked).toContain(`URL:https://foi.example/track/${view.reference}\r\n`);
  expect(tracked).not.toContain('key=');
  const query = 'regime=FOIA&received-day=2';
  const worked = calculatorIcs({ ...of, answer: clockAnswer(), query }).replaceAll('\r\n ', '');
  expect(worked).toContain(`URL:https://foi.example/clock/?${query}\r\n`);
  expect(worked).toContain('DTSTART;VALUE=DATE:20261201');
});
