import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuthority, settingsOfFunctions } from '#domain/authority.ts';
import { staticPages } from '#domain/static-pages.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { builtSite, serveBuilt } from '#tests/support/built-site.ts';
import { logoFile, secondAuthority } from '#tests/support/second/authority.ts';
import { buildWeb } from '#web/build.ts';
import type { Assets } from '#web/context.ts';
import { readLogo } from '#web/logo.ts';

const out = mkdtempSync(join(tmpdir(), 'portal-logo-'));
let assets: Assets;
let browser: Browser;
beforeAll(async () => {
  [assets, browser] = await Promise.all([buildWeb(secondAuthority, join(out, 'web')), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(out, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(out, 'web', path));
function refusal(name: string, content: string | Buffer): string {
  const logo = join(out, name);
  writeFileSync(logo, content);
  try {
    readLogo({ logo });
  } catch (error) {
    return (error as Error).message.replaceAll(out, '');
  }
  return 'taken';
}
const drawing = readFileSync(logoFile, 'utf8');
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from([0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 64, 0, 0, 0, 32]),
]);

test('a logo that is missing, too large or not what its name says is refused in a sentence', () => {
  const begins = "The authority's settings are not valid. authority.logo: ";
  expect(() => readLogo({ logo: 'web/nothing.svg' })).toThrow(`${begins}web/nothing.svg cannot be read.`);
  expect(refusal('a.gif', 'GIF89a')).toBe(`${begins}/a.gif must be an .svg or a .png file.`);
  expect(refusal('a.png', drawing)).toBe(`${begins}/a.png is not a PNG.`);
  expect(refusal('a.svg', png)).toBe(`${begins}/a.svg is not an SVG with a viewBox.`);
  expect(refusal('b.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toMatch(/is not an SVG with a viewBox\.$/);
  expect(refusal('c.svg', drawing + ' '.repeat(30_000))).toMatch(/has 30\d{3} bytes and may have 30000\.$/);
  expect(refusal('d.svg', drawing)).toBe('taken');
  expect(refusal('d.png', png)).toBe('taken');
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an event attribute', '<g onload="alert(1)"/>'],
  ['HTML', '<foreignObject><p>hello</p></foreignObject>'],
  ['a script as an address', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
  ['another file', '<image xlink:href="https://elsewhere.example/pixel.png"/>'],
  ['another style sheet', '<style>@import "https://elsewhere.example/a.css";</style>'],
])('a drawing that holds %s is refused', (_what, inside) => {
  expect(refusal('bad.svg', drawing.replace('</svg>', `${inside}</svg>`))).toMatch(/holds a script or refers to other/);
});

test('proportions come from the file, of an SVG by its viewBox or its sides, and the name from the content', () => {
  writeFileSync(join(out, 'wide.png'), png);
  expect(readLogo({ logo: join(out, 'wide.png') })).toMatchObject({ type: 'image/png', width: 64, height: 32 });
  writeFileSync(join(out, 'sides.svg'), drawing.replace('viewBox="0 0 48 48"', 'width="90px" height="30"'));
  expect(readLogo({ logo: join(out, 'sides.svg') })).toMatchObject({ width: 90, height: 30 });
  const { href } = assets.logo ?? { href: '' };
  expect(href).toMatch(/^\/assets\/logo-[\w-]{8}\.svg$/);
  expect(read(href).toString()).toBe(drawing);
  expect(refusal('e.svg', drawing)).toBe('taken');
  expect(readLogo({ logo: join(out, 'e.svg') })?.fileName).toBe(href.split('/').at(-1));
  expect(readLogo({})).toBeUndefined();
});

test('every page shows it beside the name, which alone is read out, and has it as its icon', () => {
  for (const path of staticPages) {
    const page = read(join(path, 'index.html')).toString();
    expect(page).toContain(`<img class="portal-header__logo" src="${assets.logo?.href}" width="48" height="48" alt/>`);
    expect(page).toContain(`<span class="portal-header__name">${secondAuthority.name}</span>`);
    expect(page).toContain(`<link rel="icon" type="image/svg+xml" href="${assets.logo?.href}"`);
    expect(page).not.toContain('portal-header__mark');
  }
});

test('the first view of a page with a logo is at most 20 KB as served compressed', () => {
  const served = (path: string) =>
    brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const all = ['index.html', assets.css, assets.logo?.href ?? ''].map(served);
  expect(all.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(20 * 1024);
});

test('functions are given its address and never the path of its file', () => {
  const settings = settingsOfFunctions(secondAuthority);
  expect(JSON.stringify(settings)).not.toContain('logo');
  expect(readAuthority(settings)).toEqual(settings);
});

test('a browser shows it under the policy', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  await serveBuilt(page, join(out, 'web'));
  await page.goto(`${builtSite}/`);
  const shown = await page.$eval('.portal-header__logo', (image) => {
    const { width, height } = image.getBoundingClientRect();
    return { width, height, loaded: (image as HTMLImageElement).naturalWidth > 0 };
  });
  expect(shown).toEqual({ width: 48, height: 48, loaded: true });
  expect(faults).toEqual([]);
  await page.close();
});

test('even an SVG that slipped through runs no script: neither as an image, nor opened by itself', async () => {
  const hostile =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="document.title=\'ran\'"><script>document.documentElement.setAttribute("data-ran", "1")</script></svg>';
  const page = await browser.newPage();
  const html = '<!DOCTYPE html><title>calm</title><img src="/assets/logo.svg" alt="">';
  await serveBuilt(page, join(out, 'web'), { '/assets/logo.svg': hostile, '/shown/index.html': html });
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`${builtSite}/shown/`);
  expect(await page.title()).toBe('calm');
  await page.goto(`${builtSite}/assets/logo.svg`);
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-ran'))).toBeNull();
  expect(refused.join()).toContain('Content Security Policy');
  await page.close();
});
