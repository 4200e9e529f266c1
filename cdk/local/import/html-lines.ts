import type { SourceLine } from '#domain/imported/source.ts';
import { Reader, tidy, wordsOf } from './html-reader.ts';
import { type Element, elementsIn, isElement, isUnread, type Node, treeOf } from './html-tree.ts';

export type HtmlPage = {
  readonly lines: readonly SourceLine[];
  /** What the head calls the page; empty where it has no title. */
  readonly title: string;
  /** The address that the page says it has. */
  readonly address: string | undefined;
  /** The day that it says it was published, as it says it. */
  readonly published: string | undefined;
  /** The first mark of time in its main part, which may be that of anything. */
  readonly time: string | undefined;
  /** Where its links lead, with their words, in order. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

const dated = /published|dcterms\.(?:date|issued|created|available)|^dc\.date|^date$/i;

function aboutPage(all: readonly Element[]): Pick<HtmlPage, 'title' | 'address' | 'published'> {
  const of = (name: string) => all.filter((one) => one.name === name);
  const meta = of('meta').find(({ attribs }) => dated.test(attribs['property'] ?? attribs['name'] ?? ''));
  const isUrl = ({ attribs }: Element) => attribs['property'] === 'og:url';
  return {
    title: tidy(of('title').map(({ children }) => wordsOf(children))[0] ?? ''),
    address:
      of('link').find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'] ??
      of('meta').find(isUrl)?.attribs['content'],
    published: meta?.attribs['content'],
  };
}

/**
 * A saved page as its reader sees it, line by line: what it sets apart as its frame is marked, rows of tables are rows, and a link to
 * another site is followed by its address. Numbers of an ordered list stand before its items. Where a page says which part of it is its main one,
 * everything else is frame. Nothing of it is run.
 */
export function linesOfHtml(html: string): HtmlPage {
  const tree = treeOf(html);
  const all = [...elementsIn(tree)];
  const main = all.find(({ name, attribs }) => name === 'main' || attribs['role'] === 'main');
  const hasWords = main !== undefined && wordsOf(main.children).trim().length > 40;
  const reader = new Reader();
  if (hasWords) for (const node of tree) outside(node, main, reader);
  else reader.read(tree, {});
  reader.end({});
  const links = all.flatMap(({ name, attribs, children }) =>
    name === 'a' && attribs['href'] ? [{ href: attribs['href'], text: tidy(wordsOf(children)) }] : [],
  );
  const inside = main === undefined ? all : elementsIn(main.children);
  const time = [...inside].find(({ name, attribs }) => name === 'time' && attribs['datetime'])?.attribs['datetime'];
  return { lines: reader.lines, links, time, ...aboutPage(all) };
}

/** Reads what leads to the main part of a page, marking all that stands beside it as frame. */
function outside(node: Node, main: Element, reader: Reader): void {
  if (node === main) {
    reader.end({ isFrame: true });
    reader.read(main.children, {});
    reader.end({});
  } else if (isElement(node) && !isUnread(node) && [...elementsIn(node.children)].includes(main)) {
    for (const child of node.children) outside(child, main, reader);
  } else {
    reader.read([node], { isFrame: true });
    reader.end({ isFrame: true });
  }
}
