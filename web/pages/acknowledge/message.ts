import type { Authority } from '#domain/authority.ts';
import type { Table } from '#domain/response/response.ts';
import { parse } from '#web/components/markdown/parse.ts';
import { markdownToText } from '#web/components/markdown/text.ts';
import { renderDocument } from '#web/render.ts';
import type { Words } from '#web/words/index.ts';
import type { LetterFiles } from '../respond/letter-files.ts';
import type { PageBlock } from '../respond/page-blocks.tsx';
import { textTable } from '../respond/text-table.ts';
import { messageDocument } from './message-document.tsx';

/** A message ready to be sent, twice the same words: as text and as HTML. */
export type Message = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As pieces of a page of the portal (JSON), where the applicant can read it there. */
  readonly page?: string;
  /** Everything that it says, as pieces of a page (JSON): what an officer reads and prints. */
  readonly blocks: string;
};

/** A piece of a message. Each is written in both renderings, so that neither tells less than the other. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly key: string; readonly value: string }[] }
  /** What somebody else wrote, line for line. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The one thing to do; the address is written out as well. */
  | { readonly kind: 'action'; readonly text: string; readonly href: string }
  | { readonly kind: 'link'; readonly lead: string; readonly text: string; readonly href: string }
  /** A heading below those of the message, and the heading of a reason, the lowest that there is. */
  | { readonly kind: 'subheading' | 'lead'; readonly text: string }
  /** An address in full, which may break anywhere: it is often wider than a telephone. */
  | { readonly kind: 'address'; readonly href: string }
  /** What an officer wrote, as Markdown. */
  | { readonly kind: 'prose'; readonly text: string }
  | LetterFiles
  /** A table with what its marks mean and its notes. */
  | { readonly kind: 'table'; readonly table: Table; readonly below: readonly string[] };

const items = (all: readonly string[]) => all.map((item) => `- ${item}`).join('\n');

export type MessageFacts = {
  readonly words: Words;
  readonly authority: Authority;
  readonly language: string;
  /** Neutral: it shows on locked screens, so that it never has words of the request. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** For a message that is not for an applicant: who sends it and why. It then does not say how to reach the authority. */
  readonly sender?: string;
};

function plain(block: Block, words: Words): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}`;
    case 'facts':
      return block.rows.map((row) => `${row.key}: ${row.value}`).join('\n');
    case 'quote':
      return block.text.replaceAll(/^/gm, '> ');
    case 'list':
      return items(block.items);
    case 'subheading':
      return `== ${block.text} ==`;
    case 'lead':
      return `${block.text}:`;
    case 'address':
      return block.href;
    case 'prose':
      return markdownToText(block.text);
    case 'table': {
      const shown = `${block.table.caption}\n\n${textTable(block.table, words.respond)}`;
      return block.below.length === 0 ? shown : `${shown}\n\n${items(block.below)}`;
    }
    case 'files':
      return block.files.map(({ title, name, about }) => `- ${title}\n  ${name}. ${about}`).join('\n');
    case 'action':
      return `${block.text}:\n${block.href}`;
    case 'link':
      return block.lead + (block.href === `mailto:${block.text}` ? block.text : `${block.text} (${block.href})`);
    default:
      return block.text;
  }
}

/** How to challenge what was done, for every message that has to say it. FOIA s.17(7). */
export function complaintBlocks({ words, authority }: Pick<MessageFacts, 'words' | 'authority'>): readonly Block[] {
  const { regulator, contact, shortName } = authority;
  const { complaint } = words;
  return [
    { kind: 'text', text: complaint.review(shortName) },
    { kind: 'link', lead: complaint.reviewTo, text: contact.email, href: `mailto:${contact.email}` },
    { kind: 'text', text: complaint.regulator(regulator.name) },
    { kind: 'text', text: `${regulator.name}, ${regulator.address}` },
    { kind: 'link', lead: '', text: complaint.regulatorContact, href: regulator.url },
  ];
}

/** How to reach the authority. */
export function contactBlocks({ words, authority }: Pick<MessageFacts, 'words' | 'authority'>): readonly Block[] {
  const { contact } = authority;
  return [
    { kind: 'heading', text: words.acknowledge.contact },
    { kind: 'link', lead: words.acknowledge.contactText, text: contact.email, href: `mailto:${contact.email}` },
    ...(contact.telephone === undefined
      ? []
      : [{ kind: 'text', text: words.site.contactByTelephone(contact.telephone) } as const]),
    { kind: 'text', text: words.site.contactByPost(contact.post) },
  ];
}

/** The pieces of a letter as a page shows them: Markdown is parsed here, so that whoever shows them need not. */
export function pageBlocksOf(blocks: readonly Block[]): readonly PageBlock[] {
  return blocks.map((block) => (block.kind === 'prose' ? { ...block, ...parse(block.text) } : block));
}

/** Writes a message in its renderings, with the authority's name at its head and who sent it and why at its foot. */
export function writeMessage(facts: MessageFacts): Message {
  const { words, authority, subject, blocks } = facts;
  const sender = facts.sender ?? words.acknowledge.sender(authority.name);
  const all = facts.sender === undefined ? [...blocks, ...contactBlocks(facts)] : blocks;
  return {
    subject,
    text: `${[authority.name, ...all.map((block) => plain(block, words)), sender].join('\n\n')}\n`,
    html: renderDocument(messageDocument({ ...facts, blocks: all, sender })),
    blocks: JSON.stringify(pageBlocksOf(all)),
  };
}
