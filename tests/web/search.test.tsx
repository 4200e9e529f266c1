import { expect, test } from 'vitest';
import { Search } from '#web/pages/search/search.tsx';
import { choices, context, hostile, html, unfiltered, wordsOf } from './sample-pages.tsx';

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
    <Search
      context={context}
      {...unfiltered}
      query={query}
      results={total ? [result] : []}
      total={total}
      page={at}
      pageSize={10}
    />,
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

test('where no answer has all the words, nobody is led to believe that they were found', () => {
  const found = { query: 'stolen unicorns', results: [result], total: 1, page: 1, pageSize: 10 };
  const some = (isSome: boolean) =>
    wordsOf(html(<Search context={context} {...unfiltered} {...found} isSome={isSome} />));
  expect(some(true)).toContain(context.words.search.some);
  expect(some(false)).not.toContain(context.words.search.some);
});

test('a search that is too long is told so, and nothing is claimed about results', () => {
  const words = wordsOf(
    html(<Search context={context} {...unfiltered} query="x" results={[]} total={0} page={1} pageSize={10} tooLong />),
  );
  expect(words).toContain('That search is too long');
  expect(words).not.toContain('No published answers');
});

test('pages of results are linked with the query in the address, encoded', () => {
  const document = page('a&b=c', 25, 2);
  expect(document).toContain('href="/disclosures/search?q=a%26b%3Dc"');
  expect(document).toContain('href="/disclosures/search?q=a%26b%3Dc&amp;page=3"');
  expect(wordsOf(document)).toContain('Page 2 of 3');
});

test('where nothing is published there is a plain form and a way to browse', () => {
  const document = page('', 0);
  expect(document).toMatch(/<form[^>]*action="\/disclosures\/search" method="get"/);
  expect(document).toContain('href="/disclosures/"');
});

const filtered = (total: number) =>
  html(
    <Search
      context={context}
      query="bins"
      filters={{ year: '2026', month: '11', topic: hostile }}
      choices={choices}
      results={total ? [result] : []}
      total={total}
      page={1}
      pageSize={10}
    />,
  );

test('what can be chosen stands in fields of the form of the search, with counts, and what is chosen is escaped', () => {
  const document = filtered(25);
  expect(document).toMatch(/<form[^>]*id="search"/);
  expect(document.match(/<select [^>]*form="search"/g)).toHaveLength(7);
  expect(wordsOf(document)).toContain('6. Lists and registers (2)');
  expect(wordsOf(document)).toContain('Section 40 – Personal information (2)');
  expect(wordsOf(document)).toContain('2025 (1,200)');
  expect(document).not.toContain('<script>alert');
  expect(document).not.toMatch(/<details[^>]* open/);
});

test('each choice can be taken away, a year with its month, and stays on the next page', () => {
  const document = filtered(25);
  const topic = encodeURIComponent(hostile);
  const links = [...document.matchAll(/portal-chosen__link" href="([^"]+)"/g)].map((match) => match[1]);
  expect(links).toEqual([
    `/disclosures/search?q=bins&amp;topic=${topic}`,
    `/disclosures/search?q=bins&amp;year=2026&amp;topic=${topic}`,
    '/disclosures/search?q=bins&amp;year=2026&amp;month=11',
  ]);
  expect(document).toContain(
    `href="/disclosures/search?q=bins&amp;year=2026&amp;month=11&amp;topic=${topic}&amp;page=2"`,
  );
});

test('where nothing has all that is chosen, the page offers to take choices away', () => {
  const words = wordsOf(filtered(0));
  expect(words).toContain('No published answers for ‘bins’ match');
  expect(words).toContain('Take a filter away:');
});
