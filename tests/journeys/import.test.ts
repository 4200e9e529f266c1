import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { askAxe } from '#tests/support/accessibility.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';

const command = fileURLToPath(new URL('../../cdk/local/import.ts', import.meta.url));
const run = promisify(execFile);

const page = `<!doctype html><title>Benches by park | Old Town</title><link rel="canonical" href="https://old.example/foi-ai/Old%20Town/disclosure-2019/benches-by-park/"><nav>Menu</nav><h1>Benches by park</h1>
<p>Freedom of information request reference no: 01.FOI.19.000017</p>
<p>I note you seek access to the following information:</p><ol><li>How many benches are there?</li><li>Who gave them?</li></ol>
<p>I have today decided to disclose some of the requested information.</p><p>Section 40(2) – Personal information</p>
<h2>Disclosure</h2><p>Q1 - How many benches are there?</p>
<table><tr><th>Park</th><th>Benches</th></tr><tr><td>Mill Green</td><td>1,014</td></tr><tr><td>Castle Hill</td><td>73</td></tr></table>
<p>Q2 - Who gave them?</p><p>This is withheld by virtue of Section 40(2).</p><h2>Notes</h2><ul><li>Counted on foot in wintergreen.</li></ul>`;

describe('an authority brings its disclosure log along', () => {
  let portal: TestPortal;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
    folder = join(portal.data, 'old-log');
    mkdirSync(folder);
    writeFileSync(join(folder, 'benches.html'), page);
    writeFileSync(
      join(folder, 'log.csv'),
      'Reference,Title,Date,Request,Response,File\nFOI/2018/4,Swans on the pond,2018-06-03,How many swans?,We do not hold this information.,swans.csv\n',
    );
    writeFileSync(join(folder, 'swans.csv'), 'Pond,Cygnets\nMill Pond,14\nHarbour,0\n');
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  /** Every published object with what tells its bytes, and when it was put. */
  const published = async () => {
    const endpoint = `http://127.0.0.1:${rememberedPort(openDataFolder(portal.data), 'objects')}`;
    const client = new S3Client({ ...aws, endpoint, forcePathStyle: true });
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: names.publication }));
    client.destroy();
    return Contents.map(({ Key, ETag, Size, LastModified }) => [Key, ETag, Size, LastModified?.toISOString()]);
  };
  const importedFrom = (from: string, env: Record<string, string> = {}, ...more: string[]) =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', command, from, ...more], {
      env: { ...process.env, PORTAL_DATA: portal.data, TZ: 'UTC', ...env },
    });
  const imported = (...more: string[]) => importedFrom(folder, {}, ...more);

  it('is told what is wrong with a folder or with half of the settings, and nothing is published', async () => {
    const empty = join(portal.data, 'empty-log');
    mkdirSync(empty, { recursive: true });
    await expect(importedFrom(empty)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is nothing in .*empty-log: no list/),
    });
    await expect(importedFrom(folder, { PORTAL_TABLE: 'RequestPortalRecords' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Name both PORTAL_TABLE and PORTAL_RECORDS_BUCKET, or neither.'),
    });
    expect((await fetch(`${portal.url}/disclosures/01.FOI.19.000017/`)).status).toBe(404);
  });

  it('is told what would be taken over, and nothing is', async () => {
    const { stdout } = await imported('--check');
    expect(stdout).toContain('benches.html: 01.FOI.19.000017');
    expect(stdout).toContain('partly-granted, 2 questions, 2 answers, 1 ground, 1 citation, 1 table, 1 note');
    expect(stdout).toContain('2 answers read');
    expect((await fetch(`${portal.url}/disclosures/01.FOI.19.000017/`)).status).toBe(404);
  });

  it('finds its answers published as they were, in the lists and in search', async () => {
    const { stdout } = await imported();
    expect(stdout.trim().split('\n').at(-1)).toBe('2 published, 0 there already.');
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${portal.url}/disclosures/01.FOI.19.000017/`);
    expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Benches by park');
    expect(await tab.getByRole('row', { name: 'Mill Green 1,014' }).isVisible()).toBe(true);
    expect(await tab.locator('main').textContent()).toContain('earlier disclosure log');
    expect((await askAxe(tab)).wrong).toEqual([]);
    await tab.goto(`${portal.url}/disclosures/2018/06/`);
    await tab.getByRole('link', { name: 'Swans on the pond' }).click();
    expect(await tab.locator('main').textContent()).toContain('FOI/2018/4');
    for (const query of ['wintergreen', '01-FOI-19-000017', '"This is withheld"']) {
      await tab.goto(`${portal.url}/disclosures/search?q=${encodeURIComponent(query)}`);
      expect(await tab.getByRole('link', { name: 'Benches by park' }).count(), query).toBe(1);
    }
    for (const path of ['ground/s40/', 'search?ground=s40&data=yes&decision=partly-granted']) {
      await tab.goto(`${portal.url}/disclosures/${path}`);
      expect(await tab.getByRole('link', { name: 'Benches by park' }).count(), path).toBe(1);
    }
    await tab.goto(`${portal.url}/disclosures/search?q=foi-2018-4`);
    expect(await tab.locator('.portal-result__title').first().textContent()).toBe('Swans on the pond');
    await context.close();
  });

  it('publishes the files that went with an answer, findable by what they say', async () => {
    const page = `${portal.url}/disclosures/search?q=${encodeURIComponent('"Mill Pond"')}`;
    expect(await (await fetch(page)).text()).toContain('Swans on the pond');
    const list = await (await fetch(`${portal.url}/disclosures/2018/06/`)).text();
    const [, path = ''] = /href="(\/disclosures\/[^"/]+\/)"[^>]*>\s*Swans/.exec(list) ?? [];
    const { attachments } = await (await fetch(`${portal.url}${path}disclosure.json`)).json();
    expect(attachments).toMatchObject([{ name: 'swans.csv', kind: 'csv' }]);
    const file = await fetch(`${portal.url}${attachments[0].path}`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="swans.csv"');
    expect(await file.text()).toContain('Harbour,0');
    expect(await (await fetch(`${portal.url}${path}`)).text()).toContain(attachments[0].path);
  });

  it('leads old addresses to the new pages, wherever on the site they were', async () => {
    const from = async (path: string) => {
      const answer = await fetch(`${portal.url}${path}`, { redirect: 'manual' });
      return [answer.status, answer.headers.get('location')];
    };
    const here = [301, '/disclosures/01.FOI.19.000017/'];
    expect(await from('/foi-ai/Old%20Town/disclosure-2019/benches-by-park/')).toEqual(here);
    expect(await from('/foi-ai/old%20town/disclosure-2019/BENCHES-by-park.html?utm_source=x')).toEqual(here);
    expect((await fetch(`${portal.url}/foi-ai/old%20town/disclosure-2019/benches-by-park?a=b`)).status).toBe(200);
    expect((await from('/foi-ai/old%20town/disclosure-2019/'))[0]).toBe(404);
    expect(readFileSync(`${folder}-redirects/redirects.csv`, 'utf8')).toContain('/disclosures/01.FOI.19.000017/');
  });

  it('changes nothing the second time, not an object and not a byte', async () => {
    const before = await published();
    expect(before.length).toBeGreaterThan(15);
    const { stdout } = await imported();
    expect(stdout.trim().split('\n').at(-1)).toBe('0 published, 2 there already.');
    expect(await published()).toEqual(before);
  });

  it('can take one down again, like any other', async () => {
    const token = await portal.officerToken();
    const answer = await fetch(`${portal.url}/api/cases/01.FOI.19.000017/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ command: 'withdraw-disclosure', reason: 'personal-data' }),
    });
    expect(answer.status).toBe(200);
    await expect
      .poll(async () => (await fetch(`${portal.url}/disclosures/01.FOI.19.000017/`)).status, { timeout: 20_000 })
      .toBe(410);
    const old = await fetch(`${portal.url}/foi-ai/Old%20Town/disclosure-2019/benches-by-park/`);
    expect(old.status).toBe(410);
    const found = await fetch(`${portal.url}/disclosures/search?q=wintergreen`);
    expect(await found.text()).not.toContain('Benches by park');
  });
});
