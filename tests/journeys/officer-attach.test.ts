import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#plumbing/ids.ts';
import { workbook } from '#tests/inspection/workbooks.ts';
import { filesIn } from '#tests/support/evidence.ts';
import { inspectedFile } from '#tests/support/files.ts';
import { aJourney, expectAccessible } from '#tests/support/journey.ts';
import { signIn } from '#tests/support/officers.ts';
import { storeOf } from '#tests/support/running-store.ts';

const journey = aJourney();
const verifyAudit = fileURLToPath(new URL('../../cdk/local/verify-audit.ts', import.meta.url));
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const sheets = [{ name: 'By park', csv: 'park,benches\r\nRiverside,282\r\n' }];
/** Bytes that any change of characters or line ends would show. */
const bytes = Uint8Array.from({ length: 40_003 }, (_, i) => (i * 11 + (i >> 8)) % 256);

let store: ReturnType<typeof storeOf>;
beforeAll(() => {
  store = storeOf(journey.portal);
});
afterAll(() => store?.close());

type Stored = {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
};
const digestOf = async (download: Download) => sha256(readFileSync(await download.path()));
async function taken(page: Page, link: string): Promise<readonly [string, string]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return [download.suggestedFilename(), await digestOf(download)];
}

describe.each([{ width: 1280 }, { width: 320 }])('a file that is cleared, at $width, without scripts', ({ width }) => {
  it('is attached, approved and sent; the email has it, the applicant and everybody take it, until it is withdrawn', async () => {
    const { portal, desk } = journey;
    const email = `attach-${width}@example.org`;
    const reference = await desk.ask('1. How many benches are there?\n2. Who counts them?', 'Zed Writer', email);
    const uploaded = { name: 'Benches for Zed Writer.xlsx', bytes, sheets, text: 'Riverside Zweigstelle' };
    const file = await inspectedFile(store, reference, uploaded);
    await inspectedFile(store, reference, { name: 'draft.pdf', kind: 'pdf', verdict: 'findings' });
    const page = await journey.openPage(false, width);
    const looking = await journey.openPage(true, width);
    const look = async (path: string) => {
      await looking.goto(`${portal.url}${path}`);
      await expectAccessible(looking, true);
    };
    await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}/response`);
    await signIn(looking, portal, 'demo-officer', `/officer/cases/${reference}/response`);
    expect(await page.textContent('main')).toContain('draft.pdf (PDF, 18 bytes)');
    await field(page, 'title').fill('Benches in parks');
    await page.getByRole('button', { name: 'Attach Benches for Zed Writer.xlsx' }).click();
    expect(await field(page, 'title').inputValue()).toBe('Benches in parks');
    // Who asked stands in its name, which is not told to anybody.
    expect(await field(page, 'attachments.a1.name').inputValue()).toBe('file-1.xlsx');
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.textContent('.govuk-error-summary')).toContain('File 1');
    await field(page, 'attachments.a1.title').fill('Benches by park, 2026');
    await field(page, 'attachments.a1.name').fill('benches-2026.xlsx');
    await field(page, 'attachments.a1.parts').check();
    for (const part of ['p1', 'p2']) {
      await field(page, `parts.${part}.held`).selectOption('yes');
      await field(page, `parts.${part}.outcome`).selectOption('disclosed');
      await field(page, `parts.${part}.answer`).fill('It stands in the file.');
    }
    await page.getByRole('button', { name: 'Keep' }).click();
    await look(`/officer/cases/${reference}/response`);
    await page.goto(`${portal.url}/officer/cases/${reference}/response/letter`);
    expect(await page.textContent('main')).toContain('Open Government Licence v3.0. Answers question 1.');
    const letter = await page.request.get(`${portal.url}/officer/cases/${reference}/response/letter.html`);
    await page.goto(`${portal.url}/officer/cases/${reference}/response/page`);
    const previewed = await page.content();
    await page.goto(`${portal.url}/officer/cases/${reference}/response`);
    await page.getByRole('button', { name: 'Save a version' }).click();
    expect(await page.textContent('.portal-notice')).toContain('Response saved');
    await look(`/officer/cases/${reference}/responses/1`);
    expect(await looking.textContent('main')).toContain('benches-2026.xlsx. Excel spreadsheet, 40 KB.');
    await desk.command(reference, { command: 'approve-response' });
    await desk.command(reference, { command: 'send-response' });

    const mail = await desk.mailTo(email, 'our answer');
    const link = /https?:[^"<>\s]*\/track\/[^"<>\s]*/g;
    expect(mail.html.trim().replace(link, 'LINK')).toBe((await letter.text()).trim().replace(link, 'LINK'));
    const { emails } = (await (await fetch(`${portal.inboxUrl}/store`)).json()) as { emails: readonly Stored[] };
    const sent = emails.find(
      ({ destination, attachments }) => destination.to.includes(email) && attachments.length > 0,
    );
    const arrived = sent?.attachments.map((one) => [one.filename, sha256(Buffer.from(one.content, 'base64'))]);
    expect(arrived).toEqual([
      ['benches-2026.xlsx', file.file],
      ['file-1-by-park.csv', file.sheets[0]?.file],
    ]);

    const own = await journey.openPage(false, width);
    const key = link.exec(mail.text)?.[0] ?? '';
    await own.goto(key);
    await own.goto(`${portal.url}/track/${reference}/response`);
    expect(await taken(own, 'Benches by park, 2026')).toEqual(['benches-2026.xlsx', file.file]);
    expect(await taken(own, 'Benches by park, 2026: “By park” as CSV')).toEqual([
      'file-1-by-park.csv',
      file.sheets[0]?.file,
    ]);
    const stranger = await fetch(`${portal.url}/track/${reference}/files/${file.file}`, { redirect: 'manual' });
    expect(stranger.status).toBe(404);
    await looking.goto(key);
    await look(`/track/${reference}/response`);

    await desk.untilPublished(reference);
    const anybody = await journey.openPage(false, width);
    await anybody.goto(`${portal.url}/disclosures/${reference}/`);
    expect(await anybody.content()).toBe(previewed);
    await look(`/disclosures/${reference}/`);
    expect(await taken(anybody, 'Benches by park, 2026')).toEqual(['benches-2026.xlsx', file.file]);
    expect(await taken(anybody, '“By park” as CSV')).toEqual(['file-1-by-park.csv', file.sheets[0]?.file]);
    const data = await fetch(`${portal.url}/disclosures/${reference}/disclosure.json`);
    const { attachments } = (await data.json()) as { attachments: readonly { path: string }[] };
    const path = attachments[0]?.path ?? '';
    const answer = await fetch(`${portal.url}${path}`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="benches-2026.xlsx"');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    await desk.until(async () => {
      const found = await fetch(`${portal.url}/disclosures/search?q=zweigstelle`);
      return (await found.text()).includes(reference);
    }, 'what stands in the file, in search');

    const made = await desk.call<{ url: string }>('POST', `/api/cases/${reference}/evidence`);
    const zip = new Uint8Array(await (await fetch(made.url)).arrayBuffer());
    expect(Object.keys(filesIn(zip))).toContain(`files/${file.file}/benches-2026.xlsx`);
    const pack = join(portal.data, 'pack.zip');
    writeFileSync(pack, zip);
    const verified = spawnSync(process.execPath, [verifyAudit, pack], { env: {}, encoding: 'utf8' });
    expect(verified.stdout).toContain('2 files that went with a response');
    expect(verified.status).toBe(0);

    await desk.command(reference, { command: 'withdraw-disclosure', reason: 'personal-data' });
    await desk.until(async () => (await fetch(`${portal.url}${path}`)).status === 410, 'the end of the file');
    // What was sent stays the applicant’s.
    await own.reload();
    expect(await taken(own, 'Benches by park, 2026')).toEqual(['benches-2026.xlsx', file.file]);
  });
});

it('a workbook that was uploaded at the console and cleared there goes out with the sheets that were made of it', async () => {
  const { portal, desk } = journey;
  const email = 'whole-way@example.org';
  const reference = await desk.ask('How many benches are there?', 'Zed Writer', email);
  const made = await workbook();
  const page = await journey.openPage(false, 1280);
  await signIn(page, portal, 'demo-officer', `/officer/cases/${reference}/response`);
  await page.getByRole('link', { name: 'Upload files, and see what their inspection found' }).click();
  const buffer = Buffer.from(made);
  await page.getByLabel('Choose a file').setInputFiles({ name: 'benches in parks.xlsx', mimeType: '', buffer });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('button', { name: 'Inspect this file' }).click();
  await page.waitForURL(/\?done=inspected$/);
  await page.goto(`${portal.url}/officer/cases/${reference}/response`);
  const waiting = page.getByRole('button', { name: 'Attach benches in parks.xlsx' });
  expect(await waiting.count()).toBe(1);
  await field(page, 'title').fill('Benches in parks');
  await waiting.click();
  expect(await field(page, 'attachments.a1.name').inputValue()).toBe('benches-in-parks.xlsx');
  expect(await field(page, 'attachments.a1.sheet1-title').inputValue()).toBe('Figures');
  await field(page, 'attachments.a1.title').fill('Benches');
  await field(page, 'parts.p1.held').selectOption('yes');
  await field(page, 'parts.p1.outcome').selectOption('disclosed');
  await field(page, 'parts.p1.answer').fill('It stands in the file.');
  await page.getByRole('button', { name: 'Save a version' }).click();
  expect(await page.textContent('.portal-notice')).toContain('Response saved');
  await desk.command(reference, { command: 'approve-response', acceptFindings: 'Looked at for this test.' });
  await desk.command(reference, { command: 'send-response' });
  await desk.untilPublished(reference);
  await page.goto(`${portal.url}/disclosures/${reference}/`);
  expect(await taken(page, 'Benches')).toEqual(['benches-in-parks.xlsx', sha256(made)]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '“Figures” as CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^Park,Benches,Opened\r?\nPark 1,7,/);
});
