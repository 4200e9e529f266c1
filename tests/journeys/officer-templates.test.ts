import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';

const journey = aJourney();
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const list = '/officer/templates';

async function openedBy(sub: 'demo-officer' | 'demo-approver', to: string, javaScript = true, width = 1280) {
  const page = await journey.openPage(javaScript, width);
  await signIn(page, journey.portal, sub, to);
  return page;
}

/** Types a template on the page that is open, and saves it. */
async function add(page: Page, name: string, place: string, text: string, exemption = '') {
  await field(page, 'name').fill(name);
  await field(page, 'place').selectOption(place);
  await field(page, 'exemption').selectOption(exemption);
  await field(page, 'text').fill(text);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

it('an empty list says what templates are, and who adds them', async () => {
  const page = await openedBy('demo-officer', list);
  expect(await page.textContent('main')).toContain('There are no templates yet');
  expect(await page.textContent('main')).toContain('An approver adds them here.');
  await expectAccessible(page, true);
  const answer = await page.goto(`${journey.portal.url}${list}/new`);
  expect(answer?.status()).toBe(403);
});

describe.each(officerWays)('with scripts $javaScript at $width', ({ javaScript, width }) => {
  it('an approver adds one, an officer puts it into a response, and the blank in it is found until it is filled in', async () => {
    const { desk } = journey;
    const [advice, why] = [`Narrow ${width} ${javaScript}`, `People ${width} ${javaScript}`];
    const ann = await openedBy('demo-approver', '/officer/', javaScript, width);
    await ann.getByRole('link', { name: 'Templates' }).click();
    await ann.getByRole('link', { name: 'Add a template' }).click();
    await expectAccessible(ann, javaScript);
    // Nothing is lost where something is missing.
    await add(ann, advice, '', 'Your request [reference] could be for [a shorter time].');
    expect(await ann.title()).toMatch(/^Error: /);
    await expectAccessible(ann, javaScript);
    expect(await field(ann, 'text').inputValue()).toContain('[a shorter time]');
    await field(ann, 'place').selectOption('advice');
    await ann.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await ann.textContent('.portal-notice')).toContain('The template is saved.');
    await ann.getByRole('link', { name: 'Add a template' }).click();
    await add(ann, why, 'why', 'Nobody expects to be named.', 'FOIA s40');
    expect(await ann.textContent('main')).toContain(why);
    await expectAccessible(ann, javaScript);

    const reference = await desk.ask('How many lamps are there?', 'Tem Plate', `t-${width}-${javaScript}@example.org`);
    const page = await openedBy('demo-officer', `/officer/cases/${reference}/response`, javaScript, width);
    await field(page, 'title').fill('Lamps');
    await field(page, 'parts.p1.held').selectOption('yes');
    await field(page, 'parts.p1.outcome').selectOption('disclosed');
    await field(page, 'parts.p1.answer').fill('There are 431.');
    await page.getByLabel('Publish it', { exact: true }).check();
    await field(page, 'advice').fill('We want to help.');
    await page.getByLabel('Template for “Advice and help”').selectOption({ label: advice });
    await page.getByRole('button', { name: 'Insert the template into “Advice and help”' }).click();
    await page.waitForURL(/#advice$/);
    const inserted = `We want to help.\n\nYour request ${reference} could be for [a shorter time].`;
    expect(await field(page, 'advice').inputValue()).toBe(inserted);
    expect(await page.textContent('#found-list')).toContain('[a shorter time]');
    await expectAccessible(page, javaScript);
    await field(page, 'advice').fill(inserted.replace('[a shorter time]', '2026 alone'));
    await page.getByRole('button', { name: 'Keep' }).click();
    expect(await page.textContent('main')).not.toContain('A blank is left');

    // Only where it fits: for the exemption that the ground has.
    await page.getByRole('button', { name: 'Add a ground' }).click();
    await field(page, 'grounds.g1.exemption').selectOption('s31');
    if (!javaScript) await page.getByRole('button', { name: 'Show its fields' }).click();
    await page.getByLabel('31(1)(a) – preventing or detecting crime').waitFor();
    expect(await field(page, 'template.grounds.g1.why').count()).toBe(0);
    await field(page, 'grounds.g1.exemption').selectOption('s40');
    if (!javaScript) await page.getByRole('button', { name: 'Show its fields' }).click();
    await page.getByLabel(/^40\(2\) – /).waitFor();
    await field(page, 'template.grounds.g1.why').selectOption({ label: why });
    await page.getByRole('button', { name: 'Insert the template into “Why it applies”' }).click();
    await page.waitForURL(/why$/);
    expect(await field(page, 'grounds.g1.why').inputValue()).toBe('Nobody expects to be named.');
    await expectAccessible(page, javaScript);
  });
});

it('two approvers at once: the second sees both texts, takes it out and puts it back, and finds the earlier words', async () => {
  const first = await openedBy('demo-approver', `${list}/new`);
  await add(first, 'Of two', 'closing', 'First words.');
  await first.getByRole('link', { name: 'Of two' }).click();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await field(first, 'text').fill('Words of the first.');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await field(second, 'text').fill('Words of the second.');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  expect(await second.textContent('.portal-notice')).toContain('Words of the first.');
  expect(await field(second, 'text').inputValue()).toBe('Words of the second.');
  await expectAccessible(second, true);
  await second.getByRole('button', { name: 'Save and take out' }).click();
  expect(await second.textContent('main')).toContain('1 template is taken out');
  await second.getByText('1 template is taken out').click();
  await second.getByRole('link', { name: 'Of two' }).click();
  // The earliest of its words.
  await second.locator('.govuk-details__summary').last().click();
  await expectAccessible(second, true);
  await second.getByRole('link', { name: 'Put these words into the form' }).last().click();
  expect(await field(second, 'text').inputValue()).toBe('First words.');
  await second.getByRole('button', { name: 'Save and put back' }).click();
  await second.getByRole('link', { name: 'Of two' }).click();
  expect(await field(second, 'text').inputValue()).toBe('First words.');

  const reader = await openedBy('demo-officer', list, false, 320);
  await reader.getByRole('link', { name: 'Of two' }).click();
  expect(await reader.textContent('main')).toContain('First words.');
  expect(await reader.locator('form[action*="templates"]').count()).toBe(0);
});
