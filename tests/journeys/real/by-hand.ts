import type { Browser, Page } from 'playwright-core';
import { askInBrowser } from '#tests/support/ask.ts';
import type { TestPortal } from '#tests/support/portal.ts';
import { wordsFor } from '#web/words/index.ts';
import type { RealDisclosure } from './real-case.ts';

const { search } = wordsFor('en');

/** Fills in the form and sends it, as a person would. Answers the reference that the confirmation shows. */
export async function askByHand(
  browser: Browser,
  portal: TestPortal,
  { name, email }: RealDisclosure['applicant'],
  information: string,
): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const reference = await askInBrowser(page, portal.url, { information, name, email });
  await context.close();
  return reference;
}

/** Finds an answer as a person would: types words into the search, and follows the link that comes up. */
export async function findByHand(page: Page, portal: TestPortal, query: string, title: string): Promise<void> {
  await page.goto(`${portal.url}/disclosures/search`);
  await page.getByRole('searchbox').fill(query);
  await page.locator('main').getByRole('button', { name: search.button }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
