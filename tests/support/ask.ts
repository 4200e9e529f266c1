import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { LEAST_SECONDS } from '#functions/submit/form-key.ts';
import { wordsFor } from '#web/words/index.ts';

const { questions, checking, request, sent, suggest } = wordsFor('en');

export type Asking = {
  readonly information: string;
  readonly name: string;
  readonly email?: string;
  readonly postalAddress?: string;
};

/** Goes on to the next page with the button that every question has. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: questions.continue, exact: true }).click();
}

/** Waits for a page by its heading. */
export async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Goes past published answers, where some are offered. */
export async function pastOffers(page: Page): Promise<void> {
  await page.waitForURL(/\/request\/(published|name)$/);
  if (page.url().endsWith('/published')) await page.getByRole('button', { name: suggest.none }).click();
}

/** Answers every question as a person would, up to the page on which the answers are checked. */
export async function answerQuestions(page: Page, url: string, asking: Asking): Promise<void> {
  await page.goto(`${url}/request/`);
  await page.getByRole('button', { name: request.start }).click();
  await isAt(page, questions.information);
  await page.getByLabel(questions.information).fill(asking.information);
  await goOn(page);
  await pastOffers(page);
  await isAt(page, questions.name);
  await page.getByLabel(questions.name).fill(asking.name);
  await goOn(page);
  await isAt(page, questions.contactBy);
  if (asking.email !== undefined) {
    await page.getByRole('radio', { name: questions.email, exact: true }).check();
    await page.getByLabel(questions.emailLabel).fill(asking.email);
  } else {
    await page.getByRole('radio', { name: questions.post, exact: true }).check();
    await page.getByLabel(questions.postLabel).fill(asking.postalAddress ?? '');
  }
  await goOn(page);
  await isAt(page, questions.preferredForm);
  await page.getByRole('radio', { name: questions.forms.any }).check();
  await goOn(page);
  await isAt(page, questions.needs);
  await page.getByRole('radio', { name: questions.no, exact: true }).check();
  await goOn(page);
  await isAt(page, checking.title);
}

/** Waits until a person could have typed what a test types at once: sooner than that, a request is looked at first. */
export async function atHumanPace(begunAt: number): Promise<void> {
  await setTimeout(Math.max(0, begunAt + (LEAST_SECONDS + 1) * 1000 - Date.now()));
}

/** Makes a request through the pages. Answers the reference that the confirmation shows. */
export async function askInBrowser(page: Page, url: string, asking: Asking): Promise<string> {
  const begunAt = Date.now();
  await answerQuestions(page, url, asking);
  await atHumanPace(begunAt);
  await page.getByRole('button', { name: checking.send }).click();
  await isAt(page, sent.panelTitle);
  const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.locator('main').getByText(reference).first().waitFor();
  return reference;
}
