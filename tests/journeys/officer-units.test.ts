import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { londonDate } from '#domain/dates.ts';
import { now } from '#plumbing/time.ts';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';

const journey = aJourney();
const titleOf = (page: Page) => page.textContent('h1');
/** So far off that no run of these tests sees it past. */
const dueOn = '2049-12-01';

type Asked = { readonly n: number; readonly unit: string | null };

/** A request, with a question of an officer to a unit; answers the question's address. */
async function asked(information: string, unit = 'traffic', question = 'How many notices were sent in 2025?') {
  const { desk } = journey;
  const reference = await desk.ask(information, 'Ada Example', `${encodeURIComponent(information)}@example.org`);
  await desk.command(reference, { command: 'commission', kind: 'unit', unit, parts: ['1', '2b'], question, dueOn });
  const { commissions } = await desk.call<{ commissions: readonly Asked[] }>('GET', `/api/cases/${reference}`);
  return { reference, path: `/officer/commissions/${reference}/${commissions.at(-1)?.n}` };
}

describe.each(officerWays)('a unit’s contact with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('finds a question, puts right what was missing, and answers with searches and hours', async () => {
    const { portal, desk } = journey;
    const secret = `secretword${width}${javaScript}`;
    const { reference, path } = await asked(secret);
    const page = await journey.openPage(javaScript, width);
    await signIn(page, portal, 'demo-unit');
    expect(new URL(page.url()).pathname).toBe('/officer/commissions');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: reference }).click();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await titleOf(page)).toBe(`Question about request ${reference}`);
    const shown = await page.content();
    expect(shown).toContain('How many notices were sent in 2025?');
    expect(shown).not.toContain('Ada Example');
    expect(shown).not.toContain(secret);
    await expectAccessible(page, javaScript);

    await page.getByLabel('We hold nothing about this').check();
    await page.getByLabel('Answer', { exact: true }).fill('We hold <none> of these.\n\nAsk the court.');
    await page.getByLabel('Finding where it is').fill('an hour');
    await page.getByRole('button', { name: 'Send answer' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    const summary = await page.textContent('.govuk-error-summary');
    expect(summary).toContain('Say where you looked and with what words');
    expect(summary).toContain('Finding where it is: enter hours as a number');
    await expectAccessible(page, javaScript);
    expect(await page.getByLabel('We hold nothing about this').isChecked()).toBe(true);
    expect(await page.getByLabel('Answer', { exact: true }).inputValue()).toBe(
      'We hold <none> of these.\n\nAsk the court.',
    );
    await page.getByLabel('Searches made').fill('The register of notices, for 2025.');
    await page.getByLabel('Finding where it is').fill('1.5');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.waitForURL(/\?sent$/);
    expect(await page.textContent('.portal-notice')).toContain('Your answer is recorded');
    expect(await page.textContent('main')).toContain('We hold <none> of these.');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Back' }).click();
    expect(await page.textContent('main')).not.toContain(reference);

    const { commissions, hours } = await desk.call<Record<string, unknown>>('GET', `/api/cases/${reference}`);
    expect(commissions).toMatchObject([
      {
        unit: 'traffic',
        time: null,
        answer: {
          outcome: 'not-held',
          words: 'We hold <none> of these.\n\nAsk the court.',
          searches: 'The register of notices, for 2025.',
          receivedOn: londonDate(now()),
        },
      },
    ]);
    expect(hours).toMatchObject({ counted: 90, by: { locate: { spent: 90 } } });
  });
});

it('a unit’s contact is refused every other page, and every question of another unit', async () => {
  const { portal } = journey;
  const { reference, path } = await asked('How many were off sick?', 'people', 'Who was on leave?');
  const page = await journey.openPage(true, 1280);
  await signIn(page, portal, 'demo-unit');
  for (const address of [`/officer/cases/${reference}`, '/officer/search', '/officer/new']) {
    const answer = await page.goto(portal.url + address);
    expect(answer?.status(), address).toBe(403);
  }
  for (const address of [path, `/officer/commissions/${reference}/1`, '/officer/commissions/01.FOI.26.999999/2']) {
    const answer = await page.goto(portal.url + address);
    expect([answer?.status(), await titleOf(page)], address).toEqual([404, 'There is no such page']);
    expect(await page.content()).not.toContain('on leave');
  }
  await expectAccessible(page, true);
  expect((await page.request.get(`${portal.url}/api/cases/${reference}`)).status()).toBe(401);
});

it('the second of two who answer is told so, and keeps what they typed', async () => {
  const { portal } = journey;
  const { path } = await asked('How many lamps are there?');
  const [first, second] = [await journey.openPage(true, 1280), await journey.openPage(true, 320)];
  for (const page of [first, second]) await signIn(page, portal, 'demo-unit', path);
  for (const [page, answer] of [
    [first, 'There are 41.'],
    [second, 'There are 42, with the one in the cellar.'],
  ] as const) {
    await page.getByLabel('We hold information about this').check();
    await page.getByLabel('Answer', { exact: true }).fill(answer);
    await page.getByRole('button', { name: 'Send answer' }).click();
  }
  await first.waitForURL(/\?sent$/);
  expect(await second.textContent('.portal-notice')).toContain('What you sent was not recorded');
  const main = (await second.textContent('main')) ?? '';
  expect(main).toContain('There are 41.');
  expect(main).toContain('There are 42, with the one in the cellar.');
  await expectAccessible(second, true);
});
