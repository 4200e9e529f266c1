import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: false });
const linkIn = (text: string) => /http\S+\/track\/\S+/.exec(text)?.[0] ?? '';
const email = 'corrected@example.org';
let reference = '';
const note = 'We had counted the northern depots twice. The figure is lower.';
/** What stands there, closed details too, with a space between any two elements. */
const said = async (page: Page, where = 'main') =>
  (await page.innerHTML(where)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

async function foundBy(page: Page, words: string): Promise<number> {
  await page.goto(`${journey.portal.url}/disclosures/search?q=${encodeURIComponent(words)}`);
  return page.locator('.portal-result').count();
}

it('a published answer is corrected by two officers, and everybody sees that it was, without scripts', async () => {
  const { desk, portal } = journey;
  reference = await desk.ask('How many miles were gritted?', 'Ada Example', email);
  const [part] = aResponse().parts;
  await desk.answer(reference, aResponse({ parts: [{ ...part!, answer: 'We gritted 431 miles of hedgerow.' }] }));
  await desk.untilPublished(reference);
  const anybody = await journey.openPage(false, 320);
  expect(await foundBy(anybody, 'hedgerow')).toBe(1);

  // One writes it, and nothing that was sent changes.
  const olu = await journey.openPage(false, 1280);
  await signIn(olu, portal, 'demo-officer', `/officer/cases/${reference}`);
  await olu.getByRole('link', { name: 'Write a correction' }).click();
  expect(await said(olu, '.portal-notice')).toContain('You are writing a correction');
  await olu.locator('[id="parts.p1.answer"]').fill('We gritted 213 miles of towpath.');
  await olu.getByRole('button', { name: 'Save a version' }).click();
  expect(await said(olu, '.portal-notice')).toContain('Nothing that was sent or published has changed');
  expect(await said(olu)).toContain('Version 2 is a correction that is being written');
  expect(await foundBy(anybody, 'towpath')).toBe(0);

  // Another one gives it.
  const ann = await journey.openPage(false, 320);
  await signIn(ann, portal, 'demo-approver', `/officer/cases/${reference}`);
  await ann.getByRole('link', { name: 'Correct the answer' }).click();
  await ann.getByRole('link', { name: 'Read version 2' }).click();
  expect(await said(ann)).toMatch(/taken out: 431.*put in: 213/);
  await ann.goto(`${portal.url}/officer/cases/${reference}/correct-response`);
  await ann.getByRole('button', { name: 'Give the corrected answer' }).click();
  expect(await said(ann, '.govuk-error-summary')).toContain('What was corrected, and why');
  await ann.fill('[name=correction]', note);
  await ann.check('[name=earlier][value=shown]');
  await ann.fill('[name=acceptFindings]', 'Looked at for this test.');
  await ann.getByRole('button', { name: 'Give the corrected answer' }).click();
  await ann.waitForURL(/done=correct-response/);
  expect(await said(ann)).toContain('Response corrected');

  // The applicant has a letter, and a page with both answers.
  const mail = await desk.mailTo(email, 'corrected our answer');
  expect(mail.text).toContain(note);
  expect(mail.text).toContain('We gritted 213 miles of towpath.');
  const ada = await journey.openPage(false, 320);
  await ada.goto(linkIn(mail.text));
  expect(await said(ada)).toMatch(/Corrected (Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day .* We corrected our answer/);
  await ada.getByRole('link', { name: 'Read our answer', exact: true }).click();
  expect(await said(ada, '.portal-notice')).toContain(note);
  expect(await said(ada)).toContain('213 miles of towpath');
  expect(await said(ada)).not.toContain('hedgerow');
  await ada.getByRole('link', { name: /Read our earlier answer/ }).click();
  expect(await said(ada, '.portal-notice')).toContain('It does not hold any more');
  expect(await said(ada)).toContain('431 miles of hedgerow');

  // So has everybody.
  const page = async () => anybody.goto(`${portal.url}/disclosures/${reference}/`);
  await desk.until(async () => {
    await page();
    return (await said(anybody)).includes(note);
  }, 'The corrected page');
  expect(await said(anybody)).toMatch(/taken out: 431.*put in: 213/);
  await anybody.getByRole('link', { name: 'Read the version before this correction' }).click();
  expect(new URL(anybody.url()).pathname).toBe(`/disclosures/${reference}/versions/1/`);
  expect(await said(anybody, '.portal-notice')).toContain('This version was replaced on');
  expect(await said(anybody)).toContain('431 miles of hedgerow');
  expect(await anybody.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await anybody.getByRole('link', { name: 'Read the answer as it is now' }).click();
  expect(new URL(anybody.url()).pathname).toBe(`/disclosures/${reference}/`);
  expect(await foundBy(anybody, 'towpath')).toBe(1);
  expect(await foundBy(anybody, 'hedgerow')).toBe(0);

  for (const one of [olu, ann, ada, anybody]) await one.context().close();
});

it('the pages of a correction can be read by whoever uses a machine to read them', async () => {
  const { desk, portal } = journey;
  const mail = await desk.mailTo(email, 'corrected our answer');
  const machine = await journey.openPage(true, 320);
  for (const path of [`/disclosures/${reference}/`, `/disclosures/${reference}/versions/1/`]) {
    await machine.goto(`${portal.url}${path}`);
    await expectAccessible(machine, true);
  }
  await machine.goto(linkIn(mail.text));
  for (const where of ['', '/response', '/response?version=1']) {
    await machine.goto(`${portal.url}/track/${reference}${where}`);
    await expectAccessible(machine, true);
  }
  await machine.context().close();
});

it('a version that disclosed what it should not have is not to be had any more', async () => {
  const { desk, portal } = journey;
  const reference = await desk.ask('Who gritted?', 'Ada Example', 'hidden@example.org');
  const [part] = aResponse().parts;
  await desk.answer(reference, aResponse({ parts: [{ ...part!, answer: 'Mr Blackthorn gritted.' }] }));
  await desk.untilPublished(reference);
  await desk.save(reference, aResponse({ parts: [{ ...part!, answer: 'A contractor gritted.' }] }));
  const more = { correction: 'A name stood in it.', earlier: 'hidden', acceptFindings: 'Looked at.' };
  await desk.command(reference, { command: 'correct-response', version: 2, ...more });
  const page = await journey.openPage(false, 320);
  await desk.until(async () => {
    await page.goto(`${portal.url}/disclosures/${reference}/`);
    return (await said(page)).includes('A contractor gritted.');
  }, 'The corrected page');
  expect(await page.content()).not.toContain('Blackthorn');
  const old = await page.goto(`${portal.url}/disclosures/${reference}/versions/1/`);
  expect(old?.status()).toBe(410);
  expect(await said(page)).toContain('This version is not shown any more');
  await page.getByRole('link', { name: 'Read the answer as it is now' }).click();
  expect(await said(page)).toContain('A name stood in it.');
  await page.goto(linkIn((await desk.mailTo('hidden@example.org', 'corrected our answer')).text));
  expect((await page.goto(`${portal.url}/track/${reference}/response?version=1`))?.status()).toBe(404);
  await page.context().close();
});
