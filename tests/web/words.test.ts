import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lacking } from '#tests/support/lacking.ts';
import { frameWordsFor, hasWords, wordsFor } from '#web/words/index.ts';
import { pseudo } from '#web/words/pseudo.ts';

const folder = new URL('../../web/words/', import.meta.url);
const languages = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const en = wordsFor('en');

describe('the words files', () => {
  it.each(languages)('%s has every sentence, and is the language that its folder is named after', async (language) => {
    const own = (await import(`../../web/words/${language}/index.ts`)) as { allWords: () => typeof en };
    expect(lacking(en, own.allWords())).toEqual([]);
    expect(hasWords(language), 'named in web/words/index.ts').toBe(true);
    expect(frameWordsFor(language).language.name).toBe(own.allWords().language.name);
  });
  it('of a language that lacks a sentence are named by it', () => {
    const { review: _review, ...acts } = en.acts;
    const short = { ...en, acts, site: { ...en.site, title: 'Title' }, start: { ...en.start, steps: 'none' } };
    expect(lacking(en, short)).toEqual(['site.title', 'acts.review', 'start.steps'].sort(byPlace(en)));
    expect(lacking(en, en)).toEqual([]);
  });
  it('of a language that nobody has written are those of English, and the authority may not offer it', () => {
    expect(wordsFor('gd').site.skip).toBe(en.site.skip);
    expect(wordsFor('en-GB').site.skip).toBe(en.site.skip);
    expect(['en', 'en-GB', 'en-XA', 'gd', 'constructor'].map(hasWords)).toEqual([true, true, true, false, false]);
  });
});

/** Orders paths as their sections stand in the words. */
function byPlace(words: object) {
  const sections = Object.keys(words);
  return (a: string, b: string) => sections.indexOf(a.split('.')[0]!) - sections.indexOf(b.split('.')[0]!);
}

describe('the pseudo-language', () => {
  const words = wordsFor('en-XA');
  it('has every sentence, none of it plain, about a third longer', () => {
    expect(lacking(en, words)).toEqual([]);
    const plain = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return /[A-Za-z]/.test(value) && value !== 'ltr' ? [value] : [];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(plain) : [];
    };
    expect(plain(words)).toEqual([]);
    const [short, long] = [en.request.expired.length, words.request.expired.length];
    expect(long / short).toBeGreaterThan(1.25);
    expect(long / short).toBeLessThan(1.45);
  });
  it('keeps what a sentence is given, wherever it stands and however often', () => {
    expect(words.site.title('Home', 'Home County')).toBe('Home – Home County');
    const { steps, name } = pseudo({ steps: (a: { x: string }) => [`to ${a.x} and ${a.x}`], name: 'abc' });
    expect(steps({ x: 'Bath' })).toEqual(['ţöö Bath ààñð Bath']);
    expect(name).toBe('ààƀç');
    expect(words.respond.part('2a')).toMatch(/^Ǫúú.* 2a$/);
    expect(words.respond.bare.disclosed).toBeNull();
  });
  it('is written from left to right', () => {
    expect(words.language.direction).toBe('ltr');
  });
});
