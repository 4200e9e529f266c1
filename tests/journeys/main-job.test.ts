import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '#tests/support/browser.ts';
import { type Desk, openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { aResponse } from '#tests/support/rooms.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let portal: TestPortal;
let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
  desk = await openDesk(portal);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Axe needs scripts; the pages without them are the same bytes, which the rendering with scripts has shown to axe. */
async function expectAccessible(page: Page, javaScript: boolean): Promise<void> {
  if (!javaScript) return;
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([]);
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(tooWide), 'something is wider than the window').toBe(false);
}

/** A page that fails the test on any script error or refusal by the content security policy. */
async function openPage(javaScriptEnabled: boolean, width: number): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  return page;
}
const faults: string[] = [];

describe.each([
  { javaScript: true, width: 1280 },
  { javaScript: false, width: 1280 },
  { javaScript: true, width: 320 },
  { javaScript: false, width: 320 },
])('the main job, JavaScript $javaScript, $width px wide', ({ javaScript, width }) => {
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

  it('gives a form that is sent empty or wrong back with an error summary, and loses nothing that was typed', async () => {
    await page.goto(`${portal.url}/`);
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Start your request' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await page.fill('[name=information]', typed.information);
    await page.fill('[name=name]', typed.name);
    await page.getByLabel('By email').check();
    await page.fill('[name=email]', 'zoe@');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: /email address/i }).waitFor();
    expect(await page.inputValue('[name=information]')).toBe(typed.information);
    expect(await page.inputValue('[name=name]')).toBe(typed.name);
    expect(await page.inputValue('[name=email]')).toBe('zoe@');
    await page.getByRole('alert').getByRole('link').first().click();
    if (javaScript) expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    await expectAccessible(page, javaScript);
  });

  it('sends it and shows reference and due date, also after a reload', async () => {
    await page.fill('[name=email]', `zoe-${width}-${javaScript}@example.org`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL(/\/request\/sent\//);
    reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(page.url()).not.toContain('key=');
    const before = await page.textContent('main');
    expect(before).toContain(reference);
    await page.reload();
    expect(await page.textContent('main')).toBe(before);
    await expectAccessible(page, javaScript);
  });

  it('is acknowledged by email with a link that opens the tracking page at a clean address, in a browser of its own', async () => {
    const mail = await desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'received');
    expect(mail.text).toContain(typed.information);
    expect(mail.html).not.toContain('<b>');
    const link = /http\S+\/track\/\S+/.exec(mail.text)?.[0] ?? '';
    const other = await openPage(javaScript, width);
    await other.goto(link);
    expect(other.url()).toBe(`${portal.url}/track/${reference}`);
    expect(await other.textContent('main')).toContain(reference);
    await expectAccessible(other, javaScript);
    await other.reload();
    expect(await other.textContent('main')).toContain(reference);
    await other.context().close();
  });

  it('shows anybody else nothing, and takes the key by a form where there are no cookies', async () => {
    const other = await openPage(javaScript, width);
    await other.goto(`${portal.url}/track/${reference}`);
    expect(await other.textContent('main')).not.toContain(reference);
    await expectAccessible(other, javaScript);
    const mail = await desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'received');
    await other.fill('[name=key]', /key=([\w-]+)/.exec(mail.text)?.[1] ?? '');
    await other.getByRole('button', { name: /Open|Follow|See|Show/ }).click();
    expect(await other.textContent('main')).toContain(reference);
    await other.context().close();
  });

  it('is answered through the API, mailed, published without anyone doing more, and found by searching', async () => {
    const word = `gritbin${width}${javaScript}`;
    await desk.answer(reference, aResponse({ title: `Grit bins ${word}`, request: 'How many grit bins are there?' }));
    await desk.untilPublished(reference);
    await page.goto(`${portal.url}/track/${reference}`);
    await page
      .getByRole('link', { name: /published/i })
      .first()
      .waitFor();
    await page.goto(`${portal.url}/disclosures/search`);
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
    const mail = await desk.mailTo(`zoe-${width}-${javaScript}@example.org`, 'answer');
    expect(mail.text).toContain('431 miles');
  });

  it('ran no script that failed and met no refusal of the content security policy', () => {
    expect(faults).toEqual([]);
  });
});

describe('what people do besides', () => {
  it('makes one request of a button pressed twice', async () => {
    for (const javaScript of [true, false]) {
      const page = await openPage(javaScript, 1280);
      await page.goto(`${portal.url}/request/`);
      await page.fill('[name=information]', `Pressed twice, ${javaScript}`);
      await page.fill('[name=name]', 'Quick Clicker');
      await page.getByLabel('By email').check();
      await page.fill('[name=email]', `twice-${javaScript}@example.org`);
      await page.getByRole('button', { name: 'Send' }).dblclick();
      await page.waitForURL(/\/request\/sent\//);
      await desk.mailTo(`twice-${javaScript}@example.org`, 'received');
      expect(await desk.mailsTo(`twice-${javaScript}@example.org`)).toHaveLength(1);
      await page.context().close();
    }
  });

  it('says 410 and why at the address of a disclosure that was withdrawn, and finds it no more', async () => {
    const reference = await desk.ask('How many grit bins were lost?');
    await desk.answer(reference, aResponse({ title: 'Lost grit bins withdrawnword' }));
    await desk.untilPublished(reference);
    await desk.command(reference, { command: 'withdraw-disclosure', reason: 'error' });
    await desk.until(async () => (await fetch(`${portal.url}/disclosures/${reference}/`)).status === 410);
    const search = await (await fetch(`${portal.url}/disclosures/search?q=withdrawnword`)).text();
    expect(search).not.toContain(reference);
    expect((await fetch(`${portal.url}/disclosures/${reference}/disclosure.json`)).status).toBe(410);
  });

  it('answers what is not there with a page, whatever the origin', async () => {
    for (const path of [
      '/nothing/',
      '/disclosures/nothing/',
      '/request/nothing',
      '/track/nothing/at-all',
      '/disclosures/01.FOI.20.000001/',
    ]) {
      const answer = await fetch(`${portal.url}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});
