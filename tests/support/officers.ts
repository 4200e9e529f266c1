import type { Page } from 'playwright-core';
import type { demoOfficers } from '#cdk/local/parts/identity-key.ts';
import type { TestPortal } from './portal.ts';

export type DemoOfficer = (typeof demoOfficers)[number]['sub'];

/** Signs a browser in through the identity provider; it is then at `to`, a page of the console. */
export async function signIn(page: Page, portal: TestPortal, sub: DemoOfficer, to = '/officer/'): Promise<void> {
  await page.goto(`${portal.url}/officer/sign-in?to=${encodeURIComponent(to)}`);
  await chooseOfficer(page, sub);
}

/** Presses the button of this person on the provider's page. */
export async function chooseOfficer(page: Page, sub: DemoOfficer): Promise<void> {
  await page.locator(`form[action$="/${sub}"] button`).click();
  await page.waitForURL(/\/officer\//);
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}
