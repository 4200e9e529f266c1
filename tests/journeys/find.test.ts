import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { builtInRules } from '#domain/case/clock.ts';
import { tick } from '#functions/clock/tick.ts';
import { sha256 } from '#plumbing/ids.ts';
import { dynamoCases } from '#store/cases.ts';
import { dynamoCaseJournal } from '#store/journal.ts';
import { memoryFiles } from '#store/memory-files.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse, authority } from '#tests/support/rooms.ts';

const journey = aJourney();
const round = (year: number) =>
  `How many parking notices were issued in disabled bays in ${year}, and how many were appealed?`;

/** The tick as it runs ten years from now, on the database of the portal that runs. */
async function tickMuchLater(): Promise<void> {
  const port = rememberedPort(openDataFolder(journey.portal.data), 'database');
  const endpoint = process.env['PORTAL_DYNAMODB_ENDPOINT'] ?? `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ ...aws, endpoint });
  const table = { client, name: names.table };
  const later = new Date();
  later.setFullYear(later.getFullYear() + 10);
  await tick({
    cases: dynamoCases(table),
    outbox: dynamoOutbox(table),
    caseJournal: dynamoCaseJournal(table),
    records: memoryFiles(),
    authority,
    now: () => later.toISOString(),
    newId: () => 'id',
    digest: sha256,
    rules: async () => builtInRules('calendar'),
  });
  client.destroy();
}

describe('officers’ search', () => {
  let bikes: string;
  let first: string;
  let copy: string;
  beforeAll(async () => {
    const { desk } = journey;
    bikes = await desk.ask('How many bicycles were stolen in Hackney?', 'Ada Example', 'ada@example.org');
    await desk.ask('How many bins were collected late?', 'Bob Example', 'bob@example.org');
    first = await desk.ask(round(2024), 'Ada Example', 'ada@example.org');
    copy = await desk.ask(round(2025), 'Cleo Example', 'cleo@example.org');
  });
  const search = async (page: Page, words: string) => {
    await page.goto(`${journey.portal.url}/officer/search`);
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: 'Search' }).click();
    return page.locator('.portal-result__title').allInnerTexts();
  };

  describe.each(officerWays)('with scripts $javaScript at $width', ({ javaScript, width }) => {
    it('finds cases by words and by reference, and says where they stand', async () => {
      const page = await journey.openPage(javaScript, width);
      await page.goto(`${journey.portal.url}/officer/search?q=bicycles`);
      expect(await page.textContent('h1')).toBe('Who are you?');
      await signIn(page, journey.portal, 'demo-officer', '/officer/search');
      await expectAccessible(page, javaScript);
      // The work that makes a case findable may still be on the way.
      await journey.desk.until(async () => (await search(page, 'stolen bicycle')).length > 0);
      expect(await page.locator('.portal-result__title').allInnerTexts()).toEqual([bikes]);
      expect(await page.locator('.portal-result').innerText()).toMatch(/Received .+due .+assigned to nobody/s);
      expect(await page.locator('mark').allInnerTexts()).toEqual(['bicycles', 'stolen']);
      expect(await page.textContent('main')).not.toContain('Ada');
      await expectAccessible(page, javaScript);
      for (const typed of [bikes, bikes.replaceAll('.', ' '), bikes.slice(-6)]) {
        expect([typed, await search(page, typed)]).toEqual([typed, [bikes]]);
      }
      expect(await search(page, 'helicopters <b>')).toEqual([]);
      expect(await page.textContent('h2')).toBe('No case for ‘helicopters <b>’');
      await expectAccessible(page, javaScript);
    });

    it('offers requests of the same applicant, and one text sent by many, with why and what to record', async () => {
      const page = await journey.openPage(javaScript, width);
      await signIn(page, journey.portal, 'demo-approver', `/officer/cases/${first}/similar`);
      await journey.desk.until(async () => {
        await page.reload();
        return (await page.locator('.portal-result').count()) === 2;
      });
      const [same, others] = await page.locator('.portal-results').all();
      expect(await same?.locator('h3').allInnerTexts()).toEqual([bikes]);
      expect(await others?.locator('h3').allInnerTexts()).toEqual([copy]);
      expect(await others?.innerText()).toMatch(
        /received on the same working day.+Wording: 100 %.+In both: parking, notices/s,
      );
      const form = (scope: typeof same, name: string) =>
        scope?.locator(`[name="${name}"]`).first().getAttribute('value');
      expect([await form(same, 'other'), await form(same, 'expectedVersion')]).toEqual([bikes, '1']);
      expect(await same?.locator('button').evaluateAll((all) => all.map((b) => b.getAttribute('value')))).toEqual([
        'aggregated',
        'repeats',
      ]);
      expect(await form(others, 'kind')).toBe('round-robin');
      expect(await others?.locator('form').getAttribute('action')).toBe(`/officer/cases/${first}/relate`);
      await expectAccessible(page, javaScript);
    });
  });

  it('is closed to a unit’s contact, and has nothing to do with what the public finds', async () => {
    const page = await journey.openPage(true, 1280);
    await signIn(page, journey.portal, 'demo-unit', '/officer/commissions');
    expect((await page.goto(`${journey.portal.url}/officer/search?q=bicycles`))?.status()).toBe(403);
    expect((await page.goto(`${journey.portal.url}/officer/cases/${first}/similar`))?.status()).toBe(403);
    for (const asked of ['bicycles', bikes]) {
      await page.goto(`${journey.portal.url}/disclosures/search?q=${asked}`);
      expect(await page.textContent('h2')).toBe(`No published answers for ‘${asked}’`);
    }
  });

  it('finds nothing of a case from the moment that its words are erased', async () => {
    const page = await journey.openPage(false, 1280);
    await signIn(page, journey.portal, 'demo-officer', '/officer/search');
    await journey.desk.answer(bikes, aResponse({ publication: { kind: 'do-not-publish', reason: 'A test.' } }));
    expect(await search(page, 'bicycles')).toEqual([bikes]);
    await tickMuchLater();
    expect(await search(page, 'bicycles')).toEqual([]);
    expect(await search(page, bikes)).toEqual([]);
    expect(await search(page, 'bins')).toHaveLength(1);
  });
});
