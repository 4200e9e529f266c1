import type { Words } from '#web/words/index.ts';
import { parse } from './parse.ts';
import { MarkdownTree } from './tree.tsx';

type Props = {
  readonly words: Words['components'];
  /** Markdown without HTML: a tag is shown as it was typed. */
  readonly text: string;
  /** Level of the heading that one `#` becomes: 3 below an h2. */
  readonly level?: 2 | 3 | 4 | 5 | undefined;
};

/** Prose of an officer as elements of the page: a short list of what is understood, everything else as it was typed. */
export function Markdown({ words, text, level }: Props) {
  return <MarkdownTree {...parse(text)} words={words} level={level} />;
}
