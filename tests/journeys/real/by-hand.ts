import type { Browser, Page } from 'playwright-core';
import type { TestPortal } from '#tests/support/portal.ts';
import { wordsFor } from '#web/words/index.ts';
import type { RealDisclosure } from './real-case.ts';

const { requestForm, search, sent } = wordsFor('en');

/** Fills in the form and sends it, as a person would. Answers the reference that the confirmation shows. */
export async function askByHand(
  browser: Browser,
  portal: TestPortal,
  { name, email }: RealDisclosure['applicant'],
  information: string,
): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${portal.url}/request/`);
  await page.getByLabel(requestForm.information).fill(information);
  await page.getByLabel(requestForm.name).fill(name);
  await page.getByRole('radio', { name: requestForm.email, exact: true }).check();
  await page.getByLabel(requestForm.emailLabel).fill(email);
  await page.getByRole('button', { name: requestForm.send }).click();
  await page.getByRole('heading', { level: 1, name: sent.panelTitle }).waitFor();
  const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator('main').getByText(reference).first().waitFor();
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
