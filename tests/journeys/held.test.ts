import { expect, test } from 'vitest';
import { PASS_FOR_CONTACT } from '#functions/submit/limits.ts';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';

const journey = aJourney();

test('what one contact asks too often is held, followed by its sender, and acknowledged when it is released', async () => {
  const { portal, desk } = journey;
  const email = 'often@example.org';
  const ask = async (n: number) => {
    const body = { information: `Question ${n}`, name: 'Ada Example', email };
    const sent = await desk.call<{ reference: string; trackingUrl: string; held: boolean }>(
      'POST',
      '/api/requests',
      body,
    );
    return sent;
  };
  for (let n = 1; n <= PASS_FOR_CONTACT; n += 1) expect((await ask(n)).held).toBe(false);
  const { reference, trackingUrl, held } = await ask(0);
  expect(held).toBe(true);
  await desk.until(async () => (await desk.mailsTo(email)).length === PASS_FOR_CONTACT, 'the other acknowledgements');
  expect(await desk.call('GET', `/api/cases/${reference}`)).toMatchObject({
    state: 'held',
    heldFor: ['many-for-contact'],
    ledgerIntact: true,
  });

  const page = await journey.openPage(true, 320);
  await page.goto(trackingUrl);
  await page.getByText('somebody checks it before we begin work').waitFor();
  await expectAccessible(page, true);

  await desk.command(reference, {
    command: 'reject-request',
    reason: 'sent-twice',
    tell: true,
    note: 'Same as the first',
  });
  await desk.mailTo(email, 'what you sent us');
  await page.reload();
  await page.getByText('the same as another request').waitFor();
  await expectAccessible(page, true);

  await desk.command(reference, { command: 'release-request' });
  const mail = await desk.mailTo(email, `received your request ${reference.toLowerCase()}`);
  expect(mail.text).toContain(`${portal.url}/track/${reference}?key=`);
  expect(mail.text).toContain('Question 0');
});
