import { expect, test } from 'vitest';
import { Search } from '#web/pages/search/search.tsx';
import { context, hostile, html, wordsOf } from './sample-pages.tsx';

const result = {
  reference: '07.FOI.26.000001',
  title: hostile,
  publishedOn: '2026-10-09',
  passages: [
    [
      { text: hostile, hit: true },
      { text: ' and more', hit: false },
    ],
  ],
  path: '/disclosures/07.FOI.26.000001/',
};
const page = (query: string, total: number, at = 1) =>
  html(
    <Search context={context} query={query} results={total ? [result] : []} total={total} page={at} pageSize={10} />,
  );

test('query, titles and passages are escaped; only the words that were found are marked', () => {
  const document = page(hostile, 1);
  expect(document).not.toContain('<script>alert');
  expect(document).not.toContain('<img');
  expect(document.match(/<mark>/g)).toHaveLength(1);
});

test('a search without results gives advice and a way to ask', () => {
  const document = page('unicorns', 0);
  expect(wordsOf(document)).toContain('No published answers for ‘unicorns’');
  expect(document).toContain('<a class="govuk-link" href="/request/">');
});

test('a search that is too long is told so, and nothing is claimed about results', () => {
  const words = wordsOf(
    html(<Search context={context} query="x" results={[]} total={0} page={1} pageSize={10} tooLong />),
  );
  expect(words).toContain('That search is too long');
  expect(words).not.toContain('No published answers');
});

test('pages of results are linked with the query in the address, encoded', () => {
  const document = page('a&b=c', 25, 2);
  expect(document).toContain('href="/disclosures/search?q=a%26b%3Dc&amp;page=1"');
  expect(document).toContain('href="/disclosures/search?q=a%26b%3Dc&amp;page=3"');
  expect(wordsOf(document)).toContain('Page 2 of 3');
});

test('before a search there is a plain form and a way to browse', () => {
  const document = page('', 0);
  expect(document).toMatch(/<form[^>]*action="\/disclosures\/search" method="get"/);
  expect(document).toContain('href="/disclosures/"');
});
