import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { chooseOfficer, signIn, tabTo } from '#tests/support/officers.ts';

const journey = aJourney();
const titleOf = (page: Page) => page.textContent('h1');

describe.each(officerWays)('an officer with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('signs in through the provider, and out of both', async () => {
    const page = await journey.openPage(javaScript, width);
    const { url } = journey.portal;
    await page.goto(`${url}/officer/?view=due`);
    expect(await titleOf(page)).toBe('Who are you?');
    await expectAccessible(page, javaScript);
    await chooseOfficer(page, 'demo-officer');
    expect(page.url()).toBe(`${url}/officer/?view=due`);
    expect(await page.textContent('.officer-header__out')).toContain('Olu Adeyemi');
    await expectAccessible(page, javaScript);
    // The provider still knows who it is, so that a second page of the console asks for nothing.
    await page.goto(`${url}/officer/sign-in?to=/officer/?view=overdue`);
    expect(page.url()).toBe(`${url}/officer/?view=overdue`);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/signed-out$/);
    expect(await titleOf(page)).toBe('You are signed out');
    await expectAccessible(page, javaScript);
    expect((await page.context().cookies(url)).map(({ name }) => name)).not.toContain('__Host-officer');
    await page.goto(`${url}/officer/?view=due`);
    expect(await titleOf(page)).toBe('Who are you?');
  });

  it('assigns a case, loses nothing when the session ends, and goes on', async () => {
    const { portal, desk } = journey;
    const reference = await desk.ask(
      `How many lamps? ${javaScript} ${width}`,
      'Ada Example',
      `a${width}${javaScript}@example.org`,
    );
    const page = await journey.openPage(javaScript, width);
    await signIn(page, portal, 'demo-officer', '/officer/?view=unassigned');
    await page.getByLabel(`Select ${reference}`).check();
    await page.getByLabel('Assign to').selectOption('me');
    await expectAccessible(page, javaScript);
    await page.context().clearCookies({ name: '__Host-officer' });
    await page.getByRole('button', { name: 'Assign selected' }).click();
    expect(await titleOf(page)).toBe('Your session has ended');
    await expectAccessible(page, javaScript);

    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Sign in again' }).click(),
    ]);
    await tab.waitForURL(/\/officer\/$/);
    await tab.close();
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.waitForURL(/view=unassigned&assigned=1$/);
    expect(await page.textContent('.portal-notice')).toContain('1 request has been assigned.');
    await expectAccessible(page, javaScript);
    expect((await desk.call('GET', `/api/cases/${reference}`))['assignee']).toBe('demo-officer');
    await page.getByRole('link', { name: 'Mine' }).click();
    expect(await page.textContent('.officer-cases')).toContain(reference);
    expect(await page.textContent('.officer-cases')).toContain('Olu Adeyemi');
  });
});

it('many cases are assigned by keyboard alone, except what somebody changed meanwhile', async () => {
  const { portal, desk } = journey;
  const first = await desk.ask('How many trees?', 'Tree One', 'tree1@example.org');
  const second = await desk.ask('How many more trees?', 'Tree Two', 'tree2@example.org');
  const other = await journey.openPage(false, 1280);
  await signIn(other, portal, 'demo-approver');
  const page = await journey.openPage(true, 1280);
  await signIn(page, portal, 'demo-reviewer', '/officer/?view=unassigned');
  for (const reference of [first, second]) {
    await tabTo(page, `input[value^="${reference}~"]`);
    await page.keyboard.press('Space');
  }
  await tabTo(page, '#to');
  await page.keyboard.type('Ann');
  expect(await page.locator('#to option:checked').textContent()).toBe('Ann Price');
  await desk.command(second, { command: 'assign', to: 'demo-officer' });
  await tabTo(page, '.officer-assign button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/assigned=1/);
  const notice = await page.textContent('.portal-notice');
  expect(notice).toContain('1 request has been assigned.');
  expect(notice).toContain(
    `could not be assigned, because somebody changed it meanwhile or the state does not allow it: ${second}`,
  );
  await expectAccessible(page, true);
  await page.goto(`${portal.url}/officer/?view=unassigned`);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect((await desk.call('GET', `/api/cases/${first}`))['assignee']).toBe('demo-approver');
  expect((await desk.call('GET', `/api/cases/${second}`))['assignee']).toBe('demo-officer');

  await other.goto(`${portal.url}/officer/`);
  expect(await other.getByRole('link', { name: 'Mine' }).getAttribute('aria-current')).toBe('page');
  await other.getByRole('button', { name: 'Assign selected' }).click();
  expect(await other.title()).toMatch(/^Error: /);
  expect(await other.textContent('.govuk-error-summary')).toContain('Tick the requests that you want to assign');
});

it('a unit’s contact sees nothing of the cases', async () => {
  const { portal, desk } = journey;
  const reference = await desk.ask('How many signs?', 'Sign One', 'sign1@example.org');
  const page = await journey.openPage(true, 1280);
  await signIn(page, portal, 'demo-unit');
  expect(new URL(page.url()).pathname).toBe('/officer/commissions');
  for (const path of ['/officer/', '/officer/?view=due', `/officer/cases/${reference}`]) {
    const answer = await page.goto(portal.url + path);
    // The console's own address leads on to what they are asked.
    const isLedOn = new URL(page.url()).pathname === '/officer/commissions';
    expect([answer?.status(), isLedOn], path).toEqual(path.includes('cases') ? [403, false] : [200, true]);
    expect(await page.textContent('body'), path).not.toContain(reference);
  }
  expect(await page.textContent('.officer-header__nav')).toBe('Commissions');
  await expectAccessible(page, true);
});

it('a sign-in that is not answered in its own browser opens nothing', async () => {
  const page = await journey.openPage(true, 320);
  await page.goto(`${journey.portal.url}/officer/signed-in?code=made-up&state=made-up`);
  expect(page.url()).toBe(`${journey.portal.url}/officer/signed-in?failed=lost`);
  expect(await titleOf(page)).toBe('Signing in took too long');
  await expectAccessible(page, true);
});
