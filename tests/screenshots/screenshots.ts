import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '#tests/support/browser.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { question, response } from './journey.ts';

// `npm run screenshots`: takes the pictures of the README anew, from a portal with its samples. Look at them afterwards.
const folder = fileURLToPath(new URL('../../web/screenshots/', import.meta.url));
/** Width, and the height at which longer pages are cut. */
const sizes = [
  [320, 1200],
  [1280, 1000],
] as const;
const patience = 20_000;

/** The page at each width from the first element of a selector on, as `<name>-<width>.png`. */
async function take(page: Page, name: string, from = 'html'): Promise<void> {
  for (const [width, tallest] of sizes) {
    await page.setViewportSize({ width, height: 640 });
    const rest = await page.evaluate((selector) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return Math.floor(document.querySelector(selector)?.getBoundingClientRect().top ?? 0) + window.scrollY;
    }, from);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: rest, width, height: Math.min(whole - rest, tallest) };
    await page.screenshot({ path: `${folder}${name}-${width}.png`, animations: 'disabled', fullPage: true, clip });
  }
}

/** The last message of the inbox to an address whose subject holds the text. */
async function message(portal: TestPortal, to: string, subject: string): Promise<{ html: string; link: string }> {
  type Email = { subject: string; destination: { to: string[] }; body: { text: string; html: string } };
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const { emails } = (await (await fetch(`${portal.inboxUrl}/store`)).json()) as { emails: Email[] };
    const found = emails.findLast((one) => one.destination.to.includes(to) && one.subject.includes(subject));
    const link = /\S+\/track\/\S+/.exec(found?.body.text ?? '')?.[0];
    if (found && link) return { html: found.body.html, link };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No message about ${subject} came to ${to}`);
}

async function answer(portal: TestPortal, reference: string): Promise<void> {
  const headers = { authorization: `Bearer ${await portal.officerToken()}`, 'content-type': 'application/json' };
  const steps = [
    ['PUT', 'response', response],
    ['POST', 'commands', { command: 'approve-response' }],
    ['POST', 'commands', { command: 'send-response' }],
  ] as const;
  for (const [method, path, body] of steps) {
    const url = `${portal.url}/api/cases/${reference}/${path}`;
    const said = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!said.ok) throw new Error(`${url} answered ${said.status}: ${await said.text()}`);
  }
  const published = `${portal.url}/disclosures/${reference}/`;
  for (const end = Date.now() + patience; !(await fetch(published)).ok; ) {
    if (Date.now() > end) throw new Error(`${published} was not published`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** From the first page to the published answer, as an applicant sees it. */
async function journey(browser: Browser, portal: TestPortal): Promise<void> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${portal.url}/`);
  await take(page, 'start');

  await page.goto(`${portal.url}/request/`);
  await page.fill('[name=information]', question.information);
  await page.check('[name=contactBy][value=email]');
  await page.fill('[name=email]', 'sam.taylor@example');
  await page.click('form[action="/request/"] button');
  await page.waitForSelector('.govuk-error-summary');
  await take(page, 'form-with-errors');

  await page.fill('[name=name]', question.name);
  await page.fill('[name=email]', question.email);
  await page.click('form[action="/request/"] button');
  await page.waitForURL('**/request/sent/*');
  await take(page, 'confirmation');

  const reference = page.url().split('/').at(-1) ?? '';
  const { html, link } = await message(portal, question.email, reference);
  const mail = await browser.newPage();
  // The port is whatever was free.
  await mail.setContent(html.replaceAll(portal.url, 'http://localhost:3000'));
  await take(mail, 'acknowledgement-email');

  await page.goto(link);
  await take(page, 'tracking');

  await answer(portal, reference);
  await page.goto(`${portal.url}/disclosures/${reference}/`);
  await take(page, 'published-answer');
  await take(page, 'published-figures', '.portal-part, h3');

  await page.goto(`${portal.url}/disclosures/search?q=cycle`);
  await take(page, 'search');
}

const portal = await startPortal({ samples: true });
try {
  const browser = await startBrowser();
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await journey(browser, portal);
  } finally {
    await browser.close();
  }
} finally {
  await portal.stop();
}
const taken = readdirSync(folder).map((name) => [name, statSync(`${folder}${name}`).size] as const);
for (const [name, size] of taken) console.log(`${name} ${Math.round(size / 1000)} KB`);
console.log(`${Math.round(taken.reduce((sum, [, size]) => sum + size, 0) / 1000)} KB in web/screenshots/`);
