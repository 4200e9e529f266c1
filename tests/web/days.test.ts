import { expect, test } from 'vitest';
import { dateInWords, dayInWords } from '#web/components/day/day.tsx';
import { fieldError, grouped } from '#web/words/field-error.ts';
import { wordsFor } from '#web/words/index.ts';

const en = wordsFor('en');

test.each([
  ['2026-11-30', 'Monday 30 November 2026'],
  ['2026-03-01', 'Sunday 1 March 2026'],
  ['2028-02-29', 'Tuesday 29 February 2028'],
  ['2026-12-31', 'Thursday 31 December 2026'],
])('%s is read as %s', (date, words) => {
  expect(dayInWords(date, en.dates)).toBe(words);
  expect(words.endsWith(dateInWords(date, en.dates))).toBe(true);
});

test('numbers have commas between their thousands', () => {
  expect([0, 999, 1000, 20_000, 1_234_567].map((n) => grouped(n, ','))).toEqual([
    '0',
    '999',
    '1,000',
    '20,000',
    '1,234,567',
  ]);
});

test('every language has words: English where there are none of its own', () => {
  for (const language of ['en', 'en-GB', 'cy', '', 'xx-YY'])
    expect(wordsFor(language).site.home).toBeTypeOf('function');
});

test('a refused field without words of its own still says something', () => {
  expect(fieldError(en.errors, { field: 'parts.0.label', code: 'missing' })).toBe('Check this answer');
  expect(fieldError(en.errors, { field: 'otherwise', code: 'missing' })).toBe('Check this answer');
});
