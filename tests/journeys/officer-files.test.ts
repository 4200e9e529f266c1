import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { patch } from '#tests/inspection/sample.ts';
import { workbook } from '#tests/inspection/workbooks.ts';
import { aJourney, expectAccessible, officerWays } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';

const journey = aJourney();
const titleOf = (page: Page) => page.textContent('h1');
const textOf = async (page: Page) => (await page.textContent('main')) ?? '';

const withHiddenSheet = () =>
  workbook((book) => book.addWorksheet('People', { state: 'hidden' }).addRow(['Jane Hill', 'PC 123']));
const withMacros = async () => patch(await workbook(), { 'xl/vbaProject.bin': 'x' });
/** A small file that unpacks to more than anybody's table is. */
const bomb = async () =>
  patch(await workbook(), {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace('</sheetData>', `${' '.repeat(60_000_000)}</sheetData>`),
  });

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Upload' }).click();
}

/** Uploads a file; the script then says that it was uploaded, as an officer does without one. */
async function upload(page: Page, javaScript: boolean, name: string, bytes: Uint8Array): Promise<void> {
  await choose(page, name, bytes);
  if (!javaScript) {
    await page.waitForURL(/\/files\/uploaded\/[\w-]+$/);
    expect(await titleOf(page)).toContain('The file has arrived');
    expect(await textOf(page)).toContain(name);
    await page.getByRole('button', { name: 'Inspect this file' }).click();
  }
  await page.waitForURL(/\/files\/\d+\?done=inspected$/, { timeout: 25_000 });
}

const uniqueAddress = (of: string) => `${of.replace(/\W/g, '-')}@example.org`;

describe.each(officerWays)(
  'files for a response with scripts $javaScript at $width',
  { timeout: 60_000 },
  ({ javaScript, width }) => {
    it('a workbook with a hidden sheet is found out, cleaned and cleared, with its sheet as CSV', async () => {
      const { portal, desk } = journey;
      const reference = await desk.ask(
        'How many benches?',
        'Ada Example',
        uniqueAddress(`benches ${width} ${javaScript}`),
      );
      const page = await journey.openPage(javaScript, width);
      await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}`);
      expect(await textOf(page)).toContain('No file has been uploaded.');
      await page.getByRole('link', { name: 'Upload files, and see what was found in them' }).click();
      expect(await textOf(page)).toContain('No file has been uploaded yet.');
      await expectAccessible(page, javaScript);

      await upload(page, javaScript, 'benches in parks.xlsx', await withHiddenSheet());
      expect(await titleOf(page)).toContain('benches in parks.xlsx');
      const found = await textOf(page);
      expect(found).toContain('Not cleared');
      expect(found).toContain('This sheet is hidden.');
      expect(found).toContain('Where: People');
      expect(found).toContain('An approver can accept a file as it is, with a reason.');
      await expectAccessible(page, javaScript);

      await page.getByRole('button', { name: 'Make a cleaned copy' }).click();
      await page.waitForURL(/\?done=cleaned$/);
      const cleaned = await textOf(page);
      expect(cleaned).toContain('Cleared');
      expect(cleaned).not.toContain('This sheet is hidden.');
      expect(cleaned).toContain('Made from');
      await expectAccessible(page, javaScript);
      const link = new URL(
        (await page.getByRole('main').getByRole('link', { name: 'Figures' }).getAttribute('href')) ?? '',
        portal.url,
      );
      // Asked by the browser's own session; the link leads on to the bucket.
      const csv = await page.context().request.get(link.href);
      expect(csv.headers()['content-disposition']).toBe('attachment; filename="Figures.csv"');
      expect(await csv.text()).toMatch(/^Park,Benches,Opened\r?\nPark 1,7,/);

      await page.getByRole('link', { name: 'All files of this request' }).click();
      expect(await textOf(page)).toContain('Cleaned copy of benches in parks.xlsx');
      await expectAccessible(page, javaScript);
      await page.getByRole('link', { name: 'benches in parks.xlsx', exact: true }).click();
      await page.getByRole('button', { name: 'Take it off the list' }).click();
      await page.waitForURL(/\/files\?done=dropped$/);
      await page.getByRole('link', { name: 'Back to the case' }).click();
      const shown = await textOf(page);
      expect(shown).toContain('1 file, cleared.');
      expect(shown).toContain('File taken off the list');
      expect(shown).toContain('File: benches in parks-cleaned.xlsx');
      // When it was inspected, and when it was dropped.
      expect(shown.match(/File: benches in parks.xlsx/g)).toHaveLength(2);
      await expectAccessible(page, javaScript);
    });
  },
);

describe.each([{ javaScript: true }, { javaScript: false }])(
  'with scripts $javaScript',
  { timeout: 60_000 },
  ({ javaScript }) => {
    it('a file with macros is refused in a sentence, and a bomb is survived', async () => {
      const { portal, desk } = journey;
      const reference = await desk.ask('How many macros?', 'Ada Example', uniqueAddress(`macros ${javaScript}`));
      const page = await journey.openPage(javaScript, 1280);
      await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}/files`);
      await upload(page, javaScript, 'macros.xlsm', await withMacros());
      expect(await textOf(page)).toContain(
        'The file holds macros. It cannot be attached, and was not kept. Save it without',
      );
      await expectAccessible(page, javaScript);
      await page.getByRole('link', { name: 'All files of this request' }).click();

      await upload(page, javaScript, 'bomb.xlsx', await bomb());
      expect(await textOf(page)).toContain('The file would grow too large when it is opened.');
      const { state } = await desk.call<{ state: string }>('GET', `/api/cases/${reference}`);
      expect(state).toBe('received');
      await page.getByRole('link', { name: 'All files of this request' }).click();
      expect((await textOf(page)).match(/Cannot be attached/g)).toHaveLength(2);
      await expectAccessible(page, javaScript);
    });

    it('an approver accepts a file as it is, with a reason, and an officer cannot', async () => {
      const { portal, desk } = journey;
      const reference = await desk.ask('How many sheets?', 'Ada Example', uniqueAddress(`sheets ${javaScript}`));
      const page = await journey.openPage(javaScript, 1280);
      await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}/files`);
      await upload(page, javaScript, 'sheets.xlsx', await withHiddenSheet());
      const address = new URL(page.url()).pathname;
      expect(await page.getByRole('button', { name: 'Accept it as it is' }).count()).toBe(0);

      const approver = await journey.openPage(javaScript, 1280);
      await signIn(approver, portal, 'demo-approver', address);
      await approver.getByRole('button', { name: 'Accept it as it is' }).click();
      expect(await approver.title()).toMatch(/^Error: /);
      expect(await approver.textContent('.govuk-error-summary')).toContain('Enter why it may go out as it is');
      await expectAccessible(approver, javaScript);
      await approver.getByLabel('Why may it go out as it is?').fill('The names were published in 2024.');
      await approver.getByRole('button', { name: 'Accept it as it is' }).click();
      await approver.waitForURL(/\?done=accepted$/);
      expect(await textOf(approver)).toContain('Accepted by Ann Price on ');
      expect(await textOf(approver)).toContain('The names were published in 2024.');
      await expectAccessible(approver, javaScript);
    });
  },
);

it('the script sends no file that is too large or empty, and says what goes on while one is sent', async () => {
  const { portal, desk } = journey;
  const reference = await desk.ask('How large?', 'Ada Example', 'large@example.org');
  const page = await journey.openPage(true, 1280);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // Pages that are left at once cannot be asked what they say: they tell it themselves.
  await page.addInitScript(() => {
    const tell = () => console.log(document.querySelector('[role=status]')?.textContent ?? '');
    new MutationObserver(tell).observe(document, { subtree: true, childList: true });
  });
  await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}/files`);
  await choose(page, 'empty.csv', new Uint8Array());
  expect(await page.textContent('[role=status]')).toBe('The file is empty.');
  await page.evaluate(() => document.querySelector('form[data-upload]')?.setAttribute('data-upload', '5'));
  await choose(page, 'large.csv', new TextEncoder().encode('a,b,c\n1,2,3\n'));
  expect(await page.textContent('[role=status]')).toContain('The file is larger than 50 MB.');
  await page.evaluate(() => document.querySelector('form[data-upload]')?.setAttribute('data-upload', '500'));
  await choose(page, 'parks.csv', new TextEncoder().encode('Park,Benches\nHill,7\n'));
  await page.waitForURL(/\?done=inspected$/);
  expect(await textOf(page)).toContain('Nothing that its reader would not see was found in it.');
  expect(said).toContain('Uploading… Keep this page open.');
  expect(said).toContain('Looking through parks.csv… This can take half a minute.');
});
