import type { Block } from '../acknowledge/message.ts';

/** A heading of the message. */
export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A heading below those of the message. */
export function subheading(text: string): Block {
  return { kind: 'subheading', text };
}

/** The heading of a reason. */
export function lead(text: string): Block {
  return { kind: 'lead', text };
}

/** A sentence of our own. */
export function sentence(text: string): Block {
  return { kind: 'text', text };
}

/** An address in full. */
export function address(href: string): Block {
  return { kind: 'address', href };
}

/** What an officer wrote, as Markdown. */
export function prose(text: string): Block {
  return { kind: 'prose', text };
}
