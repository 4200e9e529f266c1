import { describe, expect, test } from 'vitest';
import { Markdown } from '#web/components/markdown/markdown.tsx';
import { markdownToText } from '#web/components/markdown/text.ts';
import { wordsFor } from '#web/words/index.ts';
import { html } from './sample-pages.tsx';

const en = wordsFor('en');

const shown = (text: string, level?: 2 | 3) =>
  html(<Markdown words={en.components} text={text} level={level} />).replace('<!DOCTYPE html>', '');

describe('prose', () => {
  test.each([
    ['a paragraph', 'one\ntwo', '<p class="govuk-body">one\ntwo</p>'],
    ['emphasis', '*a* **b** `c`', '<p class="govuk-body"><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['a list', '- a\n- b', '<ul class="govuk-list govuk-list--bullet"><li>a</li><li>b</li></ul>'],
    [
      'a numbered list from its first number',
      '3. a\n4. b',
      '<ol class="govuk-list govuk-list--number" start="3"><li>a</li><li>b</li></ol>',
    ],
    ['a quotation', '> a', '<blockquote class="govuk-inset-text"><p class="govuk-body">a</p></blockquote>'],
    ['code as it was typed', '```\n<b>\n```', '<pre class="portal-code">&lt;b></pre>'],
    [
      'a link',
      '[a](https://example.org/?a=1&b=2)',
      '<p class="govuk-body"><a class="govuk-link" href="https://example.org/?a=1&amp;b=2">a</a></p>',
    ],
    [
      'a link by label',
      '[a][x]\n\n[x]: https://example.org/',
      '<p class="govuk-body"><a class="govuk-link" href="https://example.org/">a</a></p>',
    ],
    [
      'a mailbox',
      '<foi@example.org>',
      '<p class="govuk-body"><a class="govuk-link" href="mailto:foi@example.org">foi@example.org</a></p>',
    ],
    ['the words of an image', '![a map](https://example.org/m.png)', '<p class="govuk-body">Image: a map</p>'],
  ])('shows %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['a block of HTML', '<script>alert(1)</script>'],
    ['a tag inside a line', 'a <img src=x onerror=alert(1)> b'],
    ['a comment', '<!-- hidden -->'],
  ])('shows %s as it was typed', (_what, text) => {
    const document = shown(text);
    expect(document).not.toMatch(/<(script|img|!--)/);
    expect(document.replaceAll('&lt;', '<')).toContain(text);
  });

  // What was checked before it was published is what is read: nothing is decoded on the way.
  test.each(['O&#39;Quux', 'P&#101;ter', 'P&#x65;ter', 'p.quill&#64;quux.example', 'AT&amp;T &copy; &nbsp;&bsol;'])(
    'shows %s as it was typed, wherever it stands',
    (typed) => {
      const all = `# ${typed}\n\n*${typed}* [${typed}](https://example.org/?a=${typed.replaceAll(' ', '')} "${typed}")`;
      const read = (document: string) => document.replaceAll('&amp;', '&');
      const times = (document: string) => document.split(typed).length - 1;
      expect(times(read(shown(all)))).toBeGreaterThanOrEqual(3);
      expect(shown(all)).toContain(`?a=${typed.replaceAll(' ', '').replaceAll('&', '&amp;')}"`);
      expect(shown(`![${typed}](x) \`${typed}\``)).toContain(`Image: ${typed.replaceAll('&', '&amp;')}`);
      expect(times(markdownToText(all))).toBeGreaterThanOrEqual(3);
    },
  );

  test('a sign after a backslash stands for itself', () => {
    expect(shown('\\*a\\*')).toBe('<p class="govuk-body">*a*</p>');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org/x',
    '/local',
    '&#106;avascript:alert(1)',
  ])('a link to %s keeps its words and loses its address', (address) => {
    for (const text of [`[words](${address})`, `[words][x]\n\n[x]: ${address}`]) {
      expect(shown(text)).toBe('<p class="govuk-body">words</p>');
    }
  });

  test('headings begin at the level that the page has reached, and go no deeper than six', () => {
    expect(shown('# a', 3)).toBe('<h3 class="govuk-heading-s">a</h3>');
    expect(shown('# a')).toBe('<h2 class="govuk-heading-m">a</h2>');
    expect(shown('###### a', 3)).toBe('<h6 class="govuk-heading-s">a</h6>');
  });

  test('nesting deeper than anybody writes is shown as typed, and does not break the page', () => {
    const document = shown(`${'> '.repeat(500)}deep`);
    expect(document).toContain('deep');
    expect(document.match(/<blockquote/g)?.length).toBeLessThan(20);
  });
});

describe('prose as plain text', () => {
  test.each([
    ['paragraphs stay apart', '# A\n\nb *c*\n\nd', 'A\n\nb c\n\nd'],
    ['lists keep their markers', '1. a\n2. b\n\n- c\n  - d', '1. a\n2. b\n\n- c\n  - d'],
    ['links keep their address', '[a](https://example.org/)', 'a (https://example.org/)'],
    [
      'an address is not said twice',
      '<https://example.org/> <foi@example.org>',
      'https://example.org/ foi@example.org',
    ],
    ['an address that is not followed is left out', '[a](javascript:alert(1))', 'a'],
    ['HTML stays as typed', 'a <b>c</b>', 'a <b>c</b>'],
  ])('%s', (_what, text, expected) => {
    expect(markdownToText(text)).toBe(expected);
  });
});
