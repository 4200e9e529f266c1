import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkdownSource } from './definitions.ts';

/** `&#39;` stays as it was typed: what is shown must be what was checked before it was published. */
const asTyped = { disable: { null: ['characterReference'] } };

/** Reads CommonMark, but for its character references. */
export function parse(source: string): MarkdownSource {
  return { source, tree: fromMarkdown(source, { extensions: [asTyped] }) };
}
