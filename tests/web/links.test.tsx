import { describe, expect, it } from 'vitest';
import { newLink, type PublishedLink } from '#domain/links/link.ts';
import { LinksPage } from '#web/officer/links.tsx';
import { deskContextOf } from '#web/officer-context.ts';
import { deadLinksOf } from '#web/pages/acknowledge/letters.ts';
import { authority, html, context as publicContext, wordsOf } from './sample-pages.tsx';

const context = deskContextOf(authority, publicContext.assets);
const officer = { sub: 'ann', name: 'Ann Price', groups: ['officer'] };
const aLink: PublishedLink = {
  ...newLink('2026-11-23T09:30:00.000Z'),
  ...{ id: 'a'.repeat(64), address: 'https://a.example/figures', state: 'dead', because: 'not-found' },
  ...{ owners: ['07.FOI.26.000001', 'scheme:lists'], refusals: ['07.FOI.26.000001'] },
};
const page = (links: readonly PublishedLink[], more: { next?: string; beyond?: string } = {}) =>
  html(<LinksPage context={context} officer={officer} links={links} next={null} asked={false} {...more} />);

describe('the list of links that need a look', () => {
  it('groups them by what they are, the dead first', () => {
    const others = (['unknown', 'moved', 'failing'] as const).map((state, i) => ({ ...aLink, id: `${i}`, state }));
    const said = wordsOf(page([...others, aLink]));
    const at = ['Dead Readers', 'Not working just now', 'Moved These', 'To be looked at by a person'].map((title) =>
      said.indexOf(title),
    );
    expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
  });
  it('says of whom a refusal rests on it, and leads to the case or the entry of the scheme', () => {
    const shown = page([aLink]);
    expect(wordsOf(shown)).toContain('07.FOI.26.000001 Refusal An entry of the publication scheme');
    expect(shown).toContain('href="/officer/cases/07.FOI.26.000001"');
    expect(shown).toContain('href="/officer/scheme/lists"');
  });
  it.each(['javascript:alert(1)', '//b.example/', 'data:text/html,x', 'x"><script>'])(
    'makes no link of %s',
    (address) => {
      const shown = page([{ ...aLink, address, movedTo: address }]).replace(/^.*<main/s, '');
      expect(shown).not.toMatch(/href="(javascript|\/\/|data|x)/);
      expect(shown).not.toContain('<script>');
    },
  );
  it('leads on where there are more, and back', () => {
    expect(page([aLink], { next: 'dead#x' })).toContain('href="/officer/links?after=dead%23x"');
    expect(wordsOf(page([], { beyond: 'dead#x' }))).toContain(
      'There are no more of them here. Back to the first links',
    );
    expect(wordsOf(page([]))).toContain('Nothing is wrong with any link');
  });
});

describe('the mail of a dead link', () => {
  const mail = (refusals: readonly string[], owners = ['07.FOI.26.000001', '07.FOI.26.000002']) =>
    deadLinksOf(authority)({
      ...{ address: 'https://a.example/', because: null, since: '2026-11-23', owners, refusals },
      ...{
        linksUrl: 'https://foi.example/officer/links',
        pageOf: (owner) => (owner.startsWith('x:') ? null : `https://foi.example/c/${owner}`),
      },
    });
  it('names the refusals first, and what the law makes of them', () => {
    const { subject, text } = mail(['07.FOI.26.000002']);
    expect(subject).toBe('A refusal leads to a dead link: 07.FOI.26.000002 and 1 more');
    const places = [
      'refuse because it can be had there',
      'c/07.FOI.26.000002',
      'section 21',
      'What else leads there',
      'c/07.FOI.26.000001',
    ];
    const at = places.map((one) => text.indexOf(one));
    expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
  });
  it('says nothing of refusals where none rests on it', () => {
    const { subject, text } = mail([], ['07.FOI.26.000001']);
    expect(subject).toBe('Dead link in what we publish: 07.FOI.26.000001');
    expect(text).not.toMatch(/section 21|refus/);
  });
});
