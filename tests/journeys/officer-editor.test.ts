import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';

const journey = aJourney();
const link = /https?:[^"<>\s]*\/track\/[^"<>\s]*/g;
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);

describe.each(officerWays)('an officer with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('writes a response with two parts, a table and a ground, and another officer approves and sends it', async () => {
    const { portal, desk } = journey;
    const email = `edit-${width}-${javaScript}@example.org`;
    const reference = await desk.ask('1. How many cars were towed?\n2. Where are they kept?', 'Zed Writer', email);
    const page = await journey.openPage(javaScript, width);
    await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}`);
    await page.getByRole('link', { name: 'Write the response' }).click();
    expect(await field(page, 'parts.p2.question').inputValue()).toBe('Where are they kept?');
    await expectAccessible(page, javaScript);

    // Nothing is lost where something is missing.
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    await expectAccessible(page, javaScript);
    await field(page, 'title').fill('Cars towed away');
    await field(page, 'parts.p1.held').selectOption('yes');
    await field(page, 'parts.p1.outcome').selectOption('disclosed');
    await page.getByRole('button', { name: 'Add a table' }).click();
    await field(page, 'tables.t1.caption').fill('Cars towed by ward');
    await field(page, 'tables.t1.headRows').selectOption('2');
    await field(page, 'tables.t1.text').fill('Ward\t2024\t\n\tCars\tVans\nNorth\t41\t12\nSouth\t52\t30');
    await page.getByRole('button', { name: 'Keep' }).click();
    expect(await page.locator('.portal-table th[scope=colgroup]').textContent()).toBe('2024');
    await field(page, 'parts.p1.tables').check();
    await field(page, 'parts.p2.held').selectOption('yes');
    await field(page, 'parts.p2.outcome').selectOption('withheld');
    await page.getByRole('button', { name: 'Add a ground' }).click();
    await field(page, 'grounds.g1.exemption').selectOption('s31');
    if (!javaScript) await page.getByRole('button', { name: 'Show its fields' }).click();
    await page.getByLabel('31(1)(a) – preventing or detecting crime').check();
    await page.locator('[name="grounds.g1.parts"][value=p2]').check();
    await field(page, 'grounds.g1.withheld').fill('The addresses of the pounds.');
    await field(page, 'grounds.g1.why').fill('Cars that are evidence are kept there.');
    await field(page, 'grounds.g1.harm').fill('Whoever knows where they are could take them back.');
    await page.getByLabel('It would be likely to happen').check();
    await field(page, 'grounds.g1.favouring').fill('The public pays for the pounds.');
    await field(page, 'grounds.g1.against').fill('Evidence would be lost.');
    await field(page, 'grounds.g1.balance').fill('It lies with keeping the evidence.');
    await page.getByRole('button', { name: 'Keep' }).click();
    await expectAccessible(page, javaScript);
    expect(await page.locator('.officer-found').allTextContents()).toEqual([]);

    const [tab] = javaScript
      ? await Promise.all([
          page.waitForEvent('popup'),
          page.getByRole('button', { name: 'Preview the letter' }).click(),
        ])
      : [page, await page.getByRole('button', { name: 'Preview the letter' }).click()];
    await tab.waitForURL(/response\/letter$/);
    expect(await tab.textContent('main')).toContain('Whoever knows where they are could take them back.');
    await expectAccessible(tab, javaScript);
    const letter = await page.request.get(`${portal.url}/officer/cases/${reference}/response/letter.html`);
    await page.goto(`${portal.url}/officer/cases/${reference}/response/page`);
    const previewed = await page.content();
    expect(await page.textContent('h1')).toBe('Cars towed away');
    await page.goto(`${portal.url}/officer/cases/${reference}/response`);
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.textContent('.portal-notice')).toContain('Response saved');

    const second = await journey.openPage(javaScript, width);
    await signIn(second, portal, 'demo-approver', `/officer/cases/${reference}/approve-response`);
    await second.getByRole('button', { name: 'Approve' }).click();
    await second.goto(`${portal.url}/officer/cases/${reference}/send-response`);
    await second.getByRole('button', { name: 'Send the response' }).click();
    const mail = await desk.mailTo(email, 'our answer');
    expect(mail.text).toContain('Evidence would be lost.');
    // Byte for byte, but for the applicant’s own link, which no officer is shown.
    expect(mail.html.replace(link, 'LINK')).toBe((await letter.text()).replace(link, 'LINK'));
    await desk.untilPublished(reference);
    await page.goto(`${portal.url}/disclosures/${reference}/`);
    expect(await page.content()).toBe(previewed);
  });
});

/** Waits until the bar says so. */
const says = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

async function openedBy(sub: 'demo-officer' | 'demo-approver', reference: string) {
  const page = await journey.openPage(true, 1280);
  await signIn(page, journey.portal, sub, `/officer/cases/${reference}/response`);
  return page;
}

it('two officers at once: each is told what the other wrote, and neither loses a word', async () => {
  const reference = await journey.desk.ask('1. How many lamps?\n2. Who mends them?', 'Two Writers', 'two@example.org');
  const [olu, ann] = [await openedBy('demo-officer', reference), await openedBy('demo-approver', reference)];
  await field(olu, 'parts.p1.answer').fill('There are 41 lamps.');
  await says(olu, /^Saved/);
  await field(ann, 'parts.p2.answer').fill('The works department mends them.');
  await says(ann, /Somebody else has written here too/);
  await ann.getByRole('button', { name: 'Keep' }).click();
  expect(await ann.textContent('.portal-notice')).toContain('Part 1 (Olu Adeyemi)');
  expect(await field(ann, 'parts.p1.answer').inputValue()).toBe('There are 41 lamps.');
  expect(await field(ann, 'parts.p2.answer').inputValue()).toBe('The works department mends them.');
  await expectAccessible(ann, true);

  // The same words.
  await field(ann, 'title').fill('Lamps in streets');
  await says(ann, /^Saved/);
  await field(olu, 'title').fill('Street lamps');
  await says(olu, /somebody else changed the same words/);
  await olu.getByRole('button', { name: 'Keep' }).click();
  expect(await olu.textContent('.portal-notice')).toContain('Lamps in streets');
  expect(await field(olu, 'title').inputValue()).toBe('Street lamps');
  expect(await field(olu, 'parts.p2.answer').inputValue()).toBe('The works department mends them.');
  await expectAccessible(olu, true);
  await olu.getByRole('button', { name: 'Keep' }).click();
  await olu.waitForURL(/\/response$/);
  await ann.reload();
  expect(await field(ann, 'title').inputValue()).toBe('Street lamps');
});

it('a connection that is lost costs nothing: it is said, tried again, and saved when it is back', async () => {
  const reference = await journey.desk.ask('How many bins are there?', 'Off Line', 'offline@example.org');
  const page = await openedBy('demo-officer', reference);
  await page.context().setOffline(true);
  await field(page, 'parts.p1.answer').fill('There are 9,212 bins.');
  await says(page, /^Not saved: no connection/);
  await field(page, 'title').fill('Bins');
  await page.context().setOffline(false);
  await says(page, /^Saved/);
  await page.reload();
  expect(await field(page, 'parts.p1.answer').inputValue()).toBe('There are 9,212 bins.');
  expect(await field(page, 'title').inputValue()).toBe('Bins');
});

it('a ground of section 36 asks for the opinion of the qualified person, and the letter tells it', async () => {
  const reference = await journey.desk.ask('What did the board say?', 'Asks Board', 'board@example.org');
  const page = await openedBy('demo-officer', reference);
  await field(page, 'title').fill('Minutes of the board');
  await field(page, 'parts.p1.held').selectOption('yes');
  await field(page, 'parts.p1.outcome').selectOption('withheld');
  await page.getByRole('button', { name: 'Add a ground' }).click();
  expect(await field(page, 'grounds.g1.opinionBy').count()).toBe(0);
  await field(page, 'grounds.g1.exemption').selectOption('s36');
  await page.getByLabel('36(2)(b)(i) – advice').check();
  await field(page, 'grounds.g1.why').fill('Advice would be guarded.');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await page.textContent('[id="grounds.g1"]')).toContain('The opinion of the qualified person is not given');
  await field(page, 'grounds.g1.opinionBy').fill('the Chief Constable');
  await field(page, 'grounds.g1.opinionOn').fill('2020-02-03');
  await field(page, 'grounds.g1.opinionText').fill('She was shown the minutes.');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expectAccessible(page, true);
  expect(await page.textContent('[id="grounds.g1"]')).not.toContain('The opinion of the qualified person is not given');
  await page.goto(`${journey.portal.url}/officer/cases/${reference}/response/letter`);
  expect(await page.textContent('main')).toContain('the Chief Constable, given on 3 February 2020.');
});

it('a table that is copied from a page keeps its joined headings', async () => {
  const reference = await journey.desk.ask('How many bikes were taken?', 'Table Paster', 'paste@example.org');
  const page = await openedBy('demo-officer', reference);
  await page.getByRole('button', { name: 'Add a table' }).click();
  await field(page, 'tables.t1.text').evaluate((area) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<table><tr><th rowspan="2">Ward</th><th colspan="2">2024</th></tr><tr><th>Bikes</th><th></th></tr>' +
        '<tr><td>North</td><td>41</td><td>12</td></tr></table>',
    );
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  expect(await field(page, 'tables.t1.text').inputValue()).toBe('Ward\t2024\t«\n^\tBikes\t\nNorth\t41\t12');
  expect(await field(page, 'tables.t1.headRows').inputValue()).toBe('2');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await page.locator('.portal-table th[rowspan="2"]').textContent()).toBe('Ward');
});

it('a small number is pointed out at its table, and suppressed with what would give it away', async () => {
  const reference = await journey.desk.ask('How many complaints by ward?', 'Small Number', 'small@example.org');
  const page = await openedBy('demo-officer', reference);
  await field(page, 'title').fill('Complaints by ward');
  await field(page, 'parts.p1.held').selectOption('yes');
  await field(page, 'parts.p1.outcome').selectOption('disclosed');
  await page.getByRole('button', { name: 'Add a table' }).click();
  await field(page, 'tables.t1.caption').fill('Complaints');
  const text = 'Ward\tUpheld\tNot upheld\tTotal\nNorth\t3\t20\t23\nSouth\t12\t30\t42\nTotal\t15\t50\t65';
  await field(page, 'tables.t1.text').fill(text);
  await page.getByRole('button', { name: 'Add a ground' }).click();
  await field(page, 'parts.p1.tables').check();
  await field(page, 'request').fill('How many complaints are there in each ward?');
  await field(page, 'grounds.g1.exemption').selectOption('s40');
  await page.getByLabel(/^40\(2\) – /).check();
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await page.textContent('#found-list')).toContain('3 (North, Upheld) is below 5');
  expect(await page.textContent('[id="tables.t1"]')).toContain('tick their columns or rows');
  // What counts lamps is none; and what it counts is said with its heading, not with its place.
  await page.getByText('Figures that count no people').click();
  await page.getByLabel('Upheld', { exact: true }).check();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expectAccessible(page, true);
  expect(await page.textContent('#found-list')).not.toContain('below 5');
  await field(page, 'tables.t1.text').fill(text.replace('Upheld', 'Dismissed'));
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await page.textContent('#found-list')).toContain('3 (North, Dismissed) is below 5');
  await field(page, 'tables.t1.text').fill(text);
  await page.getByRole('button', { name: 'Keep' }).click();
  await expectAccessible(page, true);
  await page.getByRole('button', { name: 'Suppress the small numbers' }).click();
  const cells = await field(page, 'tables.t1.text').inputValue();
  expect(cells.match(/\[withheld g1\]/g)).toHaveLength(4);
  expect(await field(page, 'parts.p1.outcome').inputValue()).toBe('partly-disclosed');
  expect(await page.textContent('#found-list')).not.toContain('below 5');
});
