import { describe, expect, test } from 'vitest';
import { authority, html, moreStates, pages, wordsOf } from './sample-pages.tsx';

const all = Object.entries({ ...pages, ...moreStates }).map(([name, page]) => [name, html(page)] as const);
const titleOf = (document: string) => /<title>(.*?)<\/title>/.exec(document)?.[1] ?? '';

describe.each(all)('the page “%s”', (_name, document) => {
  test('has every one of its words', () => {
    expect(wordsOf(document)).not.toMatch(/undefined|\[object|NaN|null/);
  });

  test('has no style attribute, no inline script and no event attribute, as the policy demands', () => {
    expect(document).not.toMatch(/<[^>]+\sstyle=/);
    expect(document).not.toMatch(/<style/);
    expect(document).not.toMatch(/<[^>]+\son[a-z]+=/i);
    for (const [script] of document.matchAll(/<script[^>]*>.*?<\/script>/gs)) {
      expect(script).toMatch(/^<script type="module" src="\/assets\/[^"]+"><\/script>$/);
    }
  });

  test('has one h1, and never skips a level of heading', () => {
    const levels = [...document.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    // An error summary or a notice stands before the h1, as the design system has it.
    const afterTitle = levels.slice(levels.indexOf(1));
    for (const [i, level] of afterTitle.entries()) expect(level - (afterTitle[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says its language, ends its title with the authority, and lets the keyboard skip to the content', () => {
    expect(document).toMatch(/^<!DOCTYPE html><html lang="en"/);
    expect(titleOf(document)).toMatch(new RegExp(`.+ – ${authority.name}$`));
    expect(document).toContain('href="#main-content"');
    expect(document.match(/id="main-content"/g)).toHaveLength(1);
  });

  test('uses every id once, and every label, description and in-page link leads to one', () => {
    const ids = [...document.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = [...document.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"|href="#([^"]+)"/g)];
    for (const match of pointers) for (const id of (match[1] ?? match[2] ?? '').split(' ')) expect(ids).toContain(id);
  });

  test('says how to reach the authority', () => {
    expect(document).toContain(`mailto:${authority.contact.email}`);
    expect(wordsOf(document)).toContain(authority.contact.post);
  });
});

test('no two pages have the same title', () => {
  const titles = Object.values(pages).map((page) => titleOf(html(page)));
  expect(new Set(titles).size).toBe(titles.length);
});

test('only pages from which somebody may have to leave at once carry a script', () => {
  for (const [name, page] of Object.entries({ ...pages, ...moreStates })) {
    const document = html(page);
    expect([name, document.includes('<script')]).toEqual([name, document.includes('id="exit-button"')]);
  }
});
