import { expect, test } from 'vitest';
import { Published } from '#web/pages/search/published.tsx';
import { Suggestions } from '#web/pages/search/suggestions.tsx';
import { renderFragment } from '#web/render.ts';
import { context, hostile, html, wordsOf } from './sample-pages.tsx';

const result = (n: number, title: string) => ({
  reference: `07.FOI.26.00000${n}`,
  title,
  publishedOn: '2026-10-09',
  passages: [[{ text: hostile, hit: true }]],
  path: `/disclosures/07.FOI.26.00000${n}/`,
});

test('every answer can be opened and taken as the answer, and there is one way past them', () => {
  const document = html(<Published context={context} results={[result(1, 'Bicycles'), result(2, hostile)]} />);
  const buttons = [...document.matchAll(/<button type="submit" name="(\w+)" value="([^"]+)"/g)];
  expect(buttons.map(([, name, value]) => [name, value])).toEqual([
    ['open', '07.FOI.26.000001'],
    ['answered', '07.FOI.26.000001'],
    ['open', '07.FOI.26.000002'],
    ['answered', '07.FOI.26.000002'],
    ['continue', 'yes'],
  ]);
  for (const form of document.match(/<form[^>]*>/g) ?? []) {
    if (!/search|leave/.test(form)) expect(form).toMatch(/method="post" action="\/request\/published"/);
  }
  expect(wordsOf(document)).toContain('Read this answer ‘Bicycles’');
  expect(document).not.toContain('<script>alert');
});

test('what is put beside the field has links to new tabs, which are named, and no form or button', () => {
  const { authority, assets, words } = context;
  const shown = { authority, assets, words, language: 'en' };
  const fragment = renderFragment(Suggestions, {
    context: shown,
    results: [result(1, 'Bicycles'), result(2, hostile)],
  });
  expect(fragment).not.toMatch(/<(form|button|input|script|html|img)/);
  expect(fragment).toMatch(/^<h2[^>]*>2 published answers look like what you are asking<\/h2>/);
  expect(fragment).toContain(
    '<a class="govuk-link" href="/disclosures/07.FOI.26.000001/" target="_blank" rel="noopener" ' +
      'data-open="07.FOI.26.000001"><span>Bicycles</span> (opens in new tab)</a>',
  );
  expect(renderFragment(Suggestions, { context: shown, results: [result(1, 'Bicycles')] })).toContain(
    '>1 published answer looks like what you are asking<',
  );
});
