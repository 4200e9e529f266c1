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
