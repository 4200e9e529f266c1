import type { Root } from 'mdast';

/** Markdown with its tree, so that what is not understood can be shown as it was typed. */
export type MarkdownSource = { readonly source: string; readonly tree: Root };

/** Addresses of `[label]: address` lines by their label. */
export type Definitions = ReadonlyMap<string, string>;

/** The link definitions of a text; they stand at its top level. */
export function definitionsOf(tree: Root): Definitions {
  const definitions = new Map<string, string>();
  for (const item of tree.children) {
    if (item.type === 'definition' && !definitions.has(item.identifier)) definitions.set(item.identifier, item.url);
  }
  return definitions;
}

/** An address that a link may lead to: the web or a mailbox. Undefined for everything else. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? address : undefined;
}
