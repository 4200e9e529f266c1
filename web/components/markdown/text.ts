import type { Nodes, Parents } from 'mdast';
import { type Definitions, definitionsOf, safeAddress } from './definitions.ts';
import { parse } from './parse.ts';

const DEEPEST = 16;

function inline(parent: Parents, definitions: Definitions, depth: number): string {
  return parent.children.map((child) => plain(child, definitions, depth + 1)).join('');
}

function blocks(parent: Parents, definitions: Definitions, depth: number): string {
  return parent.children
    .map((child) => plain(child, definitions, depth + 1))
    .filter((text) => text !== '')
    .join('\n\n');
}

function linked(words: string, address: string | undefined): string {
  const href = safeAddress(address);
  if (href === undefined || href === words || href === `mailto:${words}`) return words;
  return `${words} (${href})`;
}

function plain(item: Nodes, definitions: Definitions, depth: number): string {
  if (depth > DEEPEST) return '';
  switch (item.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
    case 'code':
      return item.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return item.alt ?? '';
    case 'link':
      return linked(inline(item, definitions, depth), item.url);
    case 'linkReference':
      return linked(inline(item, definitions, depth), definitions.get(item.identifier));
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
      return inline(item, definitions, depth);
    case 'list':
      return item.children
        .map((child, i) => {
          const marker = item.ordered ? `${(item.start ?? 1) + i}. ` : '- ';
          const words = blocks(child, definitions, depth).replaceAll('\n\n', '\n');
          return marker + words.replaceAll('\n', `\n${' '.repeat(marker.length)}`);
        })
        .join('\n');
    case 'root':
    case 'blockquote':
    case 'listItem':
      return blocks(item, definitions, depth);
    default:
      return '';
  }
}

/** Prose as plain text, for messages and for search: paragraphs apart, lists with their markers, addresses in brackets. */
export function markdownToText(text: string): string {
  const { tree } = parse(text);
  return plain(tree, definitionsOf(tree), 0);
}
