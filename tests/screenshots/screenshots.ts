import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { atHumanPace } from '#tests/support/ask.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { consolePictures } from './console.ts';
import { question, response } from './journey.ts';

// `npm run screenshots`: takes the pictures of the README anew, from a portal with its samples. Look at them afterwards.
const folder = fileURLToPath(new URL('../../web/screenshots/', import.meta.url));
/** Width, and the height at which longer pages are cut. */
const sizes = [
  [320, 1200],
  [1280, 1000],
] as const;

/** The page at each width from the first element of a selector on, as `<name>-<width>.png`. */
async function take(page: Page, name: string, from = 'html'): Promise<void> {
  for (const [width, tallest] of sizes) {
    await page.setViewportSize({ width, height: 640 });
    const rest = await page.evaluate((selector) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      // What stays at the bottom of a window would stand in the middle of a page that is taken whole.
      document.querySelector<HTMLElement>('.officer-assign')?.style.setProperty('position', 'static');
      return Math.floor(document.querySelector(selector)?.getBoundingClientRect().top ?? 0) + window.scrollY;
    }, from);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: rest, width, height: Math.min(whole - rest, tallest) };
    await page.screenshot({ path: `${folder}${name}-${width}.png`, animations: 'disabled', fullPage: true, clip });
  }
}

/** From the first page to the published answer, as an applicant sees it. */
async function journey(browser: Browser, portal: TestPortal): Promise<void> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${portal.url}/`);
  await take(page, 'start');

  const begunAt = Date.now();
  await page.goto(`${portal.url}/request/`);
  await take(page, 'before-asking');
  await page.click('main form button');
  await page.waitForURL('**/request/information*');
  await page.fill('[name=information]', question.information);
  await page.waitForSelector('#suggestions .portal-result');
  await take(page, 'asking');
  await page.click('main form button');
  await page.waitForURL('**/request/published');
  await take(page, 'published-already');
  await page.click('[name=continue]');
  await page.fill('[name=name]', question.name);
  await page.click('main form button');
  await page.check('[name=contactBy][value=email]');
  await page.fill('[name=email]', 'sam.taylor@example');
  await page.click('main form button');
  await page.waitForSelector('.govuk-error-summary');
  await take(page, 'question-with-error');
  await page.fill('[name=email]', question.email);
  await page.click('main form button');
  await page.check('[name=preferredForm][value=re-usable]');
  await page.click('main form button');
  await page.check('[name=needs][value=no]');
  await page.click('main form button');
  await page.waitForURL('**/request/check');
  await take(page, 'check-answers');
  await atHumanPace(begunAt);
  await page.click('main form button');
  await page.waitForURL('**/request/sent/*');
  await take(page, 'confirmation');

  const reference = page.url().split('/').at(-1) ?? '';
  const desk = await openDesk(portal);
  const { html, text } = await desk.mailTo(question.email, reference.toLowerCase());
  const mail = await browser.newPage();
  // The port is whatever was free.
  await mail.setContent(html.replaceAll(portal.url, 'http://localhost:3000'));
  await take(mail, 'acknowledgement-email');

  await page.goto(/\S+\/track\/\S+/.exec(text)?.[0] ?? '');
  await take(page, 'tracking');

  await desk.answer(reference, response);
  await desk.untilPublished(reference);
  await page.goto(`${portal.url}/disclosures/${reference}/`);
  await take(page, 'published-answer');
  await take(page, 'published-figures', '.portal-part, h3');

  await page.goto(`${portal.url}/disclosures/search?q=cycle`);
  await take(page, 'search');

  await page.goto(
    `${portal.url}/clock/?regime=FOIA&kind=response&received-day=10&received-month=12&received-year=2026`,
  );
  await take(page, 'clock');

  await page.goto(`${portal.url}/scheme/`);
  await take(page, 'publication-scheme');
  await page.goto(`${portal.url}/scheme/decisions/`);
  await take(page, 'class-of-the-scheme');
}

const portal = await startPortal({ samples: true });
try {
  const browser = await startBrowser();
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await journey(browser, portal);
    await consolePictures(browser, portal, take);
  } finally {
    await browser.close();
  }
} finally {
  await portal.stop();
}
const taken = readdirSync(folder).map((name) => [name, statSync(`${folder}${name}`).size] as const);
for (const [name, size] of taken) console.log(`${name} ${Math.round(size / 1000)} KB`);
console.log(`${Math.round(taken.reduce((sum, [, size]) => sum + size, 0) / 1000)} KB in web/screenshots/`);
