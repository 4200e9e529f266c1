import { Markdown } from '#web/components/markdown/markdown.tsx';
import { markdownToText } from '#web/components/markdown/text.ts';
import type { Words } from '#web/words/index.ts';
import type { Block } from '../acknowledge/message.ts';

const font = 'font-family:system-ui,-apple-system,Segoe UI,Arial,sans-serif;color:#0b0c0c;';

/** A heading of the message. */
export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A heading below those of the message. */
export function subheading(text: string): Block {
  return {
    kind: 'custom',
    html: <h3 style={`${font}font-size:18px;line-height:1.3;margin:24px 0 10px;`}>{text}</h3>,
    text: `== ${text} ==`,
  };
}

/** The heading of a reason, the lowest that there is. */
export function lead(text: string): Block {
  return {
    kind: 'custom',
    html: <h4 style={`${font}font-size:17px;line-height:1.3;margin:0 0 6px;`}>{text}</h4>,
    text: `${text}:`,
  };
}

/** A sentence of our own. */
export function sentence(text: string): Block {
  return { kind: 'text', text };
}

/** An address in full, which may break anywhere: it is often wider than a telephone. */
export function address(href: string): Block {
  return {
    kind: 'custom',
    html: (
      <p style={`${font}font-size:17px;line-height:1.5;margin:0 0 16px;word-break:break-all;`}>
        <a href={href}>{href}</a>
      </p>
    ),
    text: href,
  };
}

/** What an officer wrote, as Markdown in one rendering and as plain text in the other. */
export function prose(text: string, words: Words): Block {
  return {
    kind: 'custom',
    html: (
      <div style={`${font}font-size:17px;line-height:1.5;margin:0 0 16px;`}>
        <Markdown words={words.components} text={text} level={4} />
      </div>
    ),
    text: markdownToText(text),
  };
}
