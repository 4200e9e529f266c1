import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';

const journey = aJourney();
let link: string;
beforeAll(async () => {
  await journey.desk.ask('How many grit bins are there?');
  const mail = await journey.desk.mailTo('ada@example.org', 'received');
  link = /http\S+\/track\/\S+/.exec(mail.text)?.[0] ?? '';
});

async function fillDate(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.fill(`[name=${name}-day]`, day);
  await page.fill(`[name=${name}-month]`, month);
  await page.fill(`[name=${name}-year]`, year);
}

/** Fetches a link of the page with the cookies of its browser. */
async function download(page: Page, name: RegExp): Promise<{ status: number; type: string; text: string }> {
  const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
  const answer = await page.context().request.get(new URL(href, page.url()).href);
  return { status: answer.status(), type: answer.headers()['content-type'] ?? '', text: await answer.text() };
}

describe.each(ways)('the clock, JavaScript $javaScript, $width px wide', ({ javaScript, width }) => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.openPage(javaScript, width);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('is found from the first page, and says what is wrong beside the box, losing nothing', async () => {
    await page.goto(`${journey.portal.url}/`);
    await page.getByRole('link', { name: 'When an answer is due' }).click();
    await fillDate(page, 'received', ['31', '2', '2026']);
    await page.getByRole('button', { name: 'Work out the date' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.inputValue('[name=received-day]')).toBe('31');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Day of receipt: enter a real date' }).click();
    await page.waitForURL(/#received-day$/);
  });

  it('answers with the date, its working and its months, and a file for a calendar', async () => {
    await page.getByLabel('Freedom of Information Act 2000').check();
    await fillDate(page, 'received', ['10', '12', '2026']);
    await page.getByRole('button', { name: 'Work out the date' }).click();
    const said = (await page.textContent('main')) ?? '';
    for (const fact of ['Wednesday 13 January 2027', '2 January (substitute day) (Scotland)', 'section 10(1)']) {
      expect(said).toContain(fact);
    }
    expect(await page.getByRole('table').count()).toBe(2);
    expect(await page.getByRole('table', { name: 'January 2027' }).getByRole('columnheader').count()).toBe(7);
    expect(await page.getByRole('cell', { name: '13 due, working day 20' }).count()).toBe(1);
    await expectAccessible(page, javaScript);
    const file = await download(page, /calendar/);
    expect(file).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(file.text).toContain('DTSTART;VALUE=DATE:20270113\r\n');
  });

  it('takes what has happened since, and counts it', async () => {
    await page.getByText('If something has happened since').click();
    await fillDate(page, 'notice', ['17', '12', '2026']);
    await page.getByRole('button', { name: 'Work out the date' }).click();
    expect(await page.textContent('main')).toContain('There is no due date yet');
    await fillDate(page, 'paid', ['5', '1', '2027']);
    await page.getByRole('button', { name: 'Work out the date' }).click();
    expect(await page.textContent('main')).toContain('10 working days are left out');
    await expectAccessible(page, javaScript);
  });

  it('explains the date of a request to whoever made it, and gives them a file with no key in it', async () => {
    await page.goto(link);
    await page.getByText('How we worked out this date').click();
    await page.getByRole('table').first().waitFor();
    await expectAccessible(page, javaScript);
    const file = await download(page, /calendar/);
    expect(file).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(file.text).not.toMatch(/key=|Ada/);
  });
});

it('gives nobody else the file, whether or not there is such a request', async () => {
  const of = (reference: string) => fetch(`${journey.portal.url}/track/${reference}/due.ics`);
  const reference = new URL(link).pathname.split('/').at(-1) ?? '';
  const [real, made] = await Promise.all([of(reference), of('01.FOI.26.999999')]);
  expect([real.status, made.status]).toEqual([404, 404]);
  expect(await real.text()).toBe(await made.text());
});

it('answers the same as data, and refuses in the same words', async () => {
  const answer = await fetch(`${journey.portal.url}/api/clock?regime=FOIA&receivedAt=2026-12-10T10:00:00Z`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  expect(await answer.json()).toMatchObject({ dueOn: '2027-01-13', notes: [{ code: 'limit' }, {}] });
  const refused = await fetch(`${journey.portal.url}/api/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receivedAt: '2026-12-10', kind: 'xyz' }),
  });
  expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: '#/kind' }] });
});
