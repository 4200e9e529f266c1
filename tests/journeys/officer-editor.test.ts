import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';

const journey = aJourney();
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);

describe.each(ways)('an officer with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('writes a response with two parts, a table and a ground, and another officer approves and sends it', async () => {
    const { portal, desk } = journey;
    const email = `edit-${width}-${javaScript}@example.org`;
    const reference = await desk.ask('1. How many cars were towed?\n2. Where are they kept?', 'Zed Writer', email);
    const page = await journey.openPage(javaScript, width);
    await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}`);
    await page.getByRole('link', { name: 'Write the response' }).click();
    expect(await field(page, 'parts.p2.question').inputValue()).toBe('Where are they kept?');
    await expectAccessible(page, javaScript);

    // Nothing is lost where something is missing.
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    await expectAccessible(page, javaScript);
    await field(page, 'title').fill('Cars towed away');
    await field(page, 'parts.p1.held').selectOption('yes');
    await field(page, 'parts.p1.outcome').selectOption('disclosed');
    await page.getByRole('button', { name: 'Add a table' }).click();
    await field(page, 'tables.t1.caption').fill('Cars towed by ward');
    await field(page, 'tables.t1.headRows').selectOption('2');
    await field(page, 'tables.t1.text').fill('Ward\t2024\t\n\tCars\tVans\nNorth\t41\t12\nSouth\t52\t30');
    await page.getByRole('button', { name: 'Keep' }).click();
    expect(await page.locator('.portal-table th[scope=colgroup]').textContent()).toBe('2024');
    await field(page, 'parts.p1.tables').check();
    await field(page, 'parts.p2.held').selectOption('yes');
    await field(page, 'parts.p2.outcome').selectOption('withheld');
    await page.getByRole('button', { name: 'Add a ground' }).click();
    await field(page, 'grounds.g1.exemption').selectOption('s31');
    if (!javaScript) await page.getByRole('button', { name: 'Show its fields' }).click();
    await page.getByLabel('31(1)(a) – preventing or detecting crime').check();
    await page.locator('[name="grounds.g1.parts"][value=p2]').check();
    await field(page, 'grounds.g1.withheld').fill('The addresses of the pounds.');
    await field(page, 'grounds.g1.why').fill('Cars that are evidence are kept there.');
    await field(page, 'grounds.g1.harm').fill('Whoever knows where they are could take them back.');
    await page.getByLabel('It would be likely to happen').check();
    await field(page, 'grounds.g1.favouring').fill('The public pays for the pounds.');
    await field(page, 'grounds.g1.against').fill('Evidence would be lost.');
    await field(page, 'grounds.g1.balance').fill('It lies with keeping the evidence.');
    await page.getByRole('button', { name: 'Keep' }).click();
    await expectAccessible(page, javaScript);
    expect(await page.locator('.officer-found').allTextContents()).toEqual([]);

    const [tab] = javaScript
      ? await Promise.all([
          page.waitForEvent('popup'),
          page.getByRole('button', { name: 'Preview the letter' }).click(),
        ])
      : [page, await page.getByRole('button', { name: 'Preview the letter' }).click()];
    await tab.waitForURL(/response\/letter$/);
    expect(await tab.textContent('main')).toContain('Whoever knows where they are could take them back.');
    await expectAccessible(tab, javaScript);
    await page.goto(`${portal.url}/officer/cases/${reference}/response/page`);
    const previewed = await page.content();
    expect(await page.textContent('h1')).toBe('Cars towed away');
    await page.goto(`${portal.url}/officer/cases/${reference}/response`);
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.textContent('.portal-notice')).toContain('Response saved');

    const second = await journey.openPage(javaScript, width);
    await signIn(second, portal, 'demo-approver', `/officer/cases/${reference}/approve-response`);
    await second.getByRole('button', { name: 'Approve' }).click();
    await second.goto(`${portal.url}/officer/cases/${reference}/send-response`);
    await second.getByRole('button', { name: 'Send the response' }).click();
    expect((await desk.mailTo(email, 'our answer')).text).toContain('Evidence would be lost.');
    await desk.untilPublished(reference);
    await page.goto(`${portal.url}/disclosures/${reference}/`);
    expect(await page.content()).toBe(previewed);
  });
});
