import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestions, askInBrowser, atHumanPace, isAt } from '#tests/support/ask.ts';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney();
const { openPage } = journey;

describe.each(ways)('the main job, JavaScript $javaScript, $width px wide', ({ javaScript, width }) => {
  const typed = {
    information: `How many grit bins are there? <b>${width} & ${javaScript}</b>`,
    name: 'Zoë “Zed” O’Neil',
  };
  let page: Page;
  let reference: string;
  beforeAll(async () => {
    page = await openPage(javaScript, width);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('takes a request question by question and shows reference and due date, also after a reload', async () => {
    await page.goto(`${journey.portal.url}/`);
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Start your request' }).click();
    await isAt(page, 'Before you ask for information');
    reference = await askInBrowser(page, journey.portal.url, {
      ...typed,
      email: `zoe-${width}-${javaScript}@example.org`,
    });
    expect(page.url()).not.toContain('key=');
    const before = await page.textContent('main');
    expect(before).toContain(reference);
    await page.reload();
    expect(await page.textContent('main')).toBe(before);
    await expectAccessible(page, javaScript);
  });

  it('is acknowledged by email with a link that opens the tracking page at a clean address, in a browser of its own', async () => {
    const mail = await journey.desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'received');
    expect(mail.text).toContain(typed.information);
    expect(mail.html).not.toContain('<b>');
    const link = /http\S+\/track\/\S+/.exec(mail.text)?.[0] ?? '';
    const other = await openPage(javaScript, width);
    await other.goto(link);
    expect(other.url()).toBe(`${journey.portal.url}/track/${reference}`);
    expect(await other.textContent('main')).toContain(reference);
    await expectAccessible(other, javaScript);
    await other.reload();
    expect(await other.textContent('main')).toContain(reference);
    await other.context().close();
  });

  it('shows anybody else nothing, and takes the key by a form where there are no cookies', async () => {
    const other = await openPage(javaScript, width);
    await other.goto(`${journey.portal.url}/track/${reference}`);
    expect(await other.textContent('main')).not.toContain(reference);
    await expectAccessible(other, javaScript);
    const mail = await journey.desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'received');
    await other.fill('[name=key]', /key=([\w-]+)/.exec(mail.text)?.[1] ?? '');
    await other.getByRole('button', { name: /Open|Follow|See|Show/ }).click();
    expect(await other.textContent('main')).toContain(reference);
    await other.context().close();
  });

  it('is answered through the API, mailed, published without anyone doing more, and found by searching', async () => {
    const word = `gritbin${width}${javaScript}`;
    await journey.desk.answer(
      reference,
      aResponse({ title: `Grit bins ${word}`, request: 'How many grit bins are there?' }),
    );
    await journey.desk.untilPublished(reference);
    await page.goto(`${journey.portal.url}/track/${reference}`);
    await page
      .getByRole('link', { name: /published/i })
      .first()
      .waitFor();
    await page.goto(`${journey.portal.url}/disclosures/search`);
    await page.getByRole('searchbox').first().fill(word);
    await page.getByRole('button', { name: 'Search' }).click();
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: `Grit bins ${word}` }).click();
    expect(new URL(page.url()).pathname).toBe(`/disclosures/${reference}/`);
    expect(await page.textContent('main')).toContain('431 miles');
    await expectAccessible(page, javaScript);
    const published = await Promise.all(
      [page.url(), `${page.url()}disclosure.json`].map(async (url) => (await fetch(url)).text()),
    );
    for (const text of published) expect(text).not.toMatch(/Zo[eë]|O’Neil|zoe-/);
    const mail = await journey.desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'answer');
    expect(mail.text).toContain('431 miles');
    await page.goto(`${journey.portal.url}/track/${reference}`);
    await page.getByRole('link', { name: 'Read our answer' }).click();
    await isAt(page, 'Our answer');
    expect(await page.textContent('main')).toContain('431 miles');
    await expectAccessible(page, javaScript);
  });
});

describe('what people do besides', () => {
  it('makes one request of a button pressed twice', async () => {
    for (const javaScript of [true, false]) {
      const page = await openPage(javaScript, 1280);
      const begunAt = Date.now();
      const email = `twice-${javaScript}@example.org`;
      await answerQuestions(page, journey.portal.url, { information: 'Pressed twice', name: 'Quick Clicker', email });
      await atHumanPace(begunAt);
      await page.getByRole('button', { name: 'Send your request' }).dblclick();
      await page.waitForURL(/\/request\/sent\//);
      await journey.desk.mailTo(email, 'received');
      expect(await journey.desk.mailsTo(email)).toHaveLength(1);
      await page.context().close();
    }
  });

  it('says 410 and why at the address of a disclosure that was withdrawn, and finds it no more', async () => {
    const reference = await journey.desk.ask('How many grit bins were lost?');
    await journey.desk.answer(reference, aResponse({ title: 'Lost grit bins withdrawnword' }));
    await journey.desk.untilPublished(reference);
    const page = `${journey.portal.url}/disclosures/${reference}/`;
    for (const other of [`${reference.replaceAll('.', '-').toLowerCase()}`, `${reference}/lost-grit-bins`]) {
      expect((await fetch(`${journey.portal.url}/disclosures/${other}`)).url).toBe(page);
    }
    await journey.desk.command(reference, { command: 'withdraw-disclosure', reason: 'error' });
    const isGone = async (address: string) => (await fetch(address)).status === 410;
    await journey.desk.until(() => isGone(page), 'Its page');
    // What stands below the page goes after it.
    await journey.desk.until(() => isGone(`${page}disclosure.json`), 'Its data');
    const search = await (await fetch(`${journey.portal.url}/disclosures/search?q=withdrawnword`)).text();
    expect(search).not.toContain(reference);
  });

  it('answers what is not there with a page, whatever the origin', async () => {
    for (const path of [
      '/nothing/',
      '/disclosures/nothing/',
      '/request/nothing',
      '/track/nothing/at-all',
      '/disclosures/01.FOI.20.000001/',
    ]) {
      const answer = await fetch(`${journey.portal.url}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});
