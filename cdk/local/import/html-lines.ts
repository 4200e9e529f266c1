import { Parser } from 'htmlparser2';
import type { SourceLine } from '#domain/imported/source.ts';

/** Elements whose words are no part of the page’s own text. */
const dropped = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'head', 'select', 'button', 'form'],
  ...['nav', 'footer', 'aside', 'dialog'],
]);
/** Elements after which a line ends. */
const blocks = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'body',
    'br',
    'hr',
    'pre',
    'blockquote',
    'figure',
    'figcaption',
  ],
  ...[
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'li',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'caption',
    'details',
    'summary',
    'address',
  ],
]);
const heading = /^h[1-6]$/;
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();

export type HtmlPage = {
  readonly lines: readonly SourceLine[];
  /** What the head calls the page; empty where it has no title. */
  readonly title: string;
  /** The address that the page says it has. */
  readonly address: string | undefined;
  /** The day that it says it was published, as it says it. */
  readonly published: string | undefined;
};

/**
 * A saved page as its reader sees it, line by line: menus and forms are left out, rows of tables are rows, and a link to
 * another site is followed by its address. Numbers of an ordered list stand before its items.
 */
export function linesOfHtml(html: string): HtmlPage {
  const lines: SourceLine[] = [];
  let [text, title, isTitle, depth] = ['', '', false, 0];
  let [address, published]: (string | undefined)[] = [];
  let [cells, cell, spans]: [string[] | null, string | null, number] = [null, null, 1];
  let [isHeading, isItem, href] = [false, false, ''];
  const counters: (number | null)[] = [];

  const say = (words: string) => {
    if (cell === null) text += words;
    else cell += words;
  };
  const end = () => {
    const said = tidy(text);
    text = '';
    if (said !== '') lines.push({ text: said, ...(isHeading ? { isHeading } : {}), ...(isItem ? { isItem } : {}) });
    isItem = false;
  };
  const endCell = () => {
    if (cell === null) return;
    cells?.push(tidy(cell), ...Array<string>(spans - 1).fill(''));
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (cells?.some((one) => one !== '')) lines.push({ text: cells.join(' | '), cells });
    cells = null;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title') isTitle = true;
        if (name === 'link' && attributes['rel'] === 'canonical') address = attributes['href'];
        const property = attributes['property'] ?? attributes['name'] ?? '';
        if (name === 'meta' && /published|dcterms\.(?:date|issued|created)|^date$/i.test(property)) {
          published ??= attributes['content'];
        }
        if (name === 'time' && depth === 0) published ??= attributes['datetime'];
        if (dropped.has(name)) depth += 1;
        if (depth > 0) return;
        if (name === 'ol') counters.push(Number(attributes['start'] ?? 1));
        if (name === 'ul') counters.push(null);
        if (name === 'tr') {
          end();
          cells = [];
        }
        if (name === 'td' || name === 'th') {
          endCell();
          cell = '';
          spans = Math.min(50, Math.max(1, Number(attributes['colspan']) || 1));
          return;
        }
        if (cell !== null) return say(blocks.has(name) ? ' ' : '');
        if (blocks.has(name)) end();
        isHeading = heading.test(name) || (isHeading && !blocks.has(name));
        if (name === 'li') {
          const number = counters.at(-1) ?? null;
          if (number === null) isItem = true;
          else {
            text = `${number}. `;
            counters[counters.length - 1] = number + 1;
          }
        }
        if (name === 'a') href = attributes['href'] ?? '';
      },
      ontext(words) {
        if (isTitle) title += words;
        else if (depth === 0) say(words);
      },
      onclosetag(name) {
        if (name === 'title') isTitle = false;
        if (dropped.has(name)) {
          depth = Math.max(0, depth - 1);
          return;
        }
        if (depth > 0) return;
        if (name === 'a' && /^https?:/.test(href)) {
          const said = cell ?? text;
          if (!said.includes(href)) say(` (${href})`);
          href = '';
        }
        if (name === 'td' || name === 'th') endCell();
        if (name === 'tr') endRow();
        if (name === 'ol' || name === 'ul') counters.pop();
        if (cell !== null || !blocks.has(name)) return;
        end();
        if (heading.test(name)) isHeading = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  end();
  return { lines, title: tidy(title), address, published };
}
