import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: true });
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = async (page: Page, where = 'main') => (await page.innerText(where)).replaceAll(/\s+/g, ' ');
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** What somebody sees at a path, once it says something: pages follow what officers do in a moment. */
async function waitFor(page: Page, path: string, words: string): Promise<void> {
  await journey.desk.until(async () => {
    await page.goto(`${journey.portal.url}${path}`);
    return (await said(page)).includes(words);
  }, `“${words}” at ${path}`);
}

describe.each(ways)('with scripts $javaScript at $width', ({ javaScript, width }) => {
  const title = `Register of lamps ${width} ${javaScript}`;
  const answerTitle = `Policy on lamps ${width} ${javaScript}`;

  it('an approver adds a publication, an officer places an answer, and a stranger finds both in the frame', async () => {
    const { desk, portal } = journey;
    const ann = await journey.openPage(javaScript, width);
    await signIn(ann, portal, 'demo-approver');
    await link(ann, 'Scheme').click();
    await expectAccessible(ann, javaScript);
    await link(ann, 'Add a publication').click();
    await field(ann, 'schemeClass').selectOption('lists');
    await field(ann, 'title').fill(title);
    await field(ann, 'description').fill('Every lamp, where it stands and how bright it is.');
    await field(ann, 'link').fill('the website');
    await field(ann, 'versionOn').fill('2026-01-01');
    await field(ann, 'renewal').selectOption('yearly');
    await press(ann, 'Add it');
    // Nothing is lost where something is wrong.
    expect(await ann.title()).toMatch(/^Error: /);
    expect(await said(ann, '.govuk-error-summary')).toContain('Enter an address that begins with https://');
    expect(await field(ann, 'title').inputValue()).toBe(title);
    await expectAccessible(ann, javaScript);
    await field(ann, 'link').fill('https://www.aldermere-police.example/lamps/');
    await field(ann, 'nextVersionDue').fill('2099-04-01');
    await press(ann, 'Add it');
    expect(await said(ann, '.portal-notice')).toContain('It is in the scheme.');

    const reference = await desk.ask(
      `What is your policy on lamps? ${title}`,
      'Lam Pe',
      `l-${width}-${javaScript}@b.example`,
    );
    await desk.answer(reference, aResponse({ title: answerTitle }));
    await desk.untilPublished(reference);
    const olu = await journey.openPage(javaScript, width);
    await signIn(olu, portal, 'demo-officer', `/officer/cases/${reference}`);
    await link(olu, 'Place it in the publication scheme').click();
    await expectAccessible(olu, javaScript);
    await field(olu, 'schemeClass').selectOption('policies');
    await press(olu, 'Place it');
    await olu.waitForURL(/done=place-disclosure/);
    expect(await said(olu)).toContain('5. Our policies and procedures');

    const stranger = await journey.openPage(javaScript, width);
    await waitFor(stranger, '/scheme/lists/', title);
    await waitFor(stranger, '/scheme/policies/', answerTitle);
    await stranger.goto(`${portal.url}/`);
    await link(stranger, 'See everything that we publish, by kind').click();
    await expectAccessible(stranger, javaScript);
    await link(stranger, '6. Lists and registers').click();
    expect(await link(stranger, title).getAttribute('href')).toBe('https://www.aldermere-police.example/lamps/');
    expect(await said(stranger)).toContain('Next version due 1 April 2099');
    expect(await said(stranger)).toContain('The log of answers to requests is itself a list of this class');
    await expectAccessible(stranger, javaScript);
    await stranger
      .getByRole('navigation', { name: 'Where you are' })
      .getByRole('link', { name: 'Publication scheme' })
      .click();
    await link(stranger, '5. Our policies and procedures').click();
    await link(stranger, answerTitle).click();
    expect(new URL(stranger.url()).pathname).toBe(`/disclosures/${reference}/`);
    await link(stranger, '5. Our policies and procedures').click();
    await expectAccessible(stranger, javaScript);

    // And by search, with how many there are.
    await stranger.goto(`${portal.url}/disclosures/search?q=${encodeURIComponent('lamps')}`);
    if (width < 640) await stranger.locator('.portal-filters__summary').click();
    const option = stranger.locator('[id="filter-class"] option[value=policies]');
    expect(await option.textContent()).toMatch(/^5\. Our policies and procedures \(\d+\)$/);
    await field(stranger, 'filter-class').selectOption('policies');
    await stranger.getByRole('button', { name: 'Apply filters' }).click();
    expect(new URL(stranger.url()).searchParams.get('class')).toBe('policies');
    expect(await said(stranger)).toContain(answerTitle);
    await expectAccessible(stranger, javaScript);
    for (const page of [ann, olu, stranger]) await page.context().close();
  });

  it('its next version is given, and what is removed is gone for everybody', async () => {
    const { portal } = journey;
    const ann = await journey.openPage(javaScript, width);
    await signIn(ann, portal, 'demo-approver', '/officer/scheme');
    await link(ann, title).click();
    await link(ann, 'Give the next version').click();
    await expectAccessible(ann, javaScript);
    await field(ann, 'nextVersionDue').fill('2020-01-01');
    await press(ann, 'Publish the next version');
    expect(await said(ann, '.govuk-error-summary')).toContain('Enter a date after that of this version');
    await field(ann, 'nextVersionDue').fill('2099-06-01');
    await press(ann, 'Publish the next version');
    expect(await said(ann, '.portal-notice')).toContain('The next version is in the scheme.');
    const stranger = await journey.openPage(javaScript, width);
    await waitFor(stranger, '/scheme/lists/', 'Next version due 1 June 2099');

    await link(ann, title).click();
    expect(await said(ann)).toContain('Next version given by Ann Price');
    await expectAccessible(ann, javaScript);
    await link(ann, 'Remove it from the scheme').click();
    await expectAccessible(ann, javaScript);
    await press(ann, 'Remove it');
    expect(await said(ann, '.portal-notice')).toContain('It is removed from the scheme.');
    await journey.desk.until(async () => {
      await stranger.goto(`${portal.url}/scheme/lists/`);
      return !(await said(stranger)).includes(title);
    }, 'the page without what was removed');
    for (const page of [ann, stranger]) await page.context().close();
  });
});

it('every page of the frame can be read by whoever uses a machine to read it, and says what is overdue', async () => {
  const page = await journey.openPage(true, 320);
  await waitFor(page, '/scheme/decisions/', 'Overdue: the next version was due');
  for (const place of ['', 'who-we-are/', 'spending/', 'priorities/', 'decisions/', 'services/', 'answers/']) {
    const answer = await page.goto(`${journey.portal.url}/scheme/${place}`);
    expect(answer?.status(), place).toBe(200);
    await expectAccessible(page, true);
  }
  // What there is not is told as everywhere.
  expect((await page.goto(`${journey.portal.url}/scheme/nothing/`))?.status()).toBe(404);
  await page.context().close();
});
