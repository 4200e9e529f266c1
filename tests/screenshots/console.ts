import type { Browser, Page } from 'playwright-core';
import { signIn } from '#tests/support/officers.ts';
import type { TestPortal } from '#tests/support/portal.ts';

type Take = (page: Page, name: string, from?: string) => Promise<void>;

const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);

/** Begins a response that says less than the law needs, so that its findings are seen. */
async function begin(page: Page): Promise<void> {
  await field(page, 'parts.p1.held').selectOption('yes');
  await field(page, 'parts.p1.outcome').selectOption('withheld');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.waitForLoadState();
}

/** The officers' day, with the cases that the samples bring along. */
export async function consolePictures(browser: Browser, portal: TestPortal, take: Take): Promise<void> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await signIn(page, portal, 'demo-officer', '/officer/?view=due');
  await take(page, 'caseload');
  await page.locator('.officer-cases__reference a').first().click();
  await page.waitForURL('**/officer/cases/*');
  await take(page, 'case');
  const first = page.url();
  await page.goto(`${first}/extend-time`);
  await take(page, 'more-time');
  await page.goto(`${first}/response`);
  await begin(page);
  await take(page, 'writing-a-response');
  await page.goto(`${portal.url}/officer/search?q=dogs`);
  await take(page, 'case-search');
  await page.goto(`${portal.url}/officer/to-post`);
  await take(page, 'letters-to-post');
  await page.goto(`${portal.url}/officer/scheme`);
  await take(page, 'scheme-in-the-console');

  const unit = await browser.newPage({ reducedMotion: 'reduce' });
  await signIn(unit, portal, 'demo-unit', '/officer/commissions');
  await unit.locator('main a[href*="/officer/commissions/"]').first().click();
  await unit.waitForURL('**/officer/commissions/*/*');
  await take(unit, 'unit-question');
}
