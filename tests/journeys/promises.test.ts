import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: false });
const email = 'promised@example.org';
const WHAT = 'Miles gritted last winter, by depot';
let reference = '';
let keeping = '';
const said = async (page: Page, where = 'main') =>
  (await page.innerHTML(where)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

it('what is withheld for later publication is promised in public, kept, and told to who asked, without scripts', async () => {
  const { desk, portal } = journey;
  reference = await desk.ask('How many miles were gritted?', 'Ada Example', email);

  const olu = await journey.openPage(false, 1280);
  await signIn(olu, portal, 'demo-officer', `/officer/cases/${reference}/response`);
  await field(olu, 'title').fill('Gritting last winter');
  await field(olu, 'parts.p1.held').selectOption('yes');
  await field(olu, 'parts.p1.outcome').selectOption('withheld');
  await press(olu, 'Add a ground');
  await field(olu, 'grounds.g1.exemption').selectOption('s22');
  await press(olu, 'Show its fields');
  await field(olu, 'grounds.g1.why').fill(
    'We already intended to publish it when you asked; it is reasonable to wait.',
  );
  for (const name of ['favouring', 'against', 'balance']) await field(olu, `grounds.g1.${name}`).fill('It is weighed.');
  await field(olu, 'grounds.g1.promiseOn').fill('2020-01-31');
  await press(olu, 'Save a version');
  expect(await said(olu, '.govuk-error-summary')).toContain('Ground g1: This is missing');
  await field(olu, 'grounds.g1.promiseWhat').fill(WHAT);
  await press(olu, 'Save a version');
  expect(await olu.locator('.govuk-error-summary').count()).toBe(0);
  await desk.command(reference, { command: 'approve-response', acceptFindings: 'Looked at for this test.' });
  await desk.command(reference, { command: 'send-response' });
  const answer = await desk.mailTo(email, 'our answer');
  expect(answer.text).toContain(WHAT);
  expect(answer.text).toContain('31 January 2020');
  await desk.untilPublished(reference);

  // The day is over already: everybody sees it, and so do the officer and whoever asked.
  const ada = await journey.openPage(false, 320);
  await ada.goto(/https?:\S+key=\S+/.exec(answer.text)?.[0] ?? '');
  await ada.getByRole('link', { name: 'Read our answer' }).click();
  expect(await said(ada)).toMatch(/by Friday 31 January 2020\. It is not published yet, and that day is over/);
  await expectAccessible(ada, false);
  const anybody = await journey.openPage(false, 320);
  await anybody.goto(`${portal.url}/disclosures/`);
  await anybody.getByRole('link', { name: 'What we have promised to publish' }).click();
  expect(await said(anybody)).toContain('Overdue: promised by');
  await anybody.getByRole('link', { name: 'Gritting last winter' }).click();
  expect(await said(anybody)).toContain(WHAT);
  await olu.goto(`${portal.url}/officer/cases/${reference}`);
  expect(await said(olu)).toContain('It was promised to publish something by Friday 31 January 2020');

  keeping = await desk.ask('Which depots are there?', 'Bo Example', 'bo@example.org');
  await desk.answer(keeping, aResponse());
  await desk.untilPublished(keeping);
  await olu.getByRole('link', { name: 'Record that what was promised is published' }).click();
  await olu.check('[name=ground]');
  await olu.fill('[name=where]', 'the website');
  await press(olu, 'Record and tell the applicant');
  expect(await said(olu, '.govuk-error-summary')).toContain('This cannot be right');
  expect(await olu.inputValue('[name=where]')).toBe('the website');
  await olu.fill('[name=where]', keeping);
  await press(olu, 'Record and tell the applicant');
  await olu.waitForURL(/done=keep-promise/);
  expect(await said(olu)).not.toContain('It was promised to publish something by');
  expect(await said(olu)).toMatch(/Ground g1: by Friday 31 January 2020\. .*as published:/);

  const mail = await desk.mailTo(email, 'said we would publish');
  expect(mail.text).toContain(WHAT);
  expect(mail.text).toContain(`/disclosures/${keeping}/`);
  await desk.until(async () => {
    await anybody.goto(`${portal.url}/disclosures/${reference}/`);
    return (await said(anybody)).includes('It is published now');
  }, 'The old answer with its link');
  await ada.reload();
  await ada.getByRole('link', { name: 'Read it', exact: true }).click();
  expect(new URL(ada.url()).pathname).toBe(`/disclosures/${keeping}/`);
  await anybody.getByRole('link', { name: `Read it: ${WHAT}` }).click();
  expect(new URL(anybody.url()).pathname).toBe(`/disclosures/${keeping}/`);
  await desk.until(async () => {
    await anybody.goto(`${portal.url}/disclosures/promises/`);
    return (await said(anybody)).includes('Published, as recorded on');
  }, 'The register with what was kept');
  expect(await said(anybody)).not.toContain('Overdue');
  for (const page of [olu, anybody, ada]) await page.context().close();
});

it('the register and the answer can be read by whoever uses a machine to read them', async () => {
  const machine = await journey.openPage(true, 320);
  for (const path of ['promises', reference]) {
    await machine.goto(`${journey.portal.url}/disclosures/${path}/`);
    await expectAccessible(machine, true);
  }
  await machine.context().close();
});
