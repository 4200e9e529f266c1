import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney();
const linkIn = (text: string) => /http\S+\/track\/\S+/.exec(text)?.[0] ?? '';
const linksTo = async (email: string) =>
  (await journey.desk.mailsTo(email))
    .filter((mail) => mail.subject.startsWith('The link'))
    .map((mail) => linkIn(mail.text));

describe.each([
  { javaScript: true, width: 320 },
  { javaScript: false, width: 320 },
])('what an applicant does, JavaScript $javaScript, $width px wide', ({ javaScript, width }) => {
  const email = `ada-${javaScript}-${width}@example.org`;
  let page: Page;
  let reference: string;
  let first: string;
  beforeAll(async () => {
    page = await journey.openPage(javaScript, width);
    reference = await journey.desk.ask('How many grit bins are there?', 'Ada Example', email);
    first = linkIn((await journey.desk.mailTo(email, 'received')).text);
    const question = 'In which year?';
    await journey.desk.command(reference, { command: 'seek-clarification', question, parts: [], adviceOnly: false });
  });
  afterAll(async () => {
    await page?.context().close();
  });
  const said = async () => (await page.textContent('main')) ?? '';
  const follow = (name: string) => page.getByRole('link', { name }).click();
  const press = (name: string) => page.getByRole('button', { name }).click();

  it('answers our question, after being told what is missing', async () => {
    await page.goto(first);
    await expectAccessible(page, javaScript);
    await follow('Answer our question');
    expect(await said()).toContain('In which year?');
    await press('Send your answer');
    expect(await page.title()).toMatch(/^Error: /);
    await expectAccessible(page, javaScript);
    await page.getByLabel('Your answer').fill('2025, please <b>');
    await press('Send your answer');
    expect(new URL(page.url()).pathname).toBe(`/track/${reference}`);
    expect(await said()).toMatch(/We have received your answer\..*Received/s);
    await expectAccessible(page, javaScript);
  });

  it('asks for a review once there is an answer', async () => {
    await journey.desk.answer(
      reference,
      aResponse({ publication: { kind: 'hold', reason: 'Another team still checks it.' } }),
    );
    await page.goto(`${journey.portal.url}/track/${reference}`);
    await follow('Ask for an internal review');
    expect(await said()).toContain('You may ask until');
    await expectAccessible(page, javaScript);
    await page.getByLabel('What would you like us to look at again?').fill('You left out a year.');
    await press('Ask for a review');
    expect(await said()).toContain('You asked for an internal review');
    const letter = await journey.desk.mailTo(email, 'review of your request');
    expect(letter.text).toMatch(/We aim to answer your request for a review by /);
    expect(letter.text).not.toContain('left out a year');
  });

  it('withdraws another request on a page that asks first', async () => {
    const other = await journey.desk.ask('How much salt?', 'Ada Example', `salt-${email}`);
    await page.goto(linkIn((await journey.desk.mailTo(`salt-${email}`, 'received')).text));
    await follow('Withdraw your request');
    await expectAccessible(page, javaScript);
    await press('Withdraw my request');
    expect(await said()).toContain('We have withdrawn your request');
    await page.goto(`${journey.portal.url}/track/${other}/withdraw`);
    expect(await said()).toContain('can no longer be withdrawn');
    await expectAccessible(page, javaScript);
  });

  it('replaces the link, and asks for it again without a word of who has asked', async () => {
    await page.goto(`${journey.portal.url}/track/${reference}`);
    await follow('Replace the link to this page');
    await press('Replace the link');
    expect(await said()).toContain('The link has been replaced');
    await journey.desk.until(async () => (await linksTo(email)).length === 1, 'the new link');
    await page.context().clearCookies();
    await page.goto(first);
    expect(await page.title()).toContain('Open your request');
    await expectAccessible(page, javaScript);
    await follow('Email me my link again');
    await expectAccessible(page, javaScript);
    const again = async (address: string) => {
      await page.goto(`${journey.portal.url}/track/`);
      await page.getByLabel('Reference').fill(reference);
      await page.getByLabel('Email address').fill(address);
      await press('Email me my link');
      return page.innerHTML('main');
    };
    expect(await again('eve@example.org')).toBe(await again(email));
    await expectAccessible(page, javaScript);
    await journey.desk.until(async () => (await linksTo(email)).length === 2, 'the link again');
    expect(await journey.desk.mailsTo('eve@example.org')).toEqual([]);
    await page.goto((await linksTo(email))[1] ?? '');
    expect(await page.title()).toContain(reference);
  });
});
