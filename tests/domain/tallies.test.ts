import { expect, test } from 'vitest';
import { monthOf, monthsUntil } from '#domain/tallies.ts';

test('a month is London’s, also in the last hour of a month in summer', () => {
  expect(monthOf('2026-07-31T22:59:59.999Z')).toBe('2026-07');
  expect(monthOf('2026-07-31T23:00:00.000Z')).toBe('2026-08');
  expect(monthOf('2026-12-31T23:30:00.000Z')).toBe('2026-12');
});

test('the months until a day end with its own, across years', () => {
  expect(monthsUntil('2026-02-28', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsUntil('2026-12-01', 1)).toEqual(['2026-12']);
  expect(monthsUntil('2026-01-31', 13).at(0)).toBe('2025-01');
});
