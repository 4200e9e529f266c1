import { expect, it } from 'vitest';
import { pack, unpack } from '#plumbing/packed.ts';
import { units } from '#tests/support/commissions.ts';
import { authority } from '#tests/support/rooms.ts';

it('what was packed is the same again, in any script, and what was not stays as it is', () => {
  const text = JSON.stringify({ ...authority, name: 'Cyngor Sir Gâr – “Carmarthenshire” 中', units });
  expect(unpack(pack(text))).toBe(text);
  expect(unpack(text)).toBe(text);
  expect(unpack('')).toBe('');
});

it('settings with many units take a fraction of what they would', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    id: `unit-${i}`,
    name: `Unit of department number ${i}`,
    email: `department-number-${i}@testshire.example`,
  }));
  const text = JSON.stringify({ ...authority, units: many });
  expect(pack(text).length).toBeLessThan(text.length / 2);
});

it('what is neither is a fault', () => {
  expect(() => unpack('deflate:not deflated')).toThrow();
});
