import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticPages } from '#domain/routes.ts';
import { type BuiltAssets, buildWeb } from '#web/build.ts';
import { withoutUnusedClasses } from '#web/unused-classes.ts';
import { authority, html, pages } from './sample-pages.tsx';

const out = mkdtempSync(join(tmpdir(), 'portal-web-test-'));
let assets: BuiltAssets;
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
  expect(assets.css).toMatch(/^\/assets\/style-[\w-]{8}\.css$/);
  expect(assets.js).toMatch(/^\/assets\/script-[\w-]{8}\.js$/);
  expect(readdirSync(join(out, 'assets'))).toHaveLength(2);
});

test('the first view of a page is at most 20 KB as served compressed', () => {
  const css = served(read(assets.css));
  const js = served(read(assets.js));
  expect(css + served(read('index.html'))).toBeLessThanOrEqual(20 * 1024);
  for (const page of ['calculator', 'calculator answered', 'track', 'published already']) {
    expect(css + served(html(pages[page]!))).toBeLessThanOrEqual(20 * 1024);
  }
  expect(css + js + served(html(pages['request']!))).toBeLessThanOrEqual(20 * 1024);
});

test('the style sheet has the authority’s colours, and neither the fonts nor the crown of GOV.UK', () => {
  const css = read(assets.css);
  expect(css).toContain(authority.colours.brand);
  expect(css).not.toMatch(/GDS Transport|crown|url\(/i);
});

test('every class that a page has of our own is in the style sheet', () => {
  const css = read(assets.css);
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
  expect(kept(['.govuk-button', '.govuk-button--warning'])).toEqual(['.govuk-button']);
  expect(kept(['.govuk-tag--green'])).toEqual(['.govuk-tag--green']);
  expect(kept(['.govuk-template:not(:has(.govuk-exit-this-page))'])).toHaveLength(1);
  expect(kept(['.govuk-accordion'])).toEqual([]);
  expect(kept(['a:hover'])).toEqual(['a:hover']);
});
