import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney();
const TEXT = '%PDF-1.4 a letter with a name';
const letter = join(mkdtempSync(join(tmpdir(), 'letter-')), 'letter.pdf');
writeFileSync(letter, TEXT);
const name = `${createHash('sha256').update(TEXT).digest('hex')}.pdf`;

/** How the original of a case is handed over, and what is in it. */
function original(page: Page, reference: string): Promise<(string | undefined)[]> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address);
    return [answer.headers.get('content-disposition')?.split(';')[0], await answer.text()];
  }, `/officer/cases/${reference}/originals/${name}`);
}

/** Fills in the form for a request that came by post. */
async function fillIn(page: Page, about: string): Promise<void> {
  await page.getByLabel('By post').check();
  await page.getByLabel('What does it ask for?').fill(about);
  await page.getByLabel('Full name').fill('Ada Example');
  await page.getByLabel('Postal address').fill('1 High Street\nTestford\nTF1 1AA');
  await page.getByLabel('The original').setInputFiles(letter);
}

/** Waits until a letter of the case stands in the queue. */
async function queued(page: Page, reference: string, kind: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: reference }).filter({ hasText: kind });
  await journey.desk.until(async () => {
    await page.goto(`${journey.portal.url}/officer/to-post`);
    return (await row.count()) > 0;
  }, `${kind} of ${reference} in the queue`);
}

describe.each(officerWays)('an officer with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('logs a letter, prints and posts what is written back, and the answer is sent on that day', async () => {
    const page = await journey.openPage(javaScript, width);
    const about = `How many bins were emptied late, asked at ${width} with ${javaScript}?`;
    await signIn(page, journey.portal, 'demo-approver', '/officer/new');
    await expectAccessible(page, javaScript);
    await page.getByRole('button', { name: 'Log this request' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Choose how the request came');
    await expectAccessible(page, javaScript);

    await fillIn(page, about);
    await page.getByRole('button', { name: 'Log this request' }).click();
    await page.waitForURL(/\/officer\/cases\/[\d.A-Z]+$/);
    const reference = page.url().split('/').at(-1) ?? '';

    if (javaScript) expect(await original(page, reference)).toEqual(['attachment', TEXT]);

    await page.goto(`${journey.portal.url}/officer/new`);
    await fillIn(page, about);
    await page.getByRole('button', { name: 'Log this request' }).click();
    expect(await page.textContent('h1')).toBe('This was logged before');
    expect(await page.textContent('main')).toContain(reference);
    await expectAccessible(page, javaScript);

    await queued(page, reference, 'Acknowledgement');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: new RegExp(`Read and print.*Acknowledgement, ${reference}`) }).click();
    expect(await page.textContent('h1')).toBe('Acknowledgement');
    expect(await page.textContent('article')).toContain(about);
    expect(await page.textContent('main')).not.toMatch(/Ada Example|High Street|key=/);
    await expectAccessible(page, javaScript);
    await page.getByRole('button', { name: 'Show it with name and address' }).click();
    const sheet = await page.textContent('article');
    for (const fact of ['Ada Example', '1 High Street', 'TF1 1AA', about, `/track/${reference}?key=`]) {
      expect(sheet).toContain(fact);
    }
    await expectAccessible(page, javaScript);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('.officer-header, .officer-footer, .govuk-back-link').locator('visible=true').count(),
    ).toBe(0);
    await page.emulateMedia({ media: null });

    await queued(page, reference, 'Acknowledgement');
    await page.getByRole('button', { name: new RegExp(`Mark as posted.*Acknowledgement, ${reference}`) }).click();
    expect(await page.textContent('.portal-notice')).toContain('1 letter is marked as posted.');

    await journey.desk.answer(reference, aResponse({ title: `Bins at ${width} ${javaScript}` }));
    await queued(page, reference, 'Response');
    await expectAccessible(page, javaScript);
    expect(await journey.desk.call('GET', `/api/cases/${reference}`)).toMatchObject({ state: 'to-post' });
    await page.getByRole('button', { name: 'Mark selected as posted' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Select the letters that were posted');
    await expectAccessible(page, javaScript);
    await page.getByRole('checkbox', { name: `Select: Response, ${reference}` }).check();
    await page.getByRole('button', { name: 'Mark selected as posted' }).click();
    expect(await page.textContent('.portal-notice')).toContain('1 letter is marked as posted.');
    await journey.desk.untilPublished(reference);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    const { history } = await journey.desk.call<{ history: { type: string; recordedAt: string }[] }>(
      'GET',
      `/api/cases/${reference}`,
    );
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['LetterRecorded', 'IdentitySeen', 'LetterPosted', 'ResponseToPost', 'ResponseSent']),
    );
    const disclosure = await (await fetch(`${journey.portal.url}/disclosures/${reference}/disclosure.json`)).json();
    expect(disclosure).toMatchObject({ dates: { decidedOn: today, publishedOn: today } });

    await page.goto(`${journey.portal.url}/officer/cases/${reference}/record-letter`);
    await expectAccessible(page, javaScript);
    await page.getByLabel('It came to us').check();
    await page.getByLabel('By email').check();
    await page.getByRole('button', { name: 'Record this letter' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Enter what the letter says');
    await expectAccessible(page, javaScript);
    await page.getByLabel('What does it say?').fill('Thank you.');
    await page.getByRole('button', { name: 'Record this letter' }).click();
    await page.waitForURL(new RegExp(`/officer/cases/${reference}$`));
  });
});
