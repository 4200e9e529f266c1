import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readSettings } from '#cdk/settings.ts';
import { regimeNames } from '#domain/clock/regimes.ts';

/** What a portal in the pseudo-language is started with. */
export const pseudoPortal = { languages: ['en', 'en-XA'] };

/** Every text in a setting. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const { authority } = readSettings();
const { name, shortName, regulator, contact, mail, exit } = authority;
/** What is nobody's sentence: who the authority is, and the pieces of references. */
const leadsTo = [exit.url, 'https://weather.example/'].map((url) => new URL(url).host.replace(/^www\./, ''));
const settings = [...textsIn({ name, shortName, regulator, contact, mail }), ...leadsTo, ...regimeNames];
const reference = /\b\d\d\.[A-Z]{3,4}\.\d\d\.\d{6}\b/g;
const address = /https?:\/\/\S+/g;
/** As in section 10(6)(b). */
const subsection = /(?<=\d\)?)\([a-z]\)/g;

/**
 * The words in these texts that no words file says: in the pseudo-language every one that it says has an accent on each of
 * its letters. `known` are data that stand among them: what was typed, the title of a published answer.
 */
export function untranslated(texts: readonly string[], known: readonly string[] = []): readonly string[] {
  const data = [...settings, ...known].sort((a, b) => b.length - a.length);
  return texts.flatMap((text) => {
    let rest = text.replace(address, ' ').replace(reference, ' ').replace(subsection, ' ');
    for (const one of data) rest = rest.replaceAll(one, ' ');
    const words = rest.match(/[A-Za-z]+/g);
    return words ? [`“${words.join(' ')}” in “${text.trim().slice(0, 120)}”`] : [];
  });
}

/** Every text that the page has for a person: what stands on it, and what is told instead of it or beside it. */
export async function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      // What says of itself that it is in another language: a link to it, a published answer.
      if (parentElement?.closest('script, style, :not(html)[lang]:not([lang=en-XA])')) continue;
      texts.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '');
    }
    for (const element of document.querySelectorAll('input[type=submit], input[type=button], input[type=reset]')) {
      texts.push(element.getAttribute('value') ?? '');
    }
    texts.push(document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Expects every text of a page to come from the words file of the pseudo-language, but for `known` data. */
export async function expectTranslated(page: Page, known: readonly string[] = []): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), page.url()).toBe('en-XA');
  const texts = await textsOf(page);
  expect(texts.length, page.url()).toBeGreaterThan(5);
  expect(untranslated(texts, known), page.url()).toEqual([]);
}
