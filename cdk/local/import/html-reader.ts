import { linesOfText, onOneLine, type SourceLine, seen } from '#domain/imported/source.ts';
import { captionOf, gridOf, isLayout } from './html-table.ts';
import { type Element, isElement, isFraming, isText, isUnread, type Node } from './html-tree.ts';

/** Elements after which a line ends. */
const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'body', 'html', 'br', 'hr', 'pre', 'blockquote', 'figure'],
  ...[
    'figcaption',
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
    'tr',
    'td',
  ],
  ...['th', 'details', 'summary', 'address', 'form', 'fieldset', 'nav', 'footer', 'aside', 'center'],
]);
const heading = /^h[1-6]$/;
export const tidy = (text: string) => onOneLine(seen(text));
/** A link as its words, with the address of what stands on another site. */
const linked = (said: string, href: string) =>
  /^https?:/.test(href) && !said.includes(href) ? `${said} (${href})` : said;

/** All that is said below nodes, on one line: what a cell of a table says. */
export function wordsOf(nodes: readonly Node[]): string {
  const words = nodes.map((node): string => {
    if (isText(node)) return node.data;
    if (!isElement(node) || isUnread(node)) return '';
    const said = wordsOf(node.children);
    if (node.name === 'a') return linked(said, node.attribs['href'] ?? '');
    return blocks.has(node.name) ? ` ${said} ` : said;
  });
  return words.join('');
}

const letterOf = (type: string, n: number) => {
  if (type === 'a' && n <= 26) return String.fromCharCode(96 + n);
  if (type === 'A' && n <= 26) return String.fromCharCode(64 + n);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][n - 1];
  return type.toLowerCase() === 'i' && roman ? roman : String(n);
};

type Mark = Pick<SourceLine, 'isHeading' | 'isItem' | 'isFrame'>;

/** Says the lines of a page in their order. */
export class Reader {
  readonly lines: SourceLine[] = [];
  #text = '';
  /** What stands before the next words: the number of an item, or that it is one. */
  #pending: { readonly number?: string; readonly isItem?: true } = {};
  #tables = 0;

  read(nodes: readonly Node[], mark: Mark): void {
    for (const node of nodes) {
      if (isText(node)) this.#text += node.data;
      if (!isElement(node) || isUnread(node)) continue;
      if (!isFraming(node) || mark.isFrame) this.#element(node, mark);
      else {
        const frame = { ...mark, isFrame: true };
        this.end(mark);
        this.#element(node, frame);
        this.end(frame);
      }
    }
  }

  end({ isHeading, isFrame }: Mark): void {
    const said = tidy(this.#text);
    this.#text = '';
    if (said === '') return;
    const { number, isItem } = this.#pending;
    this.#pending = {};
    this.lines.push({
      text: number === undefined ? said : `${number} ${said}`,
      ...(isHeading ? { isHeading } : {}),
      ...(isItem ? { isItem } : {}),
      ...(isFrame ? { isFrame } : {}),
    });
  }

  #element(element: Element, mark: Mark): void {
    const { name, children } = element;
    if (name === 'a') this.#link(element, mark);
    else if (!blocks.has(name)) this.read(children, mark);
    else {
      this.end(mark);
      if (name === 'table' && !isLayout(element)) this.#table(element, mark);
      else if (name === 'pre') this.#plain(element, mark);
      else if (name === 'ol' || name === 'ul') this.#list(element, mark);
      else this.#block(element, heading.test(name) ? { ...mark, isHeading: true } : mark);
    }
  }

  #block({ children }: Element, mark: Mark): void {
    this.read(children, mark);
    this.end(mark);
  }

  #link(element: Element, mark: Mark): void {
    const before = this.#text;
    this.#text = '';
    const lines = this.lines.length;
    this.read(element.children, mark);
    // A link around whole blocks has said its lines already.
    const said = lines === this.lines.length ? linked(this.#text, element.attribs['href'] ?? '') : this.#text;
    this.#text = before + said;
  }

  #list({ name, attribs, children }: Element, mark: Mark): void {
    let next = Math.trunc(Number(attribs['start'] ?? 1)) || 1;
    for (const child of children) {
      if (!isElement(child) || child.name !== 'li') {
        this.read([child], mark);
        continue;
      }
      this.end(mark);
      next = Math.trunc(Number(child.attribs['value'])) || next;
      this.#pending = name === 'ol' ? { number: `${letterOf(attribs['type'] ?? '1', next)}.` } : { isItem: true };
      next += 1;
      this.#block(child, isFraming(child) ? { ...mark, isFrame: true } : mark);
      this.#pending = {};
    }
    this.end(mark);
  }

  #table(table: Element, mark: Mark): void {
    this.#tables += 1;
    const caption = captionOf(table);
    const grid = gridOf(table, (cell) => tidy(wordsOf(cell.children)));
    const width = Math.max(0, ...grid.map(({ cells }) => cells.length));
    const said = caption ? tidy(wordsOf(caption.children)) : '';
    // As the pages of before have it: a first row of one cell.
    const above = { cells: [said, ...Array<string>(Math.max(width - 1, 1)).fill('')] };
    const isFrame = mark.isFrame ? { isFrame: true } : {};
    for (const { cells, ...row } of said === '' ? grid : [above, ...grid])
      this.lines.push({ text: cells.join(' | '), cells, table: this.#tables, ...row, ...isFrame });
  }

  #plain({ children }: Element, { isFrame }: Mark): void {
    const lines = linesOfText(wordsOf(children));
    const tables = this.#tables;
    for (const line of lines) {
      const table = line.table === undefined ? {} : { table: tables + line.table };
      this.#tables = Math.max(this.#tables, table.table ?? 0);
      this.lines.push({ ...line, ...table, ...(isFrame ? { isFrame } : {}) });
    }
  }
}
