import { expect, it } from 'vitest';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';

const journey = aJourney();
const day = 24 * 3600 * 1000;

it('acknowledges a request that came by email a week ago, and shows its applicant the day on which it came', async () => {
  const email = 'ada@example.org';
  const receivedAt = new Date(Date.now() - 7 * day).toISOString();
  const { reference, receivedOn, dueOn } = await journey.desk.call<Record<string, string>>('POST', '/api/cases', {
    information: 'How many bins were emptied late?',
    name: 'Ada Example',
    email,
    channel: 'email',
    receivedAt,
  });
  expect(receivedOn).toBe(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(receivedAt)));
  const { text } = await journey.desk.mailTo(email, 'received your request');
  expect(text).toContain('How many bins were emptied late?');
  const page = await journey.openPage(true, 320);
  await page.goto(/https?:\S+key=\S+/.exec(text)?.[0] ?? '');
  const shown = (await page.textContent('main')) ?? '';
  expect(shown).toContain(reference);
  for (const date of [receivedOn, dueOn]) {
    const [year, , number] = (date ?? '').split('-');
    expect(shown).toMatch(new RegExp(`\\b${Number(number)} \\w+ ${year}`));
  }
  await expectAccessible(page, true);
  const { items } = await journey.desk.call<{ items: { reference: string }[] }>('GET', '/api/cases');
  expect(items).toMatchObject([{ reference, state: 'received', dueOn }]);
});

it('leaves the letter to somebody who wrote by post for an officer', async () => {
  const { reference } = await journey.desk.call<Record<string, string>>('POST', '/api/cases', {
    information: 'How many lamps are out?',
    name: 'Bob Example',
    postalAddress: '1 High Street, Testford',
    channel: 'post',
    receivedAt: new Date(Date.now() - 2 * day).toISOString(),
  });
  const work = async () =>
    (await journey.desk.call<{ work: { kind: string; status: string }[] }>('GET', `/api/cases/${reference}`)).work;
  await journey.desk.until(async () => (await work())[0]?.status === 'to-post', 'the letter to be posted');
  expect(await work()).toMatchObject([{ kind: 'acknowledgement' }]);
});
