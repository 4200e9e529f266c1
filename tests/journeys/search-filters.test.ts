import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { aResponse } from '#tests/support/rooms.ts';

const journey = aJourney({ samples: true });
const BENCHES = 8;
const year = String(new Date().getUTCFullYear());
let refused: string;

beforeAll(async () => {
  const { desk } = journey;
  const publish = async (email: string, response: ReturnType<typeof aResponse>) => {
    const reference = await desk.ask(response.request, 'Ada Example', email);
    await desk.answer(reference, response);
    await desk.untilPublished(reference);
    return reference;
  };
  const [own] = aResponse().parts;
  refused = await publish(
    'refused@example.org',
    aResponse({
      title: 'Who gave the benches',
      request: 'Who gave the benches in the parks?',
      topics: ['Parks, open spaces'],
      parts: [{ ...own!, question: 'Who gave them?', outcome: 'withheld', answer: undefined }],
      grounds: [
        {
          id: 'g',
          exemption: 's40',
          limbs: ['40(2)'],
          parts: [''],
          withheld: 'Names of donors.',
          why: 'They are people.',
        },
      ],
    }),
  );
  for (let n = 1; n <= BENCHES; n += 1) {
    const topics = n > 1 ? ['Parks, open spaces'] : [];
    await publish(
      `bench-${n}@example.org`,
      aResponse({ title: `Benches in park ${n}`, request: `How many benches are in park ${n}?`, topics }),
    );
  }
}, 240_000);

const titles = (page: Page) => page.locator('.portal-result__title').allInnerTexts();

describe.each(ways)('search with scripts $javaScript at $width', ({ javaScript, width }) => {
  const open = async (path: string) => {
    const page = await journey.openPage(javaScript, width);
    await page.goto(`${journey.portal.url}${path}`);
    return page;
  };
  const choose = async (page: Page, choices: Record<string, string>) => {
    const summary = page.locator('.portal-filters__summary');
    if (await summary.isVisible()) await summary.click();
    for (const [name, label] of Object.entries(choices)) {
      const value = await page.locator(`#filter-${name} option`, { hasText: label }).getAttribute('value');
      await page.selectOption(`#filter-${name}`, value);
    }
    await page.getByRole('button', { name: 'Apply filters' }).click();
  };

  it('shows the newest first in pages, with filters folded away where there is no room', async () => {
    const page = await open('/disclosures/search');
    expect(await page.textContent('.portal-count')).toMatch(/^\d+ published answers, newest first$/);
    expect(await titles(page)).toHaveLength(10);
    expect(await page.locator('#filter-year').isVisible()).toBe(width > 640);
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: /^Next/ }).click();
    expect(new URL(page.url()).search).toBe('?page=2');
    expect((await titles(page)).length).toBeGreaterThan(2);
    await page.goto(`${journey.portal.url}/disclosures/search?page=9`);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    expect(await titles(page)).toHaveLength(10);
  });

  it('joins words and filters, at an address that can be passed on, and takes them away one by one', async () => {
    const page = await open('/disclosures/search');
    await page.getByRole('searchbox').first().fill('benches');
    await choose(page, { topic: 'Parks, open spaces' });
    expect(await page.textContent('.portal-count')).toBe(`${BENCHES} published answers for ‘benches’`);
    await choose(page, { decision: 'Not disclosed', year });
    expect(await titles(page)).toEqual(['Who gave the benches']);
    await expectAccessible(page, javaScript);
    const other = await open(page.url().slice(journey.portal.url.length));
    expect(await titles(other)).toEqual(['Who gave the benches']);
    await choose(other, { ground: 'Section 40 – Personal information' });
    expect(await titles(other)).toEqual(['Who gave the benches']);
    await other.getByRole('link', { name: 'Take away: Not disclosed' }).click();
    await other.getByRole('link', { name: 'Take away: Section 40' }).click();
    expect(await other.textContent('.portal-count')).toBe(`${BENCHES} published answers for ‘benches’`);
    await other.getByRole('link', { name: 'Take all filters away' }).click();
    expect(new URL(other.url()).search).toBe('?q=benches');
    expect(await other.textContent('.portal-count')).toBe(`${BENCHES + 1} published answers for ‘benches’`);
  });

  it('says what to do where nothing has all of it', async () => {
    const page = await open('/disclosures/search?q=benches&year=2019&data=yes');
    expect(await page.textContent('main h2')).toBe('No published answers for ‘benches’ match');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Take away: 2019' }).click();
    await page.getByRole('link', { name: 'Take away: With tables or files' }).click();
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  it('leads from an answer to those like it, and to those on the same ground', async () => {
    const page = await open(`/disclosures/search?q=${refused.toLowerCase().replaceAll('.', '-')}`);
    await page.getByRole('link', { name: 'Who gave the benches' }).click();
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'Find related answers' }).click();
    expect(await page.textContent('h1')).toBe('Answers like ‘Who gave the benches’');
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(await titles(page)).not.toContain('Who gave the benches');
    await expectAccessible(page, javaScript);
    await page.goto(`${journey.portal.url}/disclosures/${refused}/`);
    await page.getByRole('link', { name: 'Other answers under Section 40 – Personal information' }).click();
    expect(await titles(page)).toContain('Who gave the benches');
    await expectAccessible(page, javaScript);
    await page.getByRole('link', { name: 'By ground' }).click();
    expect(await page.getByRole('link', { name: 'Section 40 – Personal information' }).isVisible()).toBe(true);
    await expectAccessible(page, javaScript);
    await page.goto(`${journey.portal.url}/disclosures/${refused}/`);
    await page.getByRole('link', { name: 'Older answer' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/disclosures\/\d\d\.[\w.]+\/$/);
    await page.getByRole('link', { name: 'Newer answer' }).click();
    expect(await page.textContent('h1')).toBe('Who gave the benches');
    const newer = page.getByRole('link', { name: 'Newer answer' });
    let last = '';
    for (; (await newer.count()) > 0; await newer.click()) last = page.url();
    expect(await page.textContent('h1')).toBe('There is no newer answer');
    await expectAccessible(page, javaScript);
    await page.locator('main p a').click();
    expect(page.url()).toBe(last);
    expect((await page.goto(`${journey.portal.url}/disclosures/search?like=07.FOI.26.999999`))?.status()).toBe(404);
  });
});

describe('a withdrawn answer', () => {
  it('leaves the list of its ground', async () => {
    const { desk, portal } = journey;
    await desk.command(refused, { command: 'withdraw-disclosure', reason: 'error' });
    const list = async () => (await fetch(`${portal.url}/disclosures/ground/s40/`)).text();
    await desk.until(async () => !(await list()).includes(refused), 'the list without it');
    expect((await fetch(`${portal.url}/disclosures/search?like=${refused}`)).status).toBe(404);
  });
});
