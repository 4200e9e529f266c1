import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { chooseOfficer, signIn } from '#tests/support/officers.ts';

const journey = aJourney();

describe.each(ways)('an officer with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('signs in through the provider, and out of both', async () => {
    const page = await journey.openPage(javaScript, width);
    await page.goto(`${journey.portal.url}/officer/?view=due`);
    expect(await page.textContent('h1')).toBe('Who are you?');
    await expectAccessible(page, javaScript);
    await chooseOfficer(page, 'demo-officer');
    expect(page.url()).toBe(`${journey.portal.url}/officer/?view=due`);
    expect(await page.textContent('.officer-header__out')).toContain('Olu Adeyemi');
    await expectAccessible(page, javaScript);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/signed-out$/);
    expect(await page.textContent('h1')).toBe('You are signed out');
    await expectAccessible(page, javaScript);
    await page.goto(`${journey.portal.url}/officer/`);
    expect(await page.textContent('h1')).toBe('Who are you?');
  });
});

it('a unit’s contact sees nothing of the cases', async () => {
  const page = await journey.openPage(true, 1280);
  await signIn(page, journey.portal, 'demo-unit');
  expect(new URL(page.url()).pathname).toBe('/officer/commissions');
  const answer = await page.goto(`${journey.portal.url}/officer/`);
  expect(answer?.status()).toBe(403);
  expect(await page.textContent('.officer-header__nav')).toBe('Commissions');
});
