import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticPages } from '#domain/static-pages.ts';
import { buildWeb } from '#web/build.ts';
import type { Assets } from '#web/context.ts';
import { withoutUnusedClasses } from '#web/unused-classes.ts';
import { authority, context, html, moreStates, pages } from './sample-pages.tsx';

const out = mkdtempSync(join(tmpdir(), 'portal-web-test-'));
let assets: Assets;
beforeAll(async () => {
  assets = await buildWeb(authority, out);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(out, path), 'utf8');
/** As an edge compresses while it serves: quickly. */
const served = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

test('every static page is prerendered, with the assets by their built names', () => {
  for (const path of staticPages) {
    const page = read(join(path, 'index.html'));
    expect(page).toContain(`href="${assets.css}"`);
    expect(page).toContain(authority.name);
  }
});

test('the assets are named by their content, and there are no others', () => {
  expect(assets.css).toMatch(/^\/assets\/portal-[\w-]{8}\.css$/);
  expect(Object.keys(assets.js)).toEqual(authority.languages);
  for (const js of Object.values(assets.js)) expect(js).toMatch(/^\/assets\/portal-[\w-]{8}\.js$/);
  expect(assets.more).toMatch(/^\/assets\/more-[\w-]{8}\.css$/);
  expect(assets.officer).toMatch(/^\/assets\/officer-[\w-]{8}\.css$/);
  expect(assets.officerJs).toMatch(/^\/assets\/officer-editor-[\w-]{8}\.js$/);
  // Each script has a part that it loads on a question's page.
  const parts = readdirSync(join(out, 'assets')).filter((name) => /^question-[\w-]{8}\.js$/.test(name));
  expect(parts).toHaveLength(authority.languages.length);
  expect(readdirSync(join(out, 'assets'))).toHaveLength(4 + 2 * authority.languages.length);
});

test('no asset says where it was built, whatever the environment is', () => {
  const names = readdirSync(join(out, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  for (const name of names)
    expect(read(join('assets', name)), name).not.toMatch(/lineNumber|\/web\/(client|components|pages)\//);
});

test('each language has its pages and a script of its own, and makes that of the first no larger', async () => {
  const folder = join(out, 'two');
  const two = await buildWeb({ ...authority, languages: ['en', 'en-XA'] }, folder);
  expect([two.css, two.more, two.js['en']]).toEqual([assets.css, assets.more, assets.js['en']]);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<html lang="en" dir="ltr"');
  const there = readFileSync(join(folder, 'en-XA/privacy/index.html'), 'utf8');
  expect(there).toContain('<html lang="en-XA" dir="ltr"');
  expect(there).toContain('href="/privacy/" lang="en" hreflang="en"');
  expect(two.js['en-XA']).not.toBe(two.js['en']);
});

test('the first view of every page is at most 20 KB as served compressed, with all that it loads', () => {
  const part = readdirSync(join(out, 'assets')).find((name) => name.startsWith('question-')) ?? '';
  for (const [name, page] of Object.entries({ ...pages, ...moreStates })) {
    const document = html(page);
    const built = { [context.assets.css]: assets.css, [context.assets.more]: assets.more };
    const named = [...document.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, sample = '']) => built[sample] ?? assets.js['en'] ?? '',
    );
    const loaded = document.includes('id="question-island"') ? [...named, `/assets/${part}`] : named;
    const bytes = loaded.reduce((sum, path) => sum + served(read(path)), served(document));
    expect(bytes, name).toBeLessThanOrEqual(20_000);
  }
});

test('what only the officers’ console shows stays out of what the public loads', () => {
  expect(read(assets.officer)).toContain('.officer-header');
  expect(read(assets.css) + read(assets.more)).not.toContain('.officer');
});

test('the style sheet has the authority’s colours, and neither the fonts nor the crown of GOV.UK', () => {
  const css = read(assets.css) + read(assets.more);
  expect(css).toContain(authority.colours.brand);
  expect(css).not.toMatch(/GDS Transport|crown|url\(/i);
});

test('every class that a page has of our own is in the style sheet', () => {
  const css = read(assets.css) + read(assets.more);
  const unstyled = new Set<string>();
  for (const page of Object.values(pages)) {
    for (const match of html(page).matchAll(/class="([^"]+)"/g)) {
      for (const name of (match[1] ?? '').split(' ')) if (!css.includes(`.${name}`)) unstyled.add(name);
    }
  }
  // GOV.UK Frontend has no rule for the body of a table.
  expect([...unstyled]).toEqual(['govuk-table__body']);
});

test('a class counts as used where a source names it or its beginning, whatever stands inside :not()', () => {
  const { Rule } = withoutUnusedClasses(new URL('../../web', import.meta.url).pathname);
  const kept = (selectors: string[]) => {
    let removed = false;
    const rule = { selectors, remove: () => (removed = true) };
    Rule(rule);
    return removed ? [] : rule.selectors;
  };
  expect(kept(['.govuk-button', '.govuk-button--inverse'])).toEqual(['.govuk-button']);
  expect(kept(['.govuk-tag--green'])).toEqual(['.govuk-tag--green']);
  expect(kept(['.govuk-template:not(:has(.govuk-exit-this-page))'])).toHaveLength(1);
  expect(kept(['.govuk-accordion'])).toEqual([]);
  expect(kept(['a:hover'])).toEqual(['a:hover']);
});
