import { expect, test } from 'vitest';
import { contrast, onBrand, themeSetup } from '#web/theme.ts';

const colours = ['#000000', '#ffffff', '#ffdd00', '#14344f', '#808080', '#ff0000', '#00ff00', '#7fb2e5'];

test('contrast is as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(colours)('on the brand colour %s the name can be read', (brand) => {
  expect(contrast(onBrand(brand), brand)).toBeGreaterThanOrEqual(4.5);
});

test.each(colours)('links in %s can be read on the page', (link) => {
  const variables = themeSetup({ colours: { brand: '#14344f', link } });
  const made = /\$authority-link: (#[0-9a-f]{6})\)/.exec(variables)?.[1] ?? '';
  expect(contrast(made, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('a colour that can be read stays as the authority gave it', () => {
  expect(themeSetup({ colours: { brand: '#14344f', link: '#125a8c' } })).toContain('$authority-link: #125a8c)');
});
