import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { answerQuestions, atHumanPace, isAt } from '#tests/support/ask.ts';
import { draftsOf, giveDraft } from '#tests/support/draft.ts';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { wordsFor } from '#web/words/index.ts';

const { checking, questions, request, sent, suggest } = wordsFor('en');
const journey = aJourney();
let references: readonly string[];
let drafts: ReturnType<typeof draftsOf>;
const asked =
  '1. How many electric bicycles were stolen?\n2. How many calls about fireworks did you get on 5 November?';
const tomorrow = () => Math.floor(Date.now() / 1000) + 3600;

beforeAll(async () => {
  const { desk } = journey;
  const wanted = samples.filter(({ key }) => key === 'cycle-theft' || key === 'fireworks');
  references = await Promise.all(
    wanted.map(async ({ request, response }) => {
      const reference = await desk.ask(request.information, request.name, request.email);
      await desk.answer(reference, response);
      await desk.untilPublished(reference);
      return reference;
    }),
  );
  drafts = draftsOf(journey.portal);
});
afterAll(() => drafts?.close());

type Counts = Record<'shown' | 'opened' | 'answered' | 'sentAnyway', number>;
async function counts(): Promise<Counts> {
  const { months } = await journey.desk.call<{ months: Counts[] }>('GET', '/api/tallies?months=2');
  const sum = (name: keyof Counts) => months.reduce((all, month) => all + month[name], 0);
  return { shown: sum('shown'), opened: sum('opened'), answered: sum('answered'), sentAnyway: sum('sentAnyway') };
}

describe.each(ways)(
  'answers offered before sending, JavaScript $javaScript, $width px wide',
  ({ javaScript, width }) => {
    const id = `draft-of-journey-${javaScript}-${width}`;
    let page: Page;
    let before: Counts;
    beforeAll(async () => {
      before = await counts();
      page = await journey.openPage(javaScript, width);
      await drafts.drafts.save(id, { information: asked }, new Date().toISOString(), tomorrow());
      await giveDraft(page.context(), journey.portal, id);
    });
    afterAll(async () => {
      await page?.context().close();
    });
    const at = () => new URL(page.url()).pathname;
    const go = (path: string) => page.goto(journey.portal.url + path);

    it('shows the two that match with their passages, and reads one and comes back', async () => {
      await go('/request/published');
      expect(at()).toBe('/request/published');
      expect(await page.textContent('h1')).toBe('Is it already published?');
      expect(await page.locator('.portal-result').count()).toBe(2);
      expect(await page.locator('.portal-result mark').count()).toBeGreaterThan(3);
      await expectAccessible(page, javaScript);
      await page.getByRole('button', { name: /^Read this answer ‘Stolen and recovered cycles/ }).click();
      expect(at()).toBe(`/disclosures/${references[0]}/`);
      await page.waitForLoadState();
      await page.goBack();
      expect(await page.textContent('h1')).toBe('Is it already published?');
    });

    it('says that it is answered, and deletes what was typed', async () => {
      await page.getByRole('button', { name: /^This answers my question ‘Calls about fireworks/ }).click();
      expect(at()).toBe('/request/answered');
      expect(await page.textContent('main')).toContain('You have not sent your request');
      await expectAccessible(page, javaScript);
      expect(await page.getByRole('link', { name: 'go on with your request' }).getAttribute('href')).toBe(
        '/request/name',
      );
      await page.getByRole('button', { name: 'Delete what I typed now' }).click();
      expect(at()).toBe('/request/answered');
      expect(await page.textContent('h1')).toBe('We keep nothing that you typed');
      await expectAccessible(page, javaScript);
      expect(await drafts.drafts.load(id, new Date().toISOString())).toBeNull();
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('__Host-draft');
    });

    it('has counted one of each, and none that was sent', async () => {
      const { shown, opened, answered, sentAnyway } = await counts();
      expect({ shown, opened, answered, sentAnyway }).toEqual({
        shown: before.shown + 1,
        opened: before.opened + 1,
        answered: before.answered + 1,
        sentAnyway: before.sentAnyway,
      });
    });

    it('goes on with one click', async () => {
      await drafts.drafts.save(`${id}-2`, { information: asked }, new Date().toISOString(), tomorrow());
      await giveDraft(page.context(), journey.portal, `${id}-2`);
      await go('/request/published');
      const posted = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: suggest.none }).click();
      expect((await posted).headers()['location']).toBe('/request/name');
    });
  },
);

describe('answers offered while somebody types', () => {
  let page: Page;
  beforeAll(async () => {
    page = await journey.openPage(true, 320);
    await page.goto(`${journey.portal.url}/request/`);
    await page.getByRole('button', { name: request.start }).click();
    await isAt(page, questions.information);
  });
  afterAll(async () => {
    await page?.context().close();
  });
  const field = () => page.getByLabel(questions.information);
  const type = (text: string) => field().fill(text);
  const status = () => page.locator('#suggestions').getByRole('status');

  it('says how many there are, shows them, and leaves the typing alone', async () => {
    await type('How many electric bicycles were stolen?');
    await status().getByRole('heading', { name: '1 published answer looks like what you are asking' }).waitFor();
    const link = page.getByRole('link', { name: 'Stolen and recovered cycles, 2021 to 2025 (opens in new tab)' });
    expect(await link.getAttribute('href')).toBe(`/disclosures/${references[0]}/`);
    expect(await field().inputValue()).toBe('How many electric bicycles were stolen?');
    expect(new URL(page.url()).pathname).toBe('/request/information');
    await expectAccessible(page, true);
  });

  it('also counts what was typed before the script came', async () => {
    const slow = await page.context().newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await slow.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await slow.goto(page.url(), { waitUntil: 'commit' });
    await slow.getByLabel(questions.information).fill('How many electric bicycles were stolen?');
    release();
    await slow.locator('#suggestions .portal-result').waitFor();
    await slow.close();
  });

  it('opens an answer in another tab, counted where there is a draft', async () => {
    const id = 'draft-of-somebody-typing';
    await drafts.drafts.save(id, { information: '' }, new Date().toISOString(), tomorrow());
    await giveDraft(page.context(), journey.portal, id);
    const before = await counts();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /opens in new tab/ }).click(),
    ]);
    await tab.waitForURL(`**/disclosures/${references[0]}/`);
    await journey.desk.until(async () => (await counts()).opened === before.opened + 1, 'The count of one opened');
    await tab.close();
    expect(await field().inputValue()).not.toBe('');
  });

  it('takes them away when they match no more, and asks nothing while there is little to ask', async () => {
    await type('How many planning applications were refused?');
    await page.locator('.portal-result').waitFor({ state: 'detached' });
    expect(await status().textContent()).toBe('');
    await type('How many electric bicycles were stolen?');
    await page.locator('.portal-result').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await type('Bicycles?');
    await page.locator('.portal-result').waitFor({ state: 'detached' });
    expect(sent).toEqual([]);
  });

  it('stays silent where the server does not answer', async () => {
    await page.route('**/request/suggestions', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await type('How many electric bicycles were reported stolen?');
    await failed;
    expect(await page.locator('.portal-result').count()).toBe(0);
  });
});

it('counts a request that is sent although answers were offered, once, and none that had nothing offered', async () => {
  const page = await journey.openPage(false, 1280);
  for (const [information, more] of [
    [asked, 1],
    ['What did the mayor’s portrait cost?', 0],
  ] as const) {
    const before = await counts();
    const begunAt = Date.now();
    await answerQuestions(page, journey.portal.url, {
      information,
      name: 'Ada Example',
      email: `ada${more}@b.example`,
    });
    await atHumanPace(begunAt);
    await page.getByRole('button', { name: checking.send }).dblclick();
    await isAt(page, sent.panelTitle);
    expect((await counts()).sentAnyway - before.sentAnyway, information).toBe(more);
  }
  await page.context().close();
});
