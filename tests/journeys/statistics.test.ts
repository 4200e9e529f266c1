import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarFor } from '#domain/clock/due-date.ts';
import { addDays, londonDate, quarterOf } from '#domain/dates.ts';
import { daysOf, nextQuarter, quarterAfter } from '#domain/statistics/quarter.ts';
import { htmlFaults } from '#tests/support/html.ts';
import { aJourney, expectAccessible, ways } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { aResponse } from '#tests/support/rooms.ts';

const command = fileURLToPath(new URL('../../cdk/local/statistics.ts', import.meta.url));
const today = londonDate(new Date());
/** The newest quarter whose day has come. */
const quarter = quarterAfter(nextQuarter(quarterAfter(quarterOf(today), -3), today, calendarFor('FOIA')), -1);
const first = addDays(daysOf(quarter).from, 7);

const vexatious = { kind: 'vexatious-14(1)', explanation: 'It is the fortieth of its kind in a week.' } as const;

describe('the quarterly figures', { timeout: 90_000 }, () => {
  const journey = aJourney();
  const statistics = (...args: readonly string[]) => {
    const env = { ...process.env, PORTAL_DATA: journey.portal.data };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`.replaceAll(/^\(node.*\n|^\(Use.*\n/gm, '') };
  };
  const read = async (path: string) => {
    const answer = await fetch(`${journey.portal.url}/disclosures/statistics/${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  let n = 0;
  /** A letter of the quarter, logged now. */
  const logged = async (regime = 'FOIA') => {
    n += 1;
    const request = { information: `How many benches of kind ${n}?`, name: 'Ada Example', email: `a${n}@example.org` };
    const body = { ...request, regime, channel: 'email', receivedAt: `${first}T09:00:00.000Z` };
    return (await journey.desk.call<{ reference: string }>('POST', '/api/cases', body)).reference;
  };
  const answered = async (days: number, more = {}, regime = 'FOIA') => {
    const { desk } = journey;
    const reference = await logged(regime);
    await desk.save(reference, aResponse({ publication: { kind: 'do-not-publish', reason: 'For a test.' }, ...more }));
    await desk.command(reference, { command: 'approve-response', acceptFindings: 'Looked at for this test.' });
    await desk.command(reference, { command: 'send-response', sentOn: addDays(first, days) });
    return reference;
  };

  it('say from the first day on when they will come', async () => {
    await journey.desk.until(async () => (await read('')).status === 200, 'The page of the figures');
    const page = await journey.openPage(false, 320);
    await page.goto(`${journey.portal.url}/disclosures/statistics/`);
    expect(await page.textContent('main')).toContain('No figures have been published yet.');
    expect(await page.textContent('main')).toMatch(/The figures for \w+ to \w+ \d{4} will be published on/);
    expect((await read('2099Q1/')).status).toBe(404);
    await page.context().close();
  });

  describe('of a quarter that is over', () => {
    beforeAll(async () => {
      const { desk } = journey;
      for (let i = 0; i < 7; i += 1) await answered(14);
      await answered(60);
      await answered(10, { parts: [{ label: '', question: 'What?' }], requestOutcome: vexatious });
      await answered(12, {}, 'EIR');
      const late = await logged();
      expect(statistics('publish', quarter)).toMatchObject({ status: 0 });
      await desk.until(async () => (await read(`${quarter}/`)).status === 200, 'The figures');
      await desk.command(late, { command: 'withdraw-request', receivedAt: `${addDays(first, 3)}T09:00:00.000Z` });
    }, 60_000);

    it('are a page, a spreadsheet and data', async () => {
      const csv = await read(`${quarter}/statistics.csv`);
      expect(csv.type).toBe('text/csv; charset=utf-8');
      expect(csv.text).toContain(`${quarter},1,received,received,all,Received,11,,`);
      expect(csv.text).toContain(`${quarter},1,time,time-late,all,Late,1,,`);
      expect(csv.text).toContain(`${quarter},1,shares,in-time,all,Answered in time,81.8,,unsatisfactory`);
      const json = await read(`${quarter}/statistics.json`);
      expect(json.type).toBe('application/json');
      const data = JSON.parse(json.text);
      const figure = (line: string) =>
        data.figures.find((one: { line: string; law: string }) => one.line === line && one.law === 'all');
      expect(figure('outcome-refused')).toMatchObject({ value: 1 });
      expect(figure('refused-vexatious')).toMatchObject({ value: null, notShown: true });
      expect((await read('statistics.csv')).text).toBe(csv.text);
      expect(statistics()).toEqual({ status: 0, said: `${quarter}  version 1  ${today}\n` });
    });

    it.each(ways)('are read with %o', async ({ javaScript, width }) => {
      const page = await journey.openPage(javaScript, width);
      await page.goto(`${journey.portal.url}/disclosures/statistics/`);
      await expectAccessible(page, javaScript);
      expect(await page.getByRole('img').getAttribute('aria-labelledby')).toBe('in-time-said');
      await page.getByRole('table').getByRole('link').click();
      expect(await page.textContent('h1')).toContain('Requests received');
      await expectAccessible(page, javaScript);
      const row = page.getByRole('table', { name: 'Answered in time', exact: true }).getByRole('row', { name: /^All/ });
      expect(await row.textContent()).toContain('unsatisfactory');
      const meaning = page.getByText('What is counted: how soon they were answered');
      await meaning.click();
      expect(await page.getByText('Sent by the twentieth working day after receipt').isVisible()).toBe(true);
      // What is drawn has the words beside it in letters as large as those of the page.
      const [drawn, body] = await Promise.all(
        ['.portal-chart text', '.portal-chart__note'].map((selector) =>
          page
            .locator(selector)
            .first()
            .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        ),
      );
      expect(drawn).toBe(body);
      await page.context().close();
    });

    it('are valid HTML', async () => {
      for (const path of ['', `${quarter}/`]) expect(await htmlFaults((await read(path)).text)).toEqual([]);
    });

    it('are corrected by command: what was wrong is shown, and the first version stays', async () => {
      const before = await read(`${quarter}/v1/statistics.csv`);
      expect(statistics('correct', quarter)).toMatchObject({ status: 1 });
      const why = 'A withdrawal had not been recorded.';
      expect(statistics('correct', quarter, '--reason', why)).toMatchObject({ status: 0 });
      const { desk, portal } = journey;
      await desk.until(async () => (await read(`${quarter}/`)).text.includes('version 2'), 'The correction');
      const page = await journey.openPage(true, 320);
      await page.goto(`${portal.url}/disclosures/statistics/${quarter}/`);
      expect(await page.textContent('main')).toContain(why);
      await page.getByText(/^What was corrected: \d+ figures$/).click();
      const row = page
        .getByRole('table', { name: 'What was corrected' })
        .getByRole('row', { name: 'Not answered yet (All)' });
      expect(await row.getByRole('cell').allTextContents()).toEqual(['1', '0']);
      await expectAccessible(page, true);
      await page.getByRole('link', { name: 'Version 1' }).click();
      expect(await page.textContent('main')).toContain('This is not the newest version of these figures.');
      expect(await read(`${quarter}/v1/statistics.csv`)).toEqual(before);
      await page.context().close();
    });

    it('are corrected in the console by an approver, who sees before what would change', async () => {
      const { desk, portal } = journey;
      await logged(); // a letter that had been mislaid
      const page = await journey.openPage(false, 320);
      await signIn(page, portal, 'demo-approver', '/officer/figures');
      await expectAccessible(page, false);
      await page.getByRole('table').getByRole('link').click();
      const row = () => page.getByRole('table').getByRole('row', { name: 'Received (All)' }).getByRole('cell');
      expect(await row().allTextContents()).toEqual(['11', '12']);
      await page.getByRole('button', { name: 'Publish the correction' }).click();
      expect(await page.textContent('.govuk-error-summary')).toContain('Say why the figures were wrong');
      await expectAccessible(page, false);
      const why = `A letter had been mislaid.`;
      await page.getByLabel('Why the figures were wrong').fill(why);
      await page.getByRole('button', { name: 'Publish the correction' }).click();
      expect(await page.textContent('main')).toContain('The corrected figures will be published in a moment.');
      expect(await htmlFaults(await page.content())).toEqual([]);
      await desk.until(async () => (await read(`${quarter}/`)).text.includes('version 3'), 'The correction');
      expect((await read(`${quarter}/`)).text).toContain(why);
      await page.reload();
      expect(await page.textContent('main')).toContain('A count of today’s record gives the same figures.');
      await expectAccessible(page, false);
      await page.context().close();
    });
  });
});
