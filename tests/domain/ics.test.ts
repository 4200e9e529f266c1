import { expect, it } from 'vitest';
import { type DueDateEntry, dueDateIcs } from '#domain/clock/ics.ts';

const entry: DueDateEntry = {
  uid: '07.FOI.26.000123@foi.example',
  dueOn: '2026-12-31',
  url: 'https://foi.example/track/07.FOI.26.000123',
  stamp: '2026-11-23T09:30:00.123Z',
  summary: 'Answer due',
  description: 'The last day.',
  language: 'en',
};
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

it('is one entry of a whole day, with the next day as its end', () => {
  expect(unfolded(dueDateIcs(entry))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Request Portal//Due date//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:07.FOI.26.000123@foi.example',
    'DTSTAMP:20261123T093000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY;LANGUAGE=en:Answer due',
    'DESCRIPTION;LANGUAGE=en:The last day.',
    'URL:https://foi.example/track/07.FOI.26.000123',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Answer due',
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it.each([
  ['a, b; c', 'a\\, b\\; c'],
  ['back\\slash', 'back\\\\slash'],
  ['two\nlines', 'two\\nlines'],
  ['two\r\nlines', 'two\\nlines'],
  ['END:VEVENT\r\nBEGIN:VEVENT', 'END:VEVENT\\nBEGIN:VEVENT'],
  ['bell\u0007 and escape\u001b', 'bell and escape'],
  ['tab\tstays', 'tab\tstays'],
  ['“quotes” : colon', '“quotes” : colon'],
])('writes %j as %j', (text, written) => {
  const lines = unfolded(dueDateIcs({ ...entry, summary: text, description: text }));
  expect(lines).toContain(`SUMMARY;LANGUAGE=en:${written}`);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});

it.each(['x'.repeat(400), 'é'.repeat(200), '日本'.repeat(60), '👩‍👩‍👧'.repeat(40), `${'a'.repeat(74)}é`])(
  'folds %s at 75 octets and never inside a character',
  (description) => {
    const ics = dueDateIcs({ ...entry, description });
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics).not.toContain('\ufffd');
    expect(unfolded(ics)).toContain(`DESCRIPTION;LANGUAGE=en:${description}`);
  },
);

it('ends every line with CRLF and has no other line break', () => {
  expect(dueDateIcs(entry).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it.each([
  ['2026-03-28', '20260329'],
  ['2028-02-28', '20280229'],
  ['2028-02-29', '20280301'],
])('an entry of %s ends on %s', (dueOn, end) => {
  expect(dueDateIcs({ ...entry, dueOn })).toContain(`DTEND;VALUE=DATE:${end}\r\n`);
});
