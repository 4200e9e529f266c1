import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: false });
const said = async (page: Page) => (await page.innerHTML('main')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

async function foundBy(page: Page, words: string): Promise<number> {
  await page.goto(`${journey.portal.url}/disclosures/search?q=${encodeURIComponent(words)}`);
  return page.locator('.portal-result').count();
}

it('an officer takes a published answer down, an approver confirms it and puts it back, without scripts', async () => {
  const { desk, portal } = journey;
  const reference = await desk.ask('How many miles were gritted?');
  const [part] = aResponse().parts;
  await desk.answer(reference, aResponse({ parts: [{ ...part!, answer: 'We gritted 431 miles of hedgerow.' }] }));
  await desk.untilPublished(reference);
  const address = `${portal.url}/disclosures/${reference}/`;
  const served = async () => fetch(address).then(async (answer) => [answer.status, await answer.text()] as const);
  const [, before] = await served();
  const anybody = await journey.openPage(false, 320);
  expect(await foundBy(anybody, 'hedgerow')).toBe(1);

  // One officer is enough, and says for the file and for everybody why.
  const olu = await journey.openPage(false, 320);
  await signIn(olu, portal, 'demo-officer', `/officer/cases/${reference}`);
  await olu.getByRole('link', { name: 'Take the published answer down' }).click();
  await olu.getByRole('button', { name: 'Take it down' }).click();
  expect(await olu.locator('.govuk-error-summary').innerText()).toContain('What does the public log');
  await olu.check('[name=reason][value=error]');
  await olu.check('[name=public][value=later]');
  await olu.fill('[name=note]', 'The wrong sheet was counted.');
  await olu.getByRole('button', { name: 'Take it down' }).click();
  expect(await olu.locator('.govuk-error-summary').innerText()).toContain('From which day?');
  expect(await olu.inputValue('[name=note]')).toBe('The wrong sheet was counted.');
  await olu.check('[name=public][value=reason]');
  await olu.getByRole('button', { name: 'Take it down' }).click();
  await olu.waitForURL(/done=withdraw-disclosure/);
  expect(await said(olu)).toContain('an approver confirms that, or puts it back');
  expect(await olu.getByRole('link', { name: 'Confirm that it stays down' }).count()).toBe(0);

  await desk.until(async () => (await served())[0] === 410, 'That it is gone');
  expect(await foundBy(anybody, 'hedgerow')).toBe(0);
  for (const path of ['', 'disclosure.json', 'versions/1/', 'files/0/a.csv']) {
    // What stands below the page goes after it.
    await expect.poll(async () => (await fetch(`${address}${path}`)).status, { timeout: 10_000 }).toBe(410);
  }
  const gone = await anybody.goto(address);
  expect(gone?.status()).toBe(410);
  expect(await said(anybody)).toMatch(
    /We took this published answer down on .*It contained a mistake\..*you can ask us for it/,
  );
  await desk.until(async () => {
    await anybody.goto(`${portal.url}/disclosures/`);
    return (await anybody.getByRole('link', { name: 'See what we have taken down' }).count()) === 1;
  }, 'The log of withdrawals');
  await anybody.getByRole('link', { name: 'See what we have taken down' }).click();
  expect(await said(anybody)).toMatch(new RegExp(`${reference} .*Taken down on .*It contained a mistake\\.`));
  expect(await said(anybody)).not.toContain(aResponse().title);

  // An approver finds it among the work to be done, confirms it, and puts it back later.
  const ann = await journey.openPage(false, 1280);
  await signIn(ann, portal, 'demo-approver', '/officer/?view=unassigned');
  expect(await said(ann)).toContain('Withdrawal to confirm');
  await ann.goto(`${portal.url}/officer/cases/${reference}/confirm-withdrawal`);
  await ann.getByRole('button', { name: 'Confirm' }).click();
  await ann.waitForURL(/done=confirm-withdrawal/);
  expect(await said(ann)).toContain('Withdrawal confirmed');
  expect(await said(ann)).toContain('The wrong sheet was counted.');
  await ann.getByRole('link', { name: 'Put the published answer back' }).click();
  await ann.fill('[name=reason]', 'It was the right sheet.');
  await ann.getByRole('button', { name: 'Put it back' }).click();
  await ann.waitForURL(/done=reinstate-disclosure/);

  await desk.untilPublished(reference);
  expect(await served()).toEqual([200, before]);
  expect(await foundBy(anybody, 'hedgerow')).toBe(1);
  await anybody.goto(`${portal.url}/disclosures/withdrawn/`);
  expect(await said(anybody)).toContain('We put it back on');
  for (const one of [olu, ann, anybody]) await one.context().close();
});

it('the log and the forms can be read by whoever uses a machine to read them', async () => {
  const { desk, portal } = journey;
  const reference = await desk.ask('Who gritted?');
  await desk.answer(reference, aResponse());
  await desk.untilPublished(reference);
  const machine = await journey.openPage(true, 320);
  await signIn(machine, portal, 'demo-approver', `/officer/cases/${reference}/withdraw-disclosure`);
  await expectAccessible(machine, true);
  await desk.command(reference, { command: 'withdraw-disclosure', reason: 'legal', public: 'no-reason' });
  for (const path of ['confirm-withdrawal', 'reinstate-disclosure']) {
    await machine.goto(`${portal.url}/officer/cases/${reference}/${path}`);
    await expectAccessible(machine, true);
  }
  for (const path of ['/disclosures/withdrawn/', `/disclosures/${reference}/`]) {
    await machine.goto(`${portal.url}${path}`);
    await expectAccessible(machine, true);
  }
  await machine.context().close();
});
